import { isKnownWordCode, Kind, kindAt, unitEnd } from './characters.ts';
import { foreignParagraphs } from './foreign.ts';
import { hashed, SEED } from './memo.ts';
import { type Piece, piecesIn, type PiecesOf, type Word } from './pieces.ts';

/**
 * Takes one token: `[start, end)` in UTF-16 code units of the text.
 *
 * *Running* tokens come one after another: the positions that phrases and nearness count in. A *joined* token stands
 * beside them, over the same characters, and makes another spelling findable: `cooperate` for `co-operate`, `loreal`
 * for `L'Oréal`, the last character of a run of Chinese for itself.
 */
export type Visit = (word: Word, start: number, end: number, isJoined: boolean) => void;

/** A number with separators: `1,000`, `1.234.567,89`, `3.5`, but not `192.168.0.1`, `2019,2020` or `1,2,3`. */
const NUMBER =
  /(?<!\d[.,])(?:\d{1,3}([.,'’\u00A0\u2009\u202F])\d{3}(?:\1\d{3})*(?:[.,]\d+)?|\d+\.\d+|\d+,\d{1,2})(?!\d|[.,]\d)/y;
const ALPHABETS = String.raw`\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}`;
/** `U.S.`, `e.g.` without the last full stop. */
const INITIALS = new RegExp(`[${ALPHABETS}](?:\\.[${ALPHABETS}](?![${ALPHABETS}\\p{M}\\p{N}]))+`, 'uy');
const C_PLUS_PLUS = /(?:[Cc]\+\+|[CcFfJj]#)(?![\p{L}\p{N}])/uy;

/** What most pieces of writing end with, as code units. */
const SPACE = 0x20;
const LINE_END = 0x0a;
const COMMA = 0x2c;
const FULL_STOP = 0x2e;

/** Hebrew writes acronyms with a quotation mark before the last letter. */
const GERSHAYIM = /(?<=[א-ת])"[א-ת]/y;

/**
 * Hands the tokens of a text to `visit` in the order of the text; a joined token follows the running ones it is made of.
 * `language` is an ISO 639-1 code, or null for no stemming; paragraphs that are surely in another one are read under that.
 *
 * - A word is a run of letters, marks and digits, with apostrophes between letters. Words tied by hyphens are running
 *   tokens each, and a joined one.
 * - Initials, numbers with separators, `C++` and `C#` are one word.
 * - Scripts without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese), and Korean, become overlapping pairs of
 *   characters: two characters or more are then found in any context, without a dictionary. A run of `n` gives `n - 1`
 *   running tokens, and its last character as a joined one.
 *
 * @returns the further languages of such paragraphs, mostly none
 */
export function eachToken(text: string, language: string | null, visit: Visit): readonly string[] {
  const foreign = foreignParagraphs(text, language);
  let index = 0;
  for (const paragraph of foreign) {
    visitRange(text, index, paragraph.start, language, visit);
    visitRange(text, paragraph.start, paragraph.end, paragraph.language, visit);
    index = paragraph.end;
  }
  visitRange(text, index, text.length, language, visit);
  return foreign.length === 0 ? NONE : [...new Set(foreign.map((paragraph) => paragraph.language))];
}

/** As {@link eachToken}, of what somebody typed: all of it is read under the language that is asked for. */
export function eachTypedToken(typed: string, language: string | null, visit: Visit): void {
  visitRange(typed, 0, typed.length, language, visit);
}

const NONE: readonly string[] = [];

function visitRange(text: string, from: number, to: number, language: string | null, visit: Visit): void {
  const piecesOf = piecesIn(language);
  let index = from;
  while (index < to) {
    const kind = kindAt(text, index);
    if (kind === Kind.letter || kind === Kind.digit) {
      let end = index;
      let hash = SEED;
      let code = text.charCodeAt(end);
      do {
        hash = hashed(hash, code);
        code = text.charCodeAt(++end);
      } while (isKnownWordCode(code));
      if (endsWriting(text, end, code))
        visitPieces(piecesOf(text, index, end, hash), index, end, false, visit);
      else visitWriting(piecesOf, text, index, (end = writingEnd(text, index)), false, visit);
      index = end;
    } else if (kind === Kind.unit) {
      index = visitUnits(text, index, piecesOf, visit);
    } else {
      index++;
    }
  }
}

/** Whether the letters and digits before `index` are surely all of a piece, as most are, by the code that stands there. */
function endsWriting(text: string, index: number, code: number): boolean {
  if (code === SPACE || code === LINE_END) return true;
  if (code !== COMMA && code !== FULL_STOP) return false;
  const next = text.charCodeAt(index + 1);
  return next === SPACE || next === LINE_END;
}

function visitWriting(
  piecesOf: PiecesOf,
  text: string,
  start: number,
  end: number,
  isJoined: boolean,
  visit: Visit,
): void {
  let hash = SEED;
  for (let index = start; index < end; index++) hash = hashed(hash, text.charCodeAt(index));
  visitPieces(piecesOf(text, start, end, hash), start, end, isJoined, visit);
}

function visitPieces(
  pieces: Word | readonly Piece[],
  start: number,
  end: number,
  isJoined: boolean,
  visit: Visit,
): void {
  if (!isSeveral(pieces)) {
    visit(pieces, start, end, isJoined);
    return;
  }
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!;
    visit(piece.word, start + piece.start, start + piece.end, isJoined || piece.isJoined);
  }
}

function isSeveral(pieces: Word | readonly Piece[]): pieces is readonly Piece[] {
  return Array.isArray(pieces);
}

/** The pairs of a run of units; gives its end. */
function visitUnits(text: string, start: number, piecesOf: PiecesOf, visit: Visit): number {
  let first = start;
  let second = unitEnd(text, first);
  if (kindAt(text, second) !== Kind.unit) {
    visitWriting(piecesOf, text, first, second, false, visit);
    return second;
  }
  while (kindAt(text, second) === Kind.unit) {
    const end = unitEnd(text, second);
    visitWriting(piecesOf, text, first, end, false, visit);
    first = second;
    second = end;
  }
  visitWriting(piecesOf, text, first, second, true, visit);
  return second;
}

/** End of the words at `start` that nothing but hyphens, apostrophes and the like part. */
function writingEnd(text: string, start: number): number {
  let end = runEnd(text, start);
  for (;;) {
    const kind = kindAt(text, end);
    if (kind === Kind.hyphen && isWordAt(text, end + 1)) end = runEnd(text, end + 1);
    else if (kind === Kind.apostrophe && kindAt(text, end + 1) === Kind.letter) end = runEnd(text, end + 1);
    else return end;
  }
}

function isWordAt(text: string, index: number): boolean {
  const kind = kindAt(text, index);
  return kind === Kind.letter || kind === Kind.digit;
}

/** End of the word at `start`: of its letters, digits and invisible characters, or of something unusual. */
function runEnd(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    while (isInside(kindAt(text, end))) end++;
    const resumed = unusualEnd(text, start, end);
    if (resumed <= end) return end;
    end = resumed;
  }
}

function isInside(kind: Kind): boolean {
  return kind === Kind.letter || kind === Kind.digit || kind === Kind.invisible || kind === Kind.low;
}

/** Where a word goes on although the character at `end` mostly parts words; `end` or less if it doesn't. */
function unusualEnd(text: string, start: number, end: number): number {
  switch (text.charAt(end)) {
    case '.': {
      const initials = end === start + 1 ? matchEnd(INITIALS, text, start, end) : end;
      return initials > end ? initials : numberEnd(text, start, end);
    }
    case ',':
    case "'":
    case '’':
    case '\u00A0':
    case '\u2009':
    case '\u202F':
      return numberEnd(text, start, end);
    case '+':
    case '#':
      return end === start + 1 ? matchEnd(C_PLUS_PLUS, text, start, end) : end;
    case '"':
      return matchEnd(GERSHAYIM, text, end, end);
    default:
      return end;
  }
}

function numberEnd(text: string, start: number, end: number): number {
  return isAsciiDigit(text, end + 1) && isAsciiDigit(text, start) ? matchEnd(NUMBER, text, start, end) : end;
}

function isAsciiDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0x30 && code <= 0x39;
}

/** Where a sticky pattern ends that matches at `index`, or `otherwise`. */
function matchEnd(pattern: RegExp, text: string, index: number, otherwise: number): number {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : otherwise;
}
