import { readCredit } from '../../head/credits.ts';
import type { HeadLine } from '../../head/head.ts';
import { isKicker, isRecord } from '../../head/kickers.ts';
import { isPaper, isPaperByItself } from '../../head/papers.ts';
import { joinLines } from '../../joining.ts';
import { bulletOf } from '../bullets.ts';
import { isProse, underlineLevel } from '../headings.ts';
import type { Chunk, Line } from '../lines.ts';
import { isWrapped } from '../wrapping.ts';
import { isSalutation } from './letter.ts';

/** A line near the top and the number of its chunk. */
export interface Place extends HeadLine {
  readonly line: Line;
}

/** Where the title stands among the first lines. */
export interface TitlePlace {
  readonly at: number;
  /** None where nothing looks like a title. */
  readonly lines: number;
  /** The lines above it that say what kind of piece it is, or who publishes it. */
  readonly above: readonly Place[];
  /** The paper that the lines above name. */
  readonly paper: string | null;
}

/** Longest title, in UTF-16 code units, and in lines where it was broken. */
const LONGEST = 160;
const MOST_LINES = 3;

/** What names the title in the head of a letter or of an exported article. */
export const TITLE_LABEL =
  /^(?:title|headline|subject|re|titel|betreff|título|asunto|titre|objet|assunto|oggetto)\s*:\s*(?=\S)/iu;

/** Who wrote to whom and when: lines that stand about the subject of a letter. */
const LETTER_LABEL = /^(?:to|from|date|cc|an|von|datum|para|de|fecha|data|à|da)\s*:\s*\S/iu;

/** In how many lines above the record of a meeting stands who met. */
const BODY_LINES = 2;

/**
 * Finds the title: what a label calls so, the salutation of a letter, else the first line that is neither credit nor something
 * that stands over headlines.
 * @param width where the file's lines were broken, or null
 */
export function findTitle(
  chunks: readonly Chunk[],
  places: readonly Place[],
  width: number | null,
): TitlePlace {
  const labelled = places.findIndex(
    (place) => TITLE_LABEL.test(place.text) && (place.paragraph === 0 || isLetterHead(places, place)),
  );
  if (labelled !== -1)
    return { at: labelled, lines: 1, above: places.slice(0, labelled).filter(isAbove), paper: null };
  const above: Place[] = [];
  let paper: string | null = null;
  let at = contentFrom(places, 0);
  for (;;) {
    const next = contentFrom(places, at + 1);
    const masthead = at !== -1 && isMasthead(places, at);
    if (at === -1 || next === -1 || !(masthead || isAbove(places[at]!) || isBody(places, at, next))) break;
    if (!isTitle(places[next]!.text)) break;
    if (masthead) paper ??= places[at]!.text;
    above.push(places[at]!);
    at = next;
  }
  const salutation = places.findIndex(({ text }) => isSalutation(text));
  if (salutation > 0 && isAddress(places.slice(0, salutation))) {
    return { at: salutation, lines: 1, above: [], paper: null };
  }
  return at === -1
    ? { at: 0, lines: 0, above, paper }
    : { at, lines: titleLines(chunks, places.slice(at), width), above, paper };
}

/** The first line from there on that isn't a date line or a byline of a full name; −1 without one. */
function contentFrom(places: readonly Place[], from: number): number {
  return places.findIndex(({ text }, index) => index >= from && !isLeadingCredit(text));
}

function isLeadingCredit(line: string): boolean {
  const credit = readCredit(line);
  return credit !== null && (credit.published !== null || credit.byline?.includes(' ') === true);
}

function isAbove({ text }: Place): boolean {
  return isKicker(text) || /^memo(?:randum)?$/i.test(text);
}

/** The paper's name, its date, and the title in a paragraph below; or a paper's name beyond doubt in a paragraph of its own. */
function isMasthead(places: readonly Place[], at: number): boolean {
  const [paper, below, further] = places.slice(at) as [Place, Place?, Place?];
  if (below === undefined) return false;
  if (readCredit(below.text)?.published != null) {
    return isPaper(paper.text) && further !== undefined && further.paragraph > below.paragraph;
  }
  if (below.paragraph === paper.paragraph && !isAbove(below)) return false;
  const isDated = places.slice(at + 2).some(({ text }) => isLeadingCredit(text));
  return isDated && isPaperByItself(paper.text);
}

/** Who met, above the record of the meeting. */
function isBody(places: readonly Place[], at: number, next: number): boolean {
  return next - at <= BODY_LINES && !isRecord(places[at]!.text) && isRecord(places[next]!.text);
}

/** The sender's address, set to the right, and a day: short lines above the salutation. */
function isAddress(places: readonly Place[]): boolean {
  return places.every(({ text, line }) => line.indent > 0 || readCredit(text) !== null);
}

/** Whether other lines beside this one name sender, receiver or day. */
function isLetterHead(places: readonly Place[], place: Place): boolean {
  return places.some(
    (other) => other.paragraph === place.paragraph && other !== place && LETTER_LABEL.test(other.text),
  );
}

/** How many of these lines, from the first, are the title. */
function titleLines(chunks: readonly Chunk[], places: readonly Place[], width: number | null): number {
  const [first, second] = places as readonly [Place, Place?];
  if (!isTitle(first.text) || bulletOf(first.line) !== null) return 0;
  if (second === undefined || second.paragraph !== first.paragraph) return 1;
  if (readCredit(second.text) !== null || underlineLevel(second.text) !== null) return 1;

  const chunk = chunks[first.paragraph]!;
  const rest = chunk.slice(chunk.indexOf(first.line));
  const isShort = rest.length <= MOST_LINES && chunks.length > first.paragraph + 1;
  if (isWrapped(rest, width)) {
    return isShort && isTitle(joinLines(rest.map((line) => line.text))) ? rest.length : 0;
  }
  if (isProse(second.text)) return second.text.length > first.text.length ? 1 : 0;
  return isShort ? 1 : 0;
}

function isTitle(text: string): boolean {
  return text.length <= LONGEST && /\p{L}{2}|\p{Lo}/u.test(text) && !/^>|(?<!\.\.)\.$|[。,;:、]$/u.test(text);
}
