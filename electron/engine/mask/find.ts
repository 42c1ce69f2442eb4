import type { Mask } from '../../contract/index.ts';
import { fold } from '../search/analyse/fold.ts';
import { foldWithPlaces, type Folded } from './fold.ts';
import { type Form, formsOf, UNSPACED } from './forms.ts';
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

/** The shortest name that is found within a word of a path or an address, in letters. */
const TELLING = 4;

/** Words that are addresses, or hold something in percent signs. */
const ADDRESS = /\S*(?:%[\da-f]{2}|:\/\/|@|www\.)\S*/giu;

/** The first letter of each word. */
const INITIAL = /(?<!\p{L})\p{L}/gu;

/** Makes a finder for a list of names. Of two names in one place the one that begins first counts, then the longer one. */
export function finderOf(masks: readonly Mask[]): Finder {
  const wanted = masks.flatMap((mask) => formsOf(mask).map((form) => ({ mask, form })));
  const patterns = new Map<Form, RegExp>();
  const patternOf = (form: Form): RegExp =>
    patterns.get(form) ?? patterns.set(form, new RegExp(form.pattern, 'uy')).get(form)!;
  const dense = masks.flatMap((mask) =>
    [...new Set(togetherOf(mask))]
      .filter((letters) => letters.length >= TELLING || UNSPACED.test(letters))
      .map((letters) => ({ mask, letters })),
  );
  const within = (place: string): Mask | undefined => {
    const letters = fold(decoded(place)).replaceAll(/[^\p{L}\p{N}]/gu, '');
    return dense.find((one) => letters.includes(one.letters))?.mask ?? inWords(decoded(place))[0]?.mask;
  };
  const inWords = (text: string): FoundName[] => {
    const folded = foldWithPlaces(text);
    const found: (FoundName & { readonly letters: number })[] = [];
    for (const { mask, form } of wanted) {
      for (const at of placesOf(form, folded)) {
        const pattern = patternOf(form);
        pattern.lastIndex = at;
        const length = pattern.exec(folded.text)?.[0].length;
        if (length === undefined) continue;
        const start = folded.starts[at]!;
        const end = folded.ends[at + length - 1]!;
        if (form.initials && !hasCapitals(text.slice(start, end))) continue;
        found.push({ start, end, mask, letters: form.letters });
      }
    }
    return apart(found);
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

/** Where a form may begin: looking there only, takes hardly longer for many names than for one. */
function* placesOf({ keys }: Form, { letters, places }: Folded): Generator<number> {
  for (const key of keys) {
    for (let at = letters.indexOf(key); at !== -1; at = letters.indexOf(key, at + 1)) yield places[at]!;
  }
}

/** Those that don't overlap. */
function apart(found: readonly (FoundName & { readonly letters: number })[]): FoundName[] {
  let end = 0;
  return found
    .toSorted((one, other) => one.start - other.start || other.letters - one.letters)
    .filter((name) => {
      if (name.start < end) return false;
      end = name.end;
      return true;
    });
}

function hasCapitals(text: string): boolean {
  return (text.match(INITIAL) ?? []).every((letter) => letter === letter.toUpperCase());
}

/** A name as addresses have it, all letters together: `annamuller`, `mulleranna`, `amuller`, with `parts` each part of it, too. */
function togetherOf(mask: Mask): string[] {
  const words = wordsOf(mask.name);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (words.length === 1) return combined(words);
  const initial = fold(first)[0]!;
  return [
    ...combined(words),
    ...combined([last, ...words.slice(0, -1)]),
    ...combined([initial, last]),
    ...combined([last, initial]),
    ...(mask.parts ? partsOf(mask).flatMap((part) => combined([part])) : []),
  ];
}

/** All letters of words together, in each of the spellings of the words. */
function combined(words: readonly string[]): string[] {
  return words.reduce<string[]>(
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
