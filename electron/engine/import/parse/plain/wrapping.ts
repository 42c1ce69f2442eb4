import { isUnspaced } from '../joining.ts';
import { isAgendaItem, isCapitals } from './headings.ts';
import { splitAtIndents, type Chunk, type Line } from './lines.ts';

/** Widths at which programs break lines, in UTF-16 code units; a script without blanks is set narrower. */
const WIDTH = { least: 50, leastUnspaced: 18, most: 200 };

/** How many columns short of the width a line may end although the next word would have fit: optimal fill, indentation. */
const SLACK = 6;

/** Share of the line ends in a paragraph that must be where a program would break. */
const SHARE = 0.8;

const SMALL = /^["'“‘(]?\p{Ll}/u;
const SENTENCE_END = /[.!?:。！？]["'”’»）」)]*$/u;

/** Of the lines of a wrapped paragraph, at most one in so many is wider than the others: an address, a formula. */
const WIDER = 5;

/** The width at which a file's lines were broken; null for a file whose paragraphs are single lines. */
export function wrapWidth(chunks: readonly Chunk[]): number | null {
  let width = 0;
  for (const chunk of chunks) {
    if (chunk.length < 3) continue;
    for (const part of splitAtIndents(isHeaded(chunk) ? chunk.slice(1) : chunk)) {
      if (isTelling(part)) width = Math.max(width, widthOf(part));
    }
  }
  return width === 0 ? null : width;
}

/** Whether lines without a blank line between them are one paragraph, broken by a program and not by its author. */
export function isWrapped(lines: readonly Line[], fileWidth: number | null): boolean {
  if (lines.length < 2) return false;
  if (isTelling(lines)) return true;
  if (fileWidth !== null) {
    const wider = lines.filter((line) => lengthOf(line) > fileWidth).length;
    return wider * WIDER <= lines.length && isFull(lines, fileWidth);
  }
  // Two lines are little evidence: only a sentence that goes on in small letters shows that they belong together.
  const [first, second] = lines as readonly [Line, Line];
  return (
    lines.length === 2 &&
    isFull(lines, widthOf(lines)) &&
    goesOn(second.text) &&
    !SENTENCE_END.test(first.text)
  );
}

/**
 * Three lines and more, of which every one is full (the next word would not have fit) and some one goes on in small
 * letters, as lines of verse and of lists do not.
 */
function isTelling(lines: readonly Line[]): boolean {
  if (lines.length < 3) return false;
  return isFull(lines, widthOf(lines)) && lines.some((line, index) => index > 0 && goesOn(line.text));
}

/** Whether a line of capitals, or an item of an agenda, stands right above the others: their heading, without a blank line. */
export function isHeaded(lines: readonly Line[]): boolean {
  const [first, second] = lines;
  if (first === undefined || second === undefined) return false;
  if (isAgendaItem(first.text)) return true;
  if (!isCapitals(first.text) || isCapitals(second.text)) return false;
  const width = widthOf(lines);
  return width < WIDTH.least || !isFullLine(first, second, width);
}

/** Whether a line is so long that the word the next one opens with would not have fit. */
export function isFullLine(line: Line, next: Line, width: number): boolean {
  return lengthOf(line) + 1 + firstWordLength(next.text) > width - SLACK;
}

/** Whether a program broke most of these lines: they are full, or of some length and stop in the middle of a sentence. */
function isFull(lines: readonly Line[], width: number): boolean {
  const least = isUnspaced(lines[0]!.text) ? WIDTH.leastUnspaced : WIDTH.least;
  if (width < least || width > WIDTH.most) return false;
  let broken = 0;
  for (let index = 1; index < lines.length; index++) {
    const [line, next] = [lines[index - 1]!, lines[index]!];
    const isCut = line.text.length >= WIDTH.least && SMALL.test(next.text) && !SENTENCE_END.test(line.text);
    if (isCut || isFullLine(line, next, width)) broken++;
  }
  return broken >= (lines.length - 1) * SHARE;
}

function widthOf(lines: readonly Line[]): number {
  let width = 0;
  for (const line of lines) width = Math.max(width, lengthOf(line));
  return width;
}

function lengthOf(line: Line): number {
  return line.indent + line.text.length;
}

function firstWordLength(text: string): number {
  if (isUnspaced(text)) return 1;
  const blank = text.indexOf(' ');
  return blank === -1 ? text.length : blank;
}

/** A line that opens in the middle of a sentence, or in a script that has no small letters to show it. */
function goesOn(text: string): boolean {
  return SMALL.test(text) || /^\p{Lo}/u.test(text);
}
