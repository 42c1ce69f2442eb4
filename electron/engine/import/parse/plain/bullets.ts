import type { Chunk, Line } from './lines.ts';

/** The opening of a list item. */
export interface Bullet {
  /** Items of one list have the same one. */
  readonly mark: string;
  /** The number of a numbered item. */
  readonly ordinal?: number;
  /** The item's text without its bullet. */
  readonly text: string;
}

/** Signs that mean nothing but a list item. */
const SIGNS = '•‣◦▪▫●○■□∙·⁃➢►✓✔';

/** Signs that open dialogue, signatures and footnotes too: an item only where another one stands by. */
const AMBIGUOUS = '-–*+';

const BULLET = new RegExp(`^(?:([${SIGNS}])\\s*|([${AMBIGUOUS}])\\s+|(\\d{1,3})([.)])\\s+)(?=\\S)`, 'u');

/** How many lines away the next item of a list is looked for. */
const REACH = 50;

/** The bullet a line opens with, whatever it turns out to mean. */
export function bulletOf(line: Line): Bullet | null {
  const first = line.text.charCodeAt(0);
  // Nearly all lines open with a letter.
  if (first >= 0x41 && first <= 0x5a) return null;
  if (first >= 0x61 && first <= 0x7a) return null;
  const match = BULLET.exec(line.text);
  if (match === null) return null;
  const [opening, sign, ambiguous, ordinal, after] = match;
  const text = line.text.slice(opening.length);
  if (ordinal !== undefined) return { mark: after!, ordinal: Number(ordinal), text };
  return { mark: (sign ?? ambiguous)!, text };
}

/** Whether the bullet on a line opens a list item: always for a plain sign, else in the company of another item. */
export function isItem(chunks: readonly Chunk[], chunk: number, line: number, bullet: Bullet): boolean {
  if (SIGNS.includes(bullet.mark)) return true;
  return [-1, 1].some((step) => {
    const neighbour = neighbouring(chunks, chunk, line, step, bullet.mark);
    if (neighbour === null) return false;
    return bullet.ordinal === undefined || neighbour.ordinal === bullet.ordinal + step;
  });
}

/** The next bullet with that mark: in the same chunk, or opening the chunk before or after. */
function neighbouring(
  chunks: readonly Chunk[],
  chunk: number,
  line: number,
  step: number,
  mark: string,
): Bullet | null {
  const lines = chunks[chunk]!;
  for (let at = line + step, near = 0; at >= 0 && at < lines.length && near < REACH; at += step, near++) {
    const bullet = bulletOf(lines[at]!);
    if (bullet?.mark === mark) return bullet;
  }
  const beyond = chunks[chunk + step];
  const candidates = step > 0 ? beyond?.slice(0, 1) : beyond?.slice(-REACH).toReversed();
  for (const candidate of candidates ?? []) {
    const bullet = bulletOf(candidate);
    if (bullet?.mark === mark) return bullet;
  }
  return null;
}
