import { findDate } from '../../head/dates.ts';
import type { Chunk, Line } from '../lines.ts';
import { readAuthors } from './authors.ts';
import type { ExportedHead } from './exported.ts';

/** In how many chunks the head of such an article ends, and in how many lines. */
const CHUNKS = 16;
const LINES = 40;

/** Longest line of it that says anything but a title, in UTF-16 code units. */
const LONGEST = 200;

/** What every one of them has, and nothing else does. */
const LENGTH =
  /^(?:length|longueur|länge|longitud|extensión|comprimento|lunghezza)\s*:\s*[\d.,\s]+\s*\p{L}+$/iu;
const LABEL =
  /^(?:\p{Lu}[\p{Lu}\s-]{2,20}|Section|Byline|Highlight|Dateline|Edition|Sección|Autor|Rubrik|Ressort|Rubrique|Auteur|Seção|Secção)\s*:\s*\S/u;
const BYLINE = /^(?:byline|autor|autora|autorin|auteur|autore|verfasser)\s*:\s*/iu;
/** `1 of 20 DOCUMENTS`, `Document 3 de 12`. */
const COUNTER = /^(?:\d+ (?:of|de|von|sur) \d+ \p{L}+|\p{L}+ \d+ (?:of|de|von|sur) \d+)$/iu;
const COPYRIGHT = /^(?:copyright|©|\(c\))\s/iu;
/** The line between head and text in the newer form. */
const BODY = /^(?:body|cuerpo|corps|text|corpo)$/iu;

/** What a date's line holds besides it, in UTF-16 code units: a weekday, an hour. */
const BESIDE_DATE = 24;

/** A line of the head, and the chunk it stands in. */
interface Place {
  readonly line: Line;
  readonly chunk: number;
}

/**
 * Reads the head of an article from Nexis, in English, Spanish, French, German, Portuguese or Italian: paper, date and title,
 * or title, paper and date, each in a line of its own, perhaps with the owner of the rights; then labelled lines, of which one
 * gives the length in words.
 */
export function readNexis(chunks: readonly Chunk[]): ExportedHead | null {
  const places = chunks
    .slice(0, CHUNKS)
    .flatMap((lines, chunk) => lines.map((line): Place => ({ line, chunk })))
    .slice(0, LINES);
  const length = places.findIndex(({ line }) => isLength(line));
  if (length === -1) return null;
  const firstLabel = places.findIndex(({ line }) => isLength(line) || LABEL.test(line.text));
  const unlabelled = places
    .slice(0, firstLabel)
    .filter(({ line }) => !COUNTER.test(line.text) && !COPYRIGHT.test(line.text));
  const date = unlabelled.findIndex(({ line }) => isDateLine(line.text));
  const headline = date === -1 ? null : headlineOf(unlabelled, date);
  if (headline === null) return null;

  const title = headline.title.map(({ line }) => line);
  const body = chunks.findIndex(
    ([line], index) => index >= places[length]!.chunk && line !== undefined && BODY.test(line.text),
  );
  const end = body === -1 || body > places[length]!.chunk + CHUNKS ? places[length]!.chunk + 1 : body;
  const labelled = chunks.slice(0, end).flat();
  const byline = labelled.find(({ text }) => BYLINE.test(text));
  const names = byline === undefined ? null : readAuthors(byline.text.replace(BYLINE, ''));
  return {
    chunks: end === body ? [...chunks.slice(0, body), ...withoutFirstLine(chunks.slice(body))] : chunks,
    title,
    byline: byline !== undefined && names !== null ? { names, line: byline } : null,
    published: findDate(unlabelled[date]!.line.text)!.date,
    source: headline.source,
    about: labelled.filter((line) => !title.includes(line) && (names === null || line !== byline)),
  };
}

function isLength({ text }: Line): boolean {
  return text.length <= LONGEST && LENGTH.test(text);
}

function isDateLine(text: string): boolean {
  if (text.length > LONGEST) return false;
  const found = findDate(text);
  return found !== null && found.before.length + found.after.length <= BESIDE_DATE;
}

/** Below the date in the older form, the last chunk before the labels; above paper and date in the newer one. */
function headlineOf(
  unlabelled: readonly Place[],
  date: number,
): { title: readonly Place[]; source: string } | null {
  const last = unlabelled.at(-1)!.chunk;
  if (last > unlabelled[date]!.chunk && date > 0) {
    return {
      title: unlabelled.filter(({ chunk }) => chunk === last),
      source: unlabelled[0]!.line.text,
    };
  }
  if (date < 2) return null;
  return { title: unlabelled.slice(0, date - 1), source: unlabelled[date - 1]!.line.text };
}

function withoutFirstLine([first = [], ...chunks]: readonly Chunk[]): readonly Chunk[] {
  return first.length > 1 ? [first.slice(1), ...chunks] : chunks;
}
