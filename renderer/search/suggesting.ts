import type { SearchResult } from '../../electron/contract/index.ts';

/** What the archive offers to complete a query with. */
export interface Suggestion {
  readonly text: string;
  readonly kind: 'title' | 'author' | 'source' | 'tag' | 'word';
}

/** Where the words of the query that a suggestion completes begin: as many of the last ones as it begins with. */
function tailOf(query: string, text: string): number | null {
  const wanted = text.toLocaleLowerCase();
  for (const { index } of query.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
    if (wanted.startsWith(query.slice(index).toLocaleLowerCase())) return index;
  }
  return null;
}

/** The rest of the word being typed, to show behind it; empty where the suggestion doesn't continue it. */
export function completionOf(query: string, suggestion: Suggestion | undefined): string {
  if (suggestion?.kind !== 'word') return '';
  const tail = tailOf(query, suggestion.text);
  return tail === null ? '' : suggestion.text.slice(query.length - tail);
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

/** The query with a suggestion taken: words and titles as words, names as the filter they are. */
export function withSuggestion(query: string, { text, kind }: Suggestion): string {
  const tail = tailOf(query, text) ?? query.search(/\S*$/);
  const before = query.slice(0, tail);
  if (kind === 'word' || kind === 'title') return before + text;
  return `${before}${kind}:"${text.replaceAll('"', '')}"`;
}
