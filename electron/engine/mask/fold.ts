import { fold } from '../search/analyse/fold.ts';

/** A text as names are looked for in it, and where each of its code units comes from. */
export interface Folded {
  readonly text: string;
  /** Where the character begins that a code unit was folded from, and where it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Its letters and digits alone, and where in `text` each of them stands. */
  readonly letters: string;
  readonly places: Uint32Array;
}

/** A letter with its marks: what is folded by itself. */
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;

const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;

const known = new Map<string, string>();

/** Folds a text as the search does, character by character. */
export function foldWithPlaces(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: character, index } of text.matchAll(CHARACTER)) {
    let simple = known.get(character);
    if (simple === undefined) known.set(character, (simple = fold(character)));
    folded += simple;
    for (let unit = 0; unit < simple.length; unit += 1) {
      starts.push(index);
      ends.push(index + character.length);
    }
  }
  let letters = '';
  const places = new Uint32Array(folded.length);
  for (const { 0: run, index } of folded.matchAll(LETTERS)) {
    for (let unit = 0; unit < run.length; unit += 1) places[letters.length + unit] = index + unit;
    letters += run;
  }
  return { text: folded, starts, ends, letters, places };
}
