import type { AppendixEntry, AppendixSearch } from '../../../contract/index.ts';
import { applyEdits, type Editor } from '../edits.ts';

/** The log with every string in it edited. */
export function rewriteLog(log: readonly AppendixEntry[], editor: Editor): AppendixEntry[] {
  const rewrite = (text: string): string => applyEdits(text, editor(text, 'text'));
  return log.map((entry) =>
    entry.kind === 'note' ? { ...entry, text: rewrite(entry.text) } : rewriteSearch(entry, editor, rewrite),
  );
}

function rewriteSearch(
  search: AppendixSearch,
  editor: Editor,
  rewrite: (text: string) => string,
): AppendixSearch {
  return {
    ...search,
    query: applyEdits(search.query, editor(search.query, 'query')),
    reading: applyEdits(search.reading, editor(search.reading, 'query')),
    opened: search.opened.map(({ article, title }) => ({ article, title: rewrite(title) })),
    kept: search.kept.map((one) => ({ ...one, title: rewrite(one.title), quote: rewrite(one.quote) })),
  };
}

/** Every string of the log that somebody put into it. */
export function stringsOfLog(log: readonly AppendixEntry[]): string[] {
  return log.flatMap((entry) =>
    entry.kind === 'note'
      ? [entry.text]
      : [
          entry.query,
          entry.reading,
          ...entry.opened.map(({ title }) => title),
          ...entry.kept.flatMap(({ title, quote }) => [title, quote]),
        ],
  );
}
