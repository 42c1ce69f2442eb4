import type { Chunk, Line } from './lines.ts';

/** The opening of a list item. */
export interface Bullet {
  /** Items of one list have the same one. */
  readonly mark: string;
  /** The number of a numbered item. */
  readonly ordinal?: number;
  /** Which one of its list it may be: `i)` is the first or the ninth. Undefined for a sign. */
  readonly counts?: readonly number[];
  /** The item's text without its bullet; with it where it is a letter. */
  readonly text: string;
}

/** Signs that mean nothing but a list item. */
const SIGNS = '•‣◦▪▫●○■□∙·⁃➢►✓✔';

/** Signs that open dialogue, signatures and footnotes too: an item only where another one stands by. */
const AMBIGUOUS = '-–*+';

const BULLET = new RegExp(`^(?:([${SIGNS}])\\s*|([${AMBIGUOUS}])\\s+|(\\d{1,3})([.)])\\s+)(?=\\S)`, 'u');

/** `a) `, `(b) `, `iv) `: letters and Roman numbers, by which the text may speak of an item; they stay in its text. */
const LETTERED = /^(\()?(?:([a-z])|([ivx]{2,5}))\)\s+(?=\S)/;

/** Longest opening of such an item, with a bracket before it, in UTF-16 code units. */
const LONGEST_LETTERED = 7;

const ROMAN = [
  '',
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
];

/** How many lines away the next item of a list is looked for. */
const REACH = 50;

/** The bullet a line opens with, whatever it turns out to mean. */
export function bulletOf(line: Line): Bullet | null {
  const first = line.text.charCodeAt(0);
  // Nearly all lines open with a letter.
  if (first >= 0x41 && first <= 0x5a) return null;
  if ((first >= 0x61 && first <= 0x7a) || first === 0x28) return letteredBullet(line.text);
  const match = BULLET.exec(line.text);
  if (match === null) return null;
  const [opening, sign, ambiguous, ordinal, after] = match;
  const text = line.text.slice(opening.length);
  if (ordinal !== undefined)
    return { mark: after!, ordinal: Number(ordinal), counts: [Number(ordinal)], text };
  return { mark: (sign ?? ambiguous)!, text };
}

function letteredBullet(text: string): Bullet | null {
  const bracket = text.indexOf(')');
  if (bracket === -1 || bracket > LONGEST_LETTERED) return null;
  const [, open = '', letter, number] = LETTERED.exec(text) ?? [];
  const counts = [
    ...(letter === undefined ? [] : [letter.charCodeAt(0) - 0x60]),
    ROMAN.indexOf(number ?? letter ?? '?'),
  ].filter((count) => count > 0);
  return counts.length === 0 ? null : { mark: `${open}a)`, counts, text };
}

/** Whether the bullet on a line opens a list item: always for a plain sign, else in the company of another item. */
export function isItem(chunks: readonly Chunk[], chunk: number, line: number, bullet: Bullet): boolean {
  if (SIGNS.includes(bullet.mark)) return true;
  return [-1, 1].some((step) => {
    const neighbour = neighbouring(chunks, chunk, line, step, bullet.mark);
    if (neighbour === null) return false;
    return bullet.counts?.some((count) => neighbour.counts?.includes(count + step)) ?? true;
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
