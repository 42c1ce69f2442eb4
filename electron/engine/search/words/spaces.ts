import type { Lexicon } from './lexicon.ts';
import type { Expression } from '../find/expression.ts';
import { anySequence } from '../find/expression.ts';
import { termSequences } from '../lookup.ts';
import type { Searcher } from '../searcher.ts';

/** Letters of either part at least: with fewer, nearly any word falls into two. */
const FEWEST = 3;

/**
 * The two words that were run together to one: `harbourstrike` is `harbour strike`. Of several pairs the one that stands
 * in a row in most articles; null if none does.
 */
export function splitWord(form: string, searcher: Searcher): readonly [string, string] | null {
  let best: readonly [string, string] | null = null;
  let most = 0;
  for (let at = FEWEST; at <= form.length - FEWEST; at++) {
    const pair = [form.slice(0, at), form.slice(at)] as const;
    if (!pair.every((part) => isKnown(part, searcher.lexicon))) continue;
    const articles = searcher.count(inRow(pair, searcher));
    if (articles > most) [best, most] = [pair, articles];
  }
  return best;
}

/** Whether two words typed one after the other are one word of the archive: `har bour`. */
export function areOneWord(left: string, right: string, { lexicon }: Searcher): boolean {
  return isKnown(left + right, lexicon);
}

function isKnown(form: string, lexicon: Lexicon): boolean {
  return lexicon.articlesWith(form) > 0;
}

function inRow(words: readonly string[], { languages }: Searcher): Expression {
  return anySequence(termSequences(words.join(' '), languages))!;
}
