import { FailedState } from '../design/EmptyState.tsx';
import { Button } from '../design/Button.tsx';
import { classes } from '../design/classes.ts';
import { sentenceOf } from '../design/failure.ts';
import { SaveTableMenu } from '../exporting/SaveTableMenu.tsx';
import { CollocatesView } from '../collocates/CollocatesView.tsx';
import { LinesView } from '../lines/LinesView.tsx';
import { useSearch, wholeQuery } from '../state/search.ts';
import { useViews } from '../state/views.ts';
import { SavedSearches } from '../saved/SavedSearches.tsx';
import { SaveSearch } from '../saved/SaveSearch.tsx';
import { TimeView } from '../time/TimeView.tsx';
import { Facets } from './Facets.tsx';
import { NoResults } from './NoResults.tsx';
import { ResultList } from './ResultList.tsx';
import { ResultsHead } from './ResultsHead.tsx';
import { ResultsSkeleton } from './ResultsSkeleton.tsx';
import { TickBar } from './ticking/TickBar.tsx';
import { useAwaitedOpening } from './useAwaitedOpening.ts';
import { useResults } from './useResults.ts';
import { ViewTabs } from './ViewTabs.tsx';
import './ResultsColumn.css';

/** Everything about the current search: how it was read, its filters, and what it found in the view that is chosen. */
export function ResultsColumn() {
  const { first, isError, error, refetch } = useResults();
  const { asked, sort } = useSearch();
  const view = useViews((state) => state.view);
  useAwaitedOpening();
  const query = wholeQuery(asked);
  const wide = view !== 'articles';
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
        <ViewTabs
          aside={
            <div className="views-aside">
              <SaveSearch query={asked.query} />
              <SaveTableMenu
                label="Save the list of all articles"
                table={{ of: 'articles', query, sort }}
                name={query.trim() || 'All articles'}
                formats={['csv', 'json', 'md']}
                disabled={first.total === 0}
              />
            </div>
          }
        >
          {asked.query.trim() === '' && !wide && <SavedSearches />}
          <div className={classes(wide && 'results-wide')}>
            <ResultsHead page={first} sortable={!wide} />
            <Facets facets={first.facets} />
          </div>
          {view === 'lines' ? (
            <LinesView />
          ) : view === 'words' ? (
            <CollocatesView />
          ) : view === 'time' ? (
            <TimeView />
          ) : first.total === 0 ? (
            <NoResults />
          ) : (
            <>
              <ResultList />
              <TickBar total={first.total} />
            </>
          )}
        </ViewTabs>
      )}
    </section>
  );
}
