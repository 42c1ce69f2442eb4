import { findDate } from './dates.ts';
import { isWeekday, monthNamed } from './months.ts';
import { isName } from './names.ts';

/** What agencies open their first paragraph with. */
export interface Dateline {
  /** Null where it names no day, or one without a year. */
  readonly published: string | null;
  readonly source: string | null;
}

/** How much of a paragraph a dateline takes at most, in UTF-16 code units. */
const LONGEST = 160;

/** `LIMA, March 3, 2018 (Coastal Press) – `, `PARIS, le 3 mars 2009 – `, `MADRID (EFE) .- `: place, day, agency. */
const DATELINE =
  /^(\p{Lu}[\p{L}\s.’'-]{1,40}?(?:,\s\p{L}[\p{L}.]*)?)(?:,\s+([^–—()]{4,32}?))?(?:\s*[(/]([^()/]{2,40})[)/])?\s*[.:]?\s?(?:--?|[–—])\s/u;

/** Agencies that name no day, as they sign. */
const AGENCIES =
  /^(?:AP|Associated Press|AFP|Reuters|UPI|PA|PA Media|CP|The Canadian Press|AAP|PTI|IANS|dpa|DPA|epd|KNA|APA|sda|EFE|Europa Press|EP|Télam|Notimex|ANSA|AGI|Adnkronos|Lusa|Agência Brasil|ANP|Belga|NTB|TT|Ritzau|STT|PAP|ČTK|MTI|TASS|ITAR-TASS|RIA Novosti|Interfax|Xinhua|Kyodo|Yonhap|IPS|Bloomberg|CNN|BBC)(?:[ -]\p{Lu}\S*)?$/u;

/** What may stand before the day: a weekday, an article. */
const BEFORE = /^(?:(?:on|le|el|den|am|em|a|il|li)\s*)$/iu;

/** What a place never opens with. */
const NO_PLACE = new Set('on in at since by am im seit el en le au em no the a'.split(' '));

/** Day and agency from the opening of a first paragraph; null where it doesn't open with a place and one of them. */
export function readDateline(paragraph: string): Dateline | null {
  return cut(paragraph)?.dateline ?? null;
}

/** A first paragraph without what agencies open it with. */
export function withoutDateline(paragraph: string): string {
  const found = cut(paragraph);
  return found === null ? paragraph : paragraph.slice(found.length);
}

function cut(paragraph: string): { dateline: Dateline; length: number } | null {
  const match = DATELINE.exec(paragraph.slice(0, LONGEST));
  if (match === null) return null;
  const [{ length }, place = '', date, agency] = match;
  if (!isPlace(place)) return null;
  const source = agency !== undefined && /^[\p{Lu}\p{Ll}]/u.test(agency) ? agency : null;
  const isKnown = source !== null && AGENCIES.test(source);
  const published = date === undefined ? null : dayOf(date);
  if (published === null && !(isKnown && (date === undefined || /\d/.test(date)))) return null;
  return { dateline: { published, source: isKnown || isAgency(source) ? source : null }, length };
}

function isPlace(place: string): boolean {
  if (place === place.toUpperCase()) return true;
  const words = place.split(/,?\s/);
  if (NO_PLACE.has(words[0]!.toLowerCase())) return false;
  if (words.some((word) => isWeekday(word) || monthNamed(word) !== undefined)) return false;
  return place.split(/,\s/).every((part) => isName(part, 1));
}

function isAgency(name: string | null): boolean {
  return name !== null && /^[\p{Lu}\p{N}][^.!?:;,]{1,39}$/u.test(name) && name.split(' ').length <= 6;
}

/** The one date of a text that is nothing else, save for a weekday. */
function dayOf(text: string): string | null {
  const found = findDate(text);
  if (found === null || found.after.trim() !== '') return null;
  const before = found.before.replace(/[\s,]+$/, '');
  return before === '' ||
    BEFORE.test(before) ||
    before.split(/,?\s+/).every((word) => isWeekday(word) || BEFORE.test(word))
    ? found.date
    : null;
}
