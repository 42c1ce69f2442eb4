import type { KnownWord, Lexicon } from './lexicon.ts';

/** Rows of the keyboards most people have, for slips of the finger. */
const KEYBOARDS = [
  'qwertyuiop asdfghjkl zxcvbnm',
  'qwertzuiop asdfghjkl yxcvbnm',
  'azertyuiop qsdfghjklm wxcvbn',
].map((rows) => rows.split(' '));

/** What the slips cost that people make most; any other change of a letter costs 1. */
const TRANSPOSED = 0.6;
const NEIGHBOUR = 0.7;
const DOUBLED = 0.6;
const MISSING = 0.7;
/** Hardly anybody gets the first letter wrong. */
const FIRST = 0.5;

/** A word must be this many times more frequent, as a power of e, to make up for one more change. */
const FREQUENCY = 6;

/** Words so near a word that they may be meant by it, the likeliest first. Words of one or two letters have none. */
export function nearestWords(form: string, lexicon: Lexicon): readonly KnownWord[] {
  const letters = form.length;
  if (letters < 3) return [];
  const most = letters < 6 ? 1 : 2;
  const near = lexicon.near(form, 2).filter((word) => slips(form, word.form) <= most);
  return likeliestFirst(form, near);
}

/** Words at most so many changes of a word away, two letters that changed places being one; the likeliest first. */
export function wordsWithin(form: string, edits: number, lexicon: Lexicon): readonly KnownWord[] {
  // To the lexicon a transposition is two changes; to look further than two takes too long.
  const near = lexicon.near(form, 2).filter((word) => changes(form, word.form) <= edits);
  return likeliestFirst(form, near);
}

function likeliestFirst(form: string, words: readonly KnownWord[]): readonly KnownWord[] {
  return words
    .map((word) => ({ word, score: Math.log(word.articles) - FREQUENCY * slips(form, word.form) }))
    .sort((a, b) => b.score - a.score || (a.word.form < b.word.form ? -1 : 1))
    .map(({ word }) => word);
}

interface Costs {
  readonly replaced: (a: string, b: string) => number;
  /** Of a letter too many and one too few. `isDoubled`: it is the same as the one before. */
  readonly extra: (isDoubled: boolean) => number;
  readonly missing: (isDoubled: boolean) => number;
  readonly transposed: number;
}

const SLIPS: Costs = {
  replaced,
  extra: (isDoubled) => (isDoubled ? DOUBLED : 1),
  missing: (isDoubled) => (isDoubled ? DOUBLED : MISSING),
  transposed: TRANSPOSED,
};
const CHANGES: Costs = { replaced: () => 1, extra: () => 1, missing: () => 1, transposed: 1 };

/** How many changes make one word into the other, the usual slips for less. */
export function slips(typed: string, meant: string): number {
  return distance(typed, meant, SLIPS) + (typed[0] === meant[0] ? 0 : FIRST);
}

/** How many letters have to be put in, left out, replaced or exchanged with the next to make one word into the other. */
function changes(typed: string, meant: string): number {
  return distance(typed, meant, CHANGES);
}

/** After Damerau and Levenshtein: what the cheapest way costs that changes no place twice. */
function distance(typed: string, meant: string, costs: Costs): number {
  const { replaced, extra, missing, transposed } = costs;
  const rows = [Array.from({ length: meant.length + 1 }, (_, at) => at * missing(false))];
  for (let row = 1; row <= typed.length; row++) {
    const sums = [row];
    for (let column = 1; column <= meant.length; column++) {
      const [a, b] = [typed[row - 1]!, meant[column - 1]!];
      let sum = Math.min(
        rows[row - 1]![column - 1]! + (a === b ? 0 : replaced(a, b)),
        rows[row - 1]![column]! + extra(a === typed[row - 2]),
        sums[column - 1]! + missing(b === meant[column - 2]),
      );
      if (row > 1 && column > 1 && a === meant[column - 2] && typed[row - 2] === b) {
        sum = Math.min(sum, rows[row - 2]![column - 2]! + transposed);
      }
      sums.push(sum);
    }
    rows.push(sums);
  }
  return rows[typed.length]![meant.length]!;
}

function replaced(a: string, b: string): number {
  return KEYBOARDS.some((rows) => areNeighbours(rows, a, b)) ? NEIGHBOUR : 1;
}

/** Beside one another in a row, or in two rows that follow one another. */
function areNeighbours(rows: readonly string[], a: string, b: string): boolean {
  const [rowA, rowB] = [a, b].map((key) => rows.findIndex((row) => row.includes(key))) as [number, number];
  if (rowA === -1 || rowB === -1 || Math.abs(rowA - rowB) > 1) return false;
  return Math.abs(rows[rowA]!.indexOf(a) - rows[rowB]!.indexOf(b)) <= 1;
}
