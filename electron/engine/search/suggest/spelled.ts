import { anySequence } from '../find/expression.ts';
import { termSequences } from '../lookup.ts';
import type { Searcher } from '../searcher.ts';
import type { Taken } from './taken.ts';

/** Articles looked into for the spelling of a word. */
const ARTICLES = 3;

/** A suggestion whose last word is spelt as it stands in the texts: `Perú`, not the `peru` it is counted under. */
export function spelledOut(suggestion: Taken, searcher: Searcher): Taken {
  const form = suggestion.text.slice(suggestion.text.lastIndexOf(' ') + 1);
  return {
    ...suggestion,
    text: suggestion.text.slice(0, suggestion.text.length - form.length) + spellingOf(form, searcher),
  };
}

/** The commonest spelling; one in small letters if there is one, since any word may begin a sentence. */
function spellingOf(form: string, searcher: Searcher): string {
  const expression = anySequence(termSequences(form, searcher.languages));
  if (expression === null) return form;
  const counts = new Map<string, number>();
  for (const { text, tokens } of searcher.shelf.read(searcher.some(expression, ARTICLES)).values()) {
    tokens.words.forEach(({ exact }, at) => {
      if (exact !== form) return;
      const spelling = text.slice(tokens.starts[at], tokens.ends[at]).normalize('NFC');
      counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
    });
  }
  const spellings = [...counts].toSorted((a, b) => b[1] - a[1]).map(([spelling]) => spelling);
  return spellings.find((spelling) => spelling === spelling.toLowerCase()) ?? spellings[0] ?? form;
}
