import { readByline } from './bylines.ts';
import { dateOf, findDate } from './dates.ts';
import { isRecord } from './kickers.ts';
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
  /^(?:first\s+)?(?:published|posted|date|dated|issued|held|meeting|hearing|sitting|session|sitzung|séance|tenue|sesión|celebrada|reunião|realizada|veröffentlicht|erschienen|datum|publicad[oa]|fecha|publiée?|pubblicato|data|дата|תאריך|التاريخ)?(?:\s*(?:on|of|at|am|le|el|em|den|the|vom|du|del|de))?\s*(?:[:：]\s*|$)/iu;
const CHANGE_LABEL =
  /(?:last\s+)?(?:updated|modified|amended|revised|corrected|aktualisiert|actualizado|mis à jour)(?:\s+(?:on|at|am|le|el))?\s*:?\s*$/iu;
const TIME_OF_DAY =
  /^(?:at\s+|um\s+|à\s+|às\s+|a las\s+|alle\s+)?\d{1,2}(?:[:.h]\d{2}(?::\d{2})?(?:\s*(?:am|pm|uhr|h))?|\s*(?:am|pm|uhr|h))(?:\s+(?:[A-Z]{2,5}|[+-]\d{4}))?$/iu;
/** `, p. 7`, `, S. 4`, `, pág. 12`: in which place of the paper. */
export const PLACE_IN_PAPER = /,\s*(?:pp?|pgs?|pág|págs|s|seite|page)\.?\s*\d[\d–-]*\s*$/iu;
/** `, Nr. 87`, `No 12`, `Vol. 3, Issue 2`: in which issue. */
const ISSUE =
  /,?\s+(?:(?:vol|jg|nr|no|issue|heft|ausgabe|núm|num|n)[.º°]{0,2}\s*\d{1,5}(?:\/\d{2,4})?(?:,\s*(?=(?:nr|no|issue|heft)\b))?)+(?:\s(?:vom|of|del?|du|do))?(?=\s|,|$)/iu;
/** How the line below the name of a meeting opens that says where and when it was. */
const MEETING =
  /^(?:(?:meeting |sitzung |reunión |sesión |réunion |séance |reunião )?(?:held|abgehalten|celebrad[ao]|realizad[ao]|tenue))\s/iu;
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

  const { published, dates, fragments } = cutDates(line.replace(PLACE_IN_PAPER, '').replace(ISSUE, ''));
  if (published !== null && MEETING.test(line)) return { byline: null, published, source: null };
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

/** The day of a meeting that the title of its record names; null for any other title, and where it names several days. */
export function dateOfMeeting(title: string): string | null {
  if (!isRecord(title)) return null;
  const { published, dates } = cutDates(title);
  return dates === 1 ? published : null;
}
