import type { Collocate, CollocateSort } from '../../contract/index.ts';
import { isLittleWord } from '../search/words/little-words.ts';
import { asWritten, withoutMark } from '../search/analyse/acronym.ts';
import type { Concordance } from './concordance.ts';
import { REACH } from './words-around.ts';

/** Words around hits, counted. */
export interface Collocates {
  /** How many different ones there are. */
  readonly total: number;
  readonly words: readonly Collocate[];
}

/** A word has to stand there so often to say anything. */
const LEAST = 2;

/**
 * The words around the hits of a concordance, how often each stands at each place, and how much more often than it would by
 * chance, going by how often it stands in the same articles altogether. Reads what is not yet read of them.
 * @param little whether words that hold sentences together are told, too
 * @throws the signal's reason once it is aborted
 */
export async function collocatesOf(
  concordance: Concordance,
  { sort, limit, little }: { readonly sort: CollocateSort; readonly limit: number; readonly little: boolean },
  signal?: AbortSignal,
): Promise<Collocates> {
  await concordance.readLines(signal);
  const { counts, words: all } = await concordance.countWords(signal);
  const around = concordance.wordsAround();
  let window = 0;
  for (const places of around.values()) window += sum(places);
  const found: Collocate[] = [];
  for (const [word, places] of around) {
    const together = sum(places);
    if (together < LEAST || (!little && isLittleWord(withoutMark(word)) && withoutMark(word) === word))
      continue;
    const everywhere = Math.max(counts.get(word) ?? 0, together);
    found.push({
      word: asWritten(word),
      places: [...places],
      together,
      everywhere,
      strength: logLikelihood(together, window, everywhere, Math.max(all, window)),
    });
  }
  const left = ({ places }: Collocate) => sum(places.slice(0, REACH));
  const by: Readonly<Record<CollocateSort, (one: Collocate) => number>> = {
    strength: ({ strength }) => strength,
    together: ({ together }) => together,
    left,
    right: (one) => one.together - left(one),
  };
  found.sort((a, b) => by[sort](b) - by[sort](a) || b.together - a.together || (a.word < b.word ? -1 : 1));
  return { total: found.length, words: found.slice(0, limit) };
}

/**
 * How surely a word stands more often (negative: more seldom) within a window than elsewhere. Source: Dunning, Accurate
 * Methods for the Statistics of Surprise and Coincidence, 1993. From 10.83 on chance is less likely than one in a thousand.
 * @param together of the word in the window
 * @param window words in it
 * @param everywhere of the word in all of the text
 * @param all words of the text
 */
export function logLikelihood(together: number, window: number, everywhere: number, all: number): number {
  const outside = everywhere - together;
  const cells = [
    [together, window, everywhere],
    [window - together, window, all - everywhere],
    [outside, all - window, everywhere],
    [all - window - outside, all - window, all - everywhere],
  ] as const;
  const likelihood = cells.reduce((total, [observed, row, column]) => {
    return observed <= 0 ? total : total + observed * Math.log((observed * all) / (row * column));
  }, 0);
  return Math.sign(together * all - window * everywhere) * 2 * Math.max(0, likelihood);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
