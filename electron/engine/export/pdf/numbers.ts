import { deflateSync } from 'node:zlib';
import type { PdfFile } from './file.ts';
import type { PdfPages } from './pages.ts';

/**
 * What is printed where a number is to be written later: every digit once, and then once more from the last to the first, as
 * no other text has its letters.
 */
export const DIGITS = '01234567899876543210';

/**
 * So many letters as Chromium draws them, each moved to its own place (ISO 32000-1, 9.4):
 * `BT /F4 9 Tf 1 0 0 -1 500 200 Tm <0003> Tj 4.5 0 Td <0004> Tj … ET`.
 */
const DRAWN = new RegExp(
  String.raw`(BT\s+/F\d+ [\d.]+ Tf\s+1 0 0 -1) ([\d.]+) ([\d.]+) Tm\s+` +
    String.raw`(<[\da-f]{4}> Tj\s+(?:[\d.]+ 0 Td <[\da-f]{4}> Tj\s+){${DIGITS.length - 1}})ET`,
  'gi',
);

const LETTER = /(?:([\d.]+) 0 Td )?<([\da-f]{4})>/gi;

/**
 * Writes numbers where {@link DIGITS} were printed in their places, since Chromium can't say on which page something stands
 * before it is printed. What was drawn tells which letter of the font each digit is.
 * @returns the new contents of pages, by the numbers of their objects; null if there aren't as many places as numbers
 */
export function stampNumbers(
  file: PdfFile,
  { pages }: PdfPages,
  numbers: readonly (number | undefined)[],
): (readonly [number, string])[] | null {
  const stamped: (readonly [number, string])[] = [];
  let next = 0;
  for (const page of pages) {
    if (next === numbers.length) break;
    const content = file.content(page);
    const before = next;
    const text = content?.text.replaceAll(DRAWN, (drawn, head: string, x: string, y: string, run: string) => {
      const letters = lettersOf(Number(x), run);
      if (!areDigits(letters)) return drawn;
      return `${head} ${draw(String(numbers[next++] ?? ''), letters, y)}ET`;
    });
    if (content && next > before) stamped.push([content.object, streamOf(text!)]);
  }
  return next === numbers.length ? stamped : null;
}

/** A letter of a font, as its number in it, and where it is drawn. */
interface Letter {
  readonly x: number;
  readonly glyph: string;
}

function lettersOf(start: number, run: string): Letter[] {
  let x = start;
  return Array.from(run.matchAll(LETTER), ([, step = '0', glyph]) => ({
    x: (x += Number(step)),
    glyph: glyph!,
  }));
}

function areDigits(letters: readonly Letter[]): boolean {
  const digits = letters.slice(0, 10).map(({ glyph }) => glyph);
  const rest = letters.slice(10).map(({ glyph }) => glyph);
  return new Set(digits).size === 10 && rest.toReversed().every((glyph, index) => glyph === digits[index]);
}

/** A number in the last of the places. */
function draw(number: string, letters: readonly Letter[], y: string): string {
  const places = letters.slice(-number.length);
  const shown = Array.from(number, (digit, index) => {
    const step = index === 0 ? '' : `${(places[index]!.x - places[index - 1]!.x).toFixed(4)} 0 Td `;
    return `${step}<${letters[Number(digit)]!.glyph}> Tj\n`;
  });
  return `${places[0]!.x.toFixed(4)} ${y} Tm\n${shown.join('')}`;
}

function streamOf(text: string): string {
  const bytes = deflateSync(Buffer.from(text, 'latin1')).toString('latin1');
  return `<</Filter /FlateDecode /Length ${bytes.length}>>\nstream\n${bytes}\nendstream`;
}
