import { useQueries } from '@tanstack/react-query';
import { EmptyState } from '../design/EmptyState.tsx';
import { formatCount } from '../design/format.ts';
import { useApi } from '../host/context.tsx';
import { showDialog } from '../state/dialogs.ts';
import { submitQuery, useSearch } from '../state/search.ts';
import { partsOf } from './clauses.ts';

/** Parts of a query that are tried without. */
const MOST_TRIED = 6;

/** Nothing was found: what would be found without each part of the query, so that the one to blame shows. */
export function NoResults() {
  const { query } = useSearch((state) => state.asked);
  const parts = partsOf(query).filter((part) => !/^(AND|OR|NOT|\|)$/.test(part));
  const tries =
    parts.length < 2 ? [] : parts.slice(0, MOST_TRIED).map((part) => ({ part, query: without(query, part) }));
  const api = useApi();
  const answers = useQueries({
    queries: tries.map((one) => api.search.query.queryOptions({ input: { query: one.query, limit: 0 } })),
  });
  const helpful = tries
    .map(({ part, query: other }, index) => ({ part, other, total: answers[index]?.data?.total ?? 0 }))
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => a.total - b.total);

  if (query.trim() === '') {
    return (
      <EmptyState title="Nothing here yet">
        <p>Articles appear here as they are read. You can search while the rest comes in.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={parts.length < 2 ? 'No article has this' : 'No article has all of this'}>
      {helpful.length > 0 ? (
        <ul className="no-results">
          {helpful.map(({ part, other, total }) => (
            <li key={part}>
              <button type="button" className="no-results-way" onClick={() => submitQuery(other)}>
                Without <b dir="auto">{part}</b>: {formatCount(total, 'article', 'articles')}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          Try fewer words, another spelling, or the beginning of a word with a star: <i>harb*</i>. Words
          joined by OR find either.
        </p>
      )}
      <button type="button" className="no-results-way" onClick={() => showDialog({ name: 'syntax' })}>
        What you can search for
      </button>
    </EmptyState>
  );
}

function without(query: string, part: string): string {
  const parts = partsOf(query);
  return parts.toSpliced(parts.indexOf(part), 1).join(' ');
}
