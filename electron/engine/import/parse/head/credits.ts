import { readByline } from './bylines.ts';
import { dateOf, findDate } from './dates.ts';
import { isWeekday } from './months.ts';
import { isName } from './names.ts';
import { isPaper } from './papers.ts';

/** What a line at the head of an article says of it, when it says nothing else. */
export interface Credit {
  readonly byline: string | null;
  /** As precise as the line. */
  readonly published: string | null;
  readonly source: string | null;
}

/** Longer lines are prose, and so are lines that end like a sentence. */
const LONGEST = 160;
const SENTENCE_END = /[\p{Ll}\p{Lo}]{3}[.!?:;,]$/u;

const LIST = /[|·•]/;
const SEPARATORS = /\s*[|·•]\s*|(?:^|\s+)[–—-]+(?:\s+|$)/;
const DATE_LABEL =
  /^(?:first\s+)?(?:published|posted|date|dated|issued|held|meeting|sitzung|séance|tenue|sesión|celebrada|reunião|realizada|veröffentlicht|erschienen|datum|publicad[oa]|fecha|publiée?|pubblicato|data|дата|תאריך|التاريخ)?(?:\s*(?:on|at|am|le|el|em|den|the|vom|du|del|de))?\s*(?:[:：]\s*|$)/iu;
const CHANGE_LABEL =
  /(?:last\s+)?(?:updated|modified|amended|revised|corrected|aktualisiert|actualizado|mis à jour)(?:\s+(?:on|at|am|le|el))?\s*:?\s*$/iu;
const TIME_OF_DAY =
  /^(?:at\s+|um\s+|à\s+|às\s+|a las\s+|alle\s+)?\d{1,2}(?:[:.h]\d{2}(?::\d{2})?(?:\s*(?:am|pm|uhr|h))?|\s*(?:am|pm|uhr|h))(?:\s+(?:[A-Z]{2,5}|[+-]\d{4}))?$/iu;
/** What stands between a date and the name behind it: `3 October 2021, 09:15 by Jane Roe`. */
const TIME_BEFORE_NAME =
  /^(?:at\s+|um\s+|à\s+)?\d{1,2}[:.h]\d{2}(?:\s*(?:am|pm|uhr|h))?\s+(?=(?:by|von|par|por)\s)/iu;
const YEAR_WORD = /^(?:г|года|року|roku|r)\.?$/iu;
const SOURCE_LABEL = /^(?:source|publication|quelle|fuente|fonte)\s*:\s*(?=\S)/iu;
const SOURCE_NAME = /^[\p{Lu}\p{N}\p{Lo}][^.!?:;,]{1,48}$/u;
const SOURCE_WORDS = 6;

/**
 * Reads a line that is nothing but byline, date and paper: `By Jane Roe, 10 June 2021`, `The Gazette · June 2021`,
 * `LONDON, 3 March 2020`, `Published: 2021-06-10, 14:30`. Null for every other line: a date within a sentence is not
 * when the sentence was published.
 */
export function readCredit(line: string): Credit | null {
  if (line.length > LONGEST || SENTENCE_END.test(line)) return null;
  const named = SOURCE_LABEL.exec(line)?.[0];
  if (named !== undefined) return { byline: null, published: null, source: line.slice(named.length) };

  const { published, dates, fragments } = cutDates(line);
  let byline: string | null = null;
  let source: string | null = null;
  for (const [index, fragment] of fragments.entries()) {
    for (const part of fragment.split(SEPARATORS).map(trimmed)) {
      const piece = part.replace(TIME_BEFORE_NAME, '');
      if (isFiller(piece)) continue;
      const alone = part === trimmed(fragment);
      const names: string | null = byline === null ? readByline(piece) : null;
      if (names !== null) byline = names;
      else if (source === null && dates > 0 && index === 0 && isPaper(piece)) source = piece;
      else if (dates > 0 && alone && index === 0 && isDateline(piece)) continue;
      else if (source === null && !alone && (index === 0 || LIST.test(fragment)) && isSource(piece))
        source = piece;
      else return null;
    }
  }
  return byline === null && dates === 0 ? null : { byline, published, source };
}

/** Takes the dates out of a line. The one that counts is not labelled as the date of a change; two such are none. */
function cutDates(line: string): { published: string | null; dates: number; fragments: readonly string[] } {
  const bare = line.replace(DATE_LABEL, '');
  if (/^\d{4}$/.test(bare)) return { published: dateOf(bare), dates: 1, fragments: [] };
  const fragments: string[] = [];
  const candidates: string[] = [];
  let dates = 0;
  let rest = line;
  for (let found = findDate(rest); found !== null; found = findDate(rest)) {
    const change = CHANGE_LABEL.exec(found.before);
    if (change === null) candidates.push(found.date);
    fragments.push(change === null ? found.before : found.before.slice(0, change.index));
    rest = found.after;
    dates++;
  }
  fragments.push(rest);
  return { published: candidates.length === 1 ? candidates[0]! : null, dates, fragments };
}

function trimmed(piece: string): string {
  return piece.replace(/^[\s,;]+|[\s,;]+$/g, '');
}

/** Nothing but labels (`Published:`), times of day and weekdays. */
function isFiller(piece: string): boolean {
  const rest = piece.replace(DATE_LABEL, '');
  return rest === '' || TIME_OF_DAY.test(rest) || isWeekday(rest) || YEAR_WORD.test(rest);
}

/** What agencies put before the date: a place, perhaps a weekday: `LONDON, Thursday`. */
function isDateline(piece: string): boolean {
  return piece.split(/,\s*/).every((part) => isFiller(part) || isName(part, 1));
}

function isSource(piece: string): boolean {
  return SOURCE_NAME.test(piece) && piece.split(' ').length <= SOURCE_WORDS;
}

/** `LIMA, March 3, 2018 (Coastal Press) – `: what agencies open their first paragraph with. */
const DATELINE =
  /^(\p{Lu}[\p{Lu}\s.’'-]{2,40}(?:,\s\p{L}[\p{L}.]*)?),\s+([^–—()]{6,24}?)(?:\s+\(([^()]{2,40})\))?\s*[–—-]+\s/u;

/** A first paragraph without what agencies open it with. */
export function withoutDateline(paragraph: string): string {
  return readDateline(paragraph) === null ? paragraph : paragraph.replace(DATELINE, '');
}

/** Date and agency from the opening of a first paragraph; null where it doesn't open with a place in capitals and a date. */
export function readDateline(paragraph: string): Pick<Credit, 'published' | 'source'> | null {
  const [, , date = '', agency] = DATELINE.exec(paragraph.slice(0, LONGEST)) ?? [];
  const found = findDate(date);
  if (found === null || trimmed(found.before) !== '' || trimmed(found.after) !== '') return null;
  return { published: found.date, source: agency !== undefined && isSource(agency) ? agency : null };
}
