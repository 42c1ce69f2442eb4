import type { Mask } from '../../contract/index.ts';
import { fold } from '../search/analyse/fold.ts';
import { foldWithPlaces } from './fold.ts';
import { partsOf, spellingsOf, wordsOf } from './spellings.ts';

/** A name that was found in a text, `[start, end)` in UTF-16 code units. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly mask: Mask;
}

/** Finds the names of a list in texts. */
export interface Finder {
  /** In their order, not overlapping. */
  readonly names: (text: string) => readonly FoundName[];
  /** The mask of a name that a path or an address holds, be it within a word, without its spaces or in percent signs. */
  readonly within: (place: string) => Mask | undefined;
}

/** Scripts that write no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Endings a name takes: `Müllers`, `Marxens`, `Kafkasche`; `Иванова`, `Ивановым`. A possessive apostrophe parts words. */
const ENDINGS = {
  Latin: '(?:s|es|ens|sch(?:e[nrms]?)?)?',
  Cyrillic: '(?:а|у|ом|ем|ым|е|ой|ою|ы|и|ых|ами)?',
} as const;

/** The shortest name that is found within a word of a path or an address, in letters. */
const TELLING = 4;

/** Words that are addresses, or hold something in percent signs. */
const ADDRESS = /\S*(?:%[\da-f]{2}|:\/\/|@|www\.)\S*/giu;

/** Makes a finder for a list of names: the longest first, upper and lower case and accents being one. */
export function finderOf(masks: readonly Mask[]): Finder {
  const wanted = masks
    .flatMap((mask) => [
      { mask, words: wordsOf(mask.name) },
      ...reversed(wordsOf(mask.name)).map((words) => ({ mask, words })),
      ...(mask.parts ? partsOf(mask).map((part) => ({ mask, words: [part] })) : []),
    ])
    .filter(({ words }) => words.length > 0)
    .toSorted((one, other) => other.words.join(' ').length - one.words.join(' ').length);
  const pattern = new RegExp(wanted.map(({ words }) => `(${patternOf(words)})`).join('|') || '(?!)', 'gu');
  const dense = wanted.flatMap(({ mask, words }) =>
    combined(words)
      .filter((letters) => letters.length >= TELLING || UNSPACED.test(letters))
      .map((letters) => ({ mask, letters })),
  );
  const within = (place: string): Mask | undefined => {
    const letters = fold(decoded(place)).replaceAll(/[^\p{L}\p{N}]/gu, '');
    return dense.find((one) => letters.includes(one.letters))?.mask ?? inWords(decoded(place))[0]?.mask;
  };
  const inWords = (text: string): FoundName[] => {
    const folded = foldWithPlaces(text);
    return Array.from(folded.text.matchAll(pattern), (match) => {
      const which = match.findIndex((group, index) => index > 0 && group !== undefined) - 1;
      const end = match.index + match[0].length;
      return {
        start: folded.starts[match.index]!,
        end: folded.ends[end - 1]!,
        mask: wanted[which]!.mask,
      };
    });
  };
  return {
    within,
    names(text) {
      const addresses = Array.from(text.matchAll(ADDRESS)).flatMap(({ 0: address, index }) => {
        const mask = within(address);
        return mask ? [{ start: index, end: index + address.length, mask }] : [];
      });
      const names = inWords(text).filter(
        ({ start, end }) => !addresses.some((address) => address.start < end && address.end > start),
      );
      return [...addresses, ...names].toSorted((one, other) => one.start - other.start);
    },
  };
}

/** `Müller, Anna` for `Anna Müller`. */
function reversed(words: readonly string[]): readonly (readonly string[])[] {
  return words.length < 2 ? [] : [[words.at(-1)!, ...words.slice(0, -1)]];
}

/** Words with little between them, as `Anna Müller`, `anna_mueller` and `anna.muller` have it, in any of their spellings. */
function patternOf(words: readonly string[]): string {
  const last = words.at(-1)!;
  const between = words.map((word) => `(?:${spellingsOf(word).join('|')})`);
  const text = between.join(String.raw`[^\p{L}\p{N}]{0,3}`);
  if (UNSPACED.test(last)) return text;
  const ending = last.length < 3 ? '' : /\p{Script=Cyrillic}/u.test(last) ? ENDINGS.Cyrillic : ENDINGS.Latin;
  return String.raw`(?<![\p{L}\p{N}])${text}${ending}(?![\p{L}\p{N}])`;
}

/** All letters of a name together, in each of the spellings of its words. */
function combined(words: readonly string[]): readonly string[] {
  return words.reduce<readonly string[]>(
    (beginnings, word) =>
      beginnings.flatMap((beginning) => spellingsOf(word).map((spelling) => beginning + spelling)),
    [''],
  );
}

function decoded(place: string): string {
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
}
