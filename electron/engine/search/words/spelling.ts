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
/** Hardly anybody gets the first letter wrong. */
const FIRST = 0.5;

/** A word must be this many times more frequent, as a power of e, to make up for one more change. */
const FREQUENCY = 4;

/** Words so near a word that they may be meant by it, the likeliest first. Words of one or two letters have none. */
export function nearestWords(form: string, lexicon: Lexicon): readonly KnownWord[] {
  const letters = form.length;
  if (letters < 3) return [];
  const most = letters < 6 ? 1 : 2;
  return lexicon
    .near(form, 2)
    .map((word) => ({ word, cost: slips(form, word.form) }))
    .filter(({ cost }) => cost <= most)
    .map(({ word, cost }) => ({ word, score: Math.log(word.articles) - FREQUENCY * cost }))
    .sort((a, b) => b.score - a.score || (a.word.form < b.word.form ? -1 : 1))
    .map(({ word }) => word);
}

/** How many changes make one word into the other, the usual slips for less. After Damerau and Levenshtein. */
export function slips(typed: string, meant: string): number {
  const rows = [Array.from({ length: meant.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= typed.length; row++) {
    const costs = [row];
    for (let column = 1; column <= meant.length; column++) {
      const [a, b] = [typed[row - 1]!, meant[column - 1]!];
      let cost = Math.min(
        rows[row - 1]![column - 1]! + (a === b ? 0 : replaced(a, b)),
        rows[row - 1]![column]! + (a === typed[row - 2] ? DOUBLED : 1),
        costs[column - 1]! + (b === meant[column - 2] ? DOUBLED : 1),
      );
      if (row > 1 && column > 1 && a === meant[column - 2] && typed[row - 2] === b) {
        cost = Math.min(cost, rows[row - 2]![column - 2]! + TRANSPOSED);
      }
      costs.push(cost);
    }
    rows.push(costs);
  }
  return rows[typed.length]![meant.length]! + (typed[0] === meant[0] ? 0 : FIRST);
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
