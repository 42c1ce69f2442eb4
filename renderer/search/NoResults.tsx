import { EmptyState } from '../design/EmptyState.tsx';
/** Nothing was found: which part of the query is to blame, and how to go on. */
export function NoResults() {
  return <EmptyState title="Nothing has all of this" />;
}
