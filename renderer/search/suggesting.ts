import type { SearchResult, Suggestion } from '../../electron/contract/index.ts';

/** The rest of what is being typed, to show behind it; empty where the suggestion doesn't continue it. */
export function completionOf(query: string, suggestion: Suggestion | undefined): string {
  if (suggestion?.kind !== 'word' && suggestion?.kind !== 'value') return '';
  const continues = suggestion.query.toLocaleLowerCase().startsWith(query.toLocaleLowerCase());
  return continues ? suggestion.query.slice(query.length) : '';
}

/** Whether the last word is whole as it stands: a result has it just so, and nobody needs it continued. */
export function endsInWholeWord(query: string, results: readonly Pick<SearchResult, 'passages'>[]): boolean {
  const word = /[\p{L}\p{N}]+$/u.exec(query)?.[0].toLocaleLowerCase();
  return results.some(({ passages }) =>
    passages.some(({ text, highlights }) =>
      highlights.some(([start, end]) => text.slice(start, end).toLocaleLowerCase() === word),
    ),
  );
}
