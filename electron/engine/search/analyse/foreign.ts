import { Kind, kindAt } from './characters.ts';
import { fold } from './fold.ts';
import { LITTLE_WORDS } from './little-words.ts';
import { hashed, SEED } from './memo.ts';
import { isScript, mainScript } from './script.ts';

/** A paragraph in another language than the text it stands in. */
export interface ForeignParagraph {
  /** `[start, end)` in UTF-16 code units of the text. */
  readonly start: number;
  readonly end: number;
  /** ISO 639-1 code. */
  readonly language: string;
}

/** What parts paragraphs in a canonical text. */
const GAP = '\n\n';

/** Fewest words of a paragraph to tell by. */
const FEWEST = 20;

/** No shorter paragraph has so many, in UTF-16 code units. */
const SHORTEST = FEWEST * 3;

/** So many words of the text's own language at the beginning show a paragraph to be in it, as nearly all are. */
const ENOUGH_OWN = 2;

/** Least share of own words that shows the same of a whole paragraph: with less it is names and figures, or foreign. */
const OWN_SHARE = 1 / 12;

/** Little words make up some two fifths of running text; of a related language a text has less than two thirds as many. */
const LEAST_SHARE = 0.3;
const LEAD = 1.5;

/** Languages that are written in two scripts: neither tells. */
const IN_TWO_SCRIPTS: ReadonlySet<string> = new Set(['sr']);

/** So much of a paragraph is looked at to tell its language, in UTF-16 code units. */
const BEGINNING = 1500;

const WORD = /\p{L}[\p{L}\p{M}]*/gu;

/** Languages that share a script and are told by letters or words of their own; the first that fits. */
const IN_SCRIPT: Readonly<Record<string, readonly (readonly [language: string, has: RegExp])[]>> = {
  Arabic: [
    ['ur', /[ٹڈڑےں]/],
    ['fa', /[پچژگکی]/],
    ['ar', /(?<!\p{L})(?:في|من|على|إلى|الى|أن|عن)(?!\p{L})/u],
  ],
  Cyrillic: [['uk', /[іїєґ]/]],
  Devanagari: [['hi', /(?<!\p{L})(?:में|है|हैं|और)(?![\p{L}\p{M}])/u]],
};

/** How the words of a language are recognised, quickly. */
interface Own {
  /**
   * 1 at the places of those of its little words that are in no other language; null where they aren't known, and its
   * script alone tells.
   */
  readonly words: Uint8Array | null;
  readonly isLatin: boolean;
}

const owns = new Map<string, Own | null>();

/**
 * The paragraphs of a text that are surely in another language than the text; none for a text without one. Each is judged
 * by itself, so that a part of a text is read as it is in the whole. Of most only the first dozen words are looked at.
 */
export function foreignParagraphs(text: string, language: string | null): readonly ForeignParagraph[] {
  const own = language === null || text.length < SHORTEST ? null : ownOf(language);
  if (!own) return NONE;
  let found: ForeignParagraph[] | undefined;
  for (let start = 0; start < text.length;) {
    const gap = text.indexOf(GAP, start);
    const end = gap < 0 ? text.length : gap;
    if (end - start >= SHORTEST && !isOwn(text, start, end, own)) {
      const other = tell(text.slice(start, Math.min(end, start + BEGINNING)), own);
      if (other !== null && other !== language) (found ??= []).push({ start, end, language: other });
    }
    start = end + GAP.length;
  }
  return found ?? NONE;
}

const NONE: readonly ForeignParagraph[] = [];

/** Whether a paragraph is short, or has enough words of the text's own language. */
function isOwn(text: string, start: number, end: number, { words, isLatin }: Own): boolean {
  let all = 0;
  let own = 0;
  for (let index = start; index < end; index++) {
    const first = text.charCodeAt(index);
    if (!isLetter(text, index, first)) continue;
    let hash = SEED;
    let code = first;
    do {
      hash = hashed(hash, code >= 0x41 && code <= 0x5a ? code | 0x20 : code);
      code = text.charCodeAt(++index);
    } while (index < end && isLetter(text, index, code));
    all++;
    const isKnown = words === null ? isLatinLetter(first) === isLatin : words[placeOf(hash)] === 1;
    if (isKnown && ++own >= ENOUGH_OWN && own >= all * OWN_SHARE) return true;
  }
  return all < FEWEST || own >= all * OWN_SHARE;
}

function isLetter(text: string, index: number, code: number): boolean {
  if (code >= 0x80) return kindAt(text, index) === Kind.letter;
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

/** The language a paragraph is surely in; null where there is a doubt. */
function tell(paragraph: string, own: Own): string | null {
  const script = mainScript(paragraph)?.script;
  if (script === undefined) return null;
  if (isScript(script)) return script;
  // Where only its script tells the text's own language, another one in that script can't be told from it.
  if (own.words === null && (script === 'Latin') === own.isLatin) return null;
  return (
    byLittleWords(paragraph, script) ?? IN_SCRIPT[script]?.find(([, has]) => has.test(paragraph))?.[0] ?? null
  );
}

/** Norwegian passes for Danish so, and Catalan for Spanish: their stems serve better than those of a stranger. */
function byLittleWords(paragraph: string, script: string): string | null {
  // Of Latin letters, single ones are initials as often as words.
  const shortest = script === 'Latin' ? 2 : 1;
  const words = fold(paragraph).match(WORD) ?? [];
  const counts = [...LITTLE_WORDS].map(([language, little]) => ({
    language,
    count: words.filter((word) => word.length >= shortest && little.has(word)).length,
  }));
  const [first, second] = counts.toSorted((a, b) => b.count - a.count);
  const isSure = first!.count >= words.length * LEAST_SHARE && first!.count >= second!.count * LEAD;
  return isSure ? first!.language : null;
}

/** Null for a language that nothing is known of. */
function ownOf(language: string): Own | null {
  const known = owns.get(language);
  if (known !== undefined) return known;
  const script = IN_TWO_SCRIPTS.has(language) ? undefined : new Intl.Locale(language).maximize().script;
  const own = script === undefined ? null : { words: placesOfOwnWords(language), isLatin: script === 'Latn' };
  owns.set(language, own);
  return own;
}

function placesOfOwnWords(language: string): Uint8Array | null {
  const words = LITTLE_WORDS.get(language);
  if (!words) return null;
  const places = new Uint8Array(PLACES);
  const others = [...LITTLE_WORDS].filter(([other]) => other !== language);
  for (const word of words) {
    if (others.some(([, little]) => little.has(word))) continue;
    let hash = SEED;
    for (let index = 0; index < word.length; index++) hash = hashed(hash, word.charCodeAt(index));
    places[placeOf(hash)] = 1;
  }
  return places;
}

/** Where a word is noted: at 65,536 places hardly another one meets one of a hundred little words. */
const PLACES = 1 << 16;

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & (PLACES - 1);
}

function isLatinLetter(code: number): boolean {
  return code < 0x250 || (code >= 0x1e00 && code < 0x1f00);
}
