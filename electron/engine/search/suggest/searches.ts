import type { Suggestion } from '../../../contract/index.ts';
import { prepared } from '../../store/statement.ts';
import { fold } from '../analyse/fold.ts';
import type { Searcher } from '../searcher.ts';

/** Saved searches offered at most. */
const MOST = 2;

/** Saved searches with a name that begins like what is typed. */
export function suggestSearches({ store }: Searcher, typed: string): readonly Suggestion[] {
  const wanted = fold(typed.trim());
  if (wanted === '') return [];
  return prepared<[], { name: string; query: string }>(
    store.db,
    `SELECT name, query FROM main.saved_search WHERE removed_at IS NULL ORDER BY name`,
  )
    .all()
    .filter(({ name }) => fold(name).startsWith(wanted))
    .slice(0, MOST)
    .map(({ name, query }) => ({ text: name, kind: 'search', query, about: query, articles: null }));
}
