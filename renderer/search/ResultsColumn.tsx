import { FailedState } from '../design/EmptyState.tsx';
import { Button } from '../design/Button.tsx';
import { sentenceOf } from '../design/failure.ts';
import { Facets } from './Facets.tsx';
import { NoResults } from './NoResults.tsx';
import { ResultList } from './ResultList.tsx';
import { ResultsHead } from './ResultsHead.tsx';
import { ResultsSkeleton } from './ResultsSkeleton.tsx';
import { useAwaitedOpening } from './useAwaitedOpening.ts';
import { useResults } from './useResults.ts';
import './ResultsColumn.css';

/** Everything about the current search: how it was read, its filters, its results. */
export function ResultsColumn() {
  const { first, isError, error, refetch } = useResults();
  useAwaitedOpening();
  return (
    <section className="results" aria-label="Results">
      {isError ? (
        <FailedState
          title="The search did not work"
          reason={sentenceOf(error)}
          actions={<Button onClick={() => void refetch()}>Search again</Button>}
        />
      ) : !first ? (
        <ResultsSkeleton />
      ) : (
        <>
          <ResultsHead page={first} />
          <Facets facets={first.facets} />
          {first.total === 0 ? <NoResults /> : <ResultList />}
        </>
      )}
    </section>
  );
}
