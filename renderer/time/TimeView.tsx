import { lazy, Suspense, useState } from 'react';
import type { TimelineInput } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { EmptyState, FailedState } from '../design/EmptyState.tsx';
import { sentenceOf } from '../design/failure.ts';
import { formatLanguage, formatShare } from '../design/format.ts';
import { valuesOf, withValue } from '../search/clauses.ts';
import { submitQuery, useSearch, wholeQuery } from '../state/search.ts';
import { showView, useViews } from '../state/views.ts';
import { clauseOf, extentOf, stretchOf, type Stretch } from './periods.ts';
import { comparedQuery, withoutDates } from './queries.ts';
import { Legend, TimeBar } from './TimeBar.tsx';
import { TimeTable } from './TimeTable.tsx';
import { useTimeline } from './useTimeline.ts';
import { nameOf, totalsIn } from './words.ts';
import './TimeView.css';

/** The library that draws comes when it is first needed. */
const TimeChart = lazy(() => import('./TimeChart.tsx'));

/** How often, and when: the search over time, told apart or compared, as a picture and as numbers. */
export function TimeView() {
  const asked = useSearch((state) => state.asked);
  const { measure, by, group, compared, once } = useViews();
  const query = wholeQuery(asked);
  const own = withoutDates(query);
  const queries = [own, ...compared.map((term) => comparedQuery(term, own))];
  const input: TimelineInput = {
    queries,
    by,
    hits: measure !== 'articles',
    once,
    ...(group && compared.length === 0 && { group }),
  };
  const { data: timeline, isError, error, isFetching, read, refetch } = useTimeline(input);
  const [picked, setPicked] = useState<Stretch | null>(null);

  if (isError) {
    return (
      <FailedState
        title="The counts can’t be shown"
        reason={sentenceOf(error)}
        actions={<Button onClick={() => void refetch()}>Try again</Button>}
      />
    );
  }
  const extent = timeline && extentOf(timeline);
  const inForce = valuesOf(query, 'date').at(-1);
  const chosen = picked ?? (inForce === undefined ? null : stretchOf(inForce));
  const names = group
    ? (timeline?.series ?? []).map(({ name }) => (group === 'language' ? formatLanguage(name) : name))
    : [own.trim() || 'All articles', ...compared];

  /** The search behind a series, whatever the stretch. */
  function queryOf(series: number): string {
    const value = timeline?.series[series]?.name;
    if (group && value !== undefined) return withValue(own, group === 'language' ? 'lang' : group, value);
    return queries[series] ?? own;
  }

  function show(stretch: Stretch, series: number) {
    submitQuery(withValue(queryOf(series), 'date', clauseOf(stretch)));
    setPicked(null);
    showView('lines');
  }

  function narrow(stretch: Stretch) {
    submitQuery(withValue(query, 'date', clauseOf(stretch)));
    setPicked(null);
  }

  const totals = timeline && chosen ? totalsIn(timeline, chosen, measure) : [];
  const said = chosen
    ? `${nameOf(chosen)}: ${totals.map((total, at) => `${names[at] ?? ''} ${total}`).join(', ')}`
    : 'No period chosen';

  return (
    <section className="time" aria-label="Over time" aria-busy={isFetching}>
      <TimeBar input={input} name={own} />
      <Legend names={names} removable={compared.length > 0} />
      {!timeline ? (
        <p className="time-says" role="status">
          Counting… {input.hits && read > 0 && formatShare(read)}
        </p>
      ) : !extent ? (
        <EmptyState title="Nothing to show over time">
          <p>None of the articles found says when it was published, or not as exactly as that.</p>
        </EmptyState>
      ) : (
        <div className="time-body">
          <div className="time-picture">
            <Suspense fallback={<div className="time-frame" aria-busy="true" />}>
              <TimeChart
                timeline={timeline}
                extent={extent}
                measure={measure}
                chosen={chosen}
                said={said}
                onChoose={setPicked}
                onOpen={() => chosen && show(chosen, 0)}
              />
            </Suspense>
            <div className="time-chosen-bar">
              {chosen ? (
                <>
                  <b>{nameOf(chosen)}</b>
                  {totals.map((total, series) => (
                    <button
                      key={names[series]}
                      type="button"
                      className="time-number"
                      data-series={series + 1}
                      title="Show the lines behind this number"
                      onClick={() => show(chosen, series)}
                    >
                      {names.length > 1 && <bdi>{names[series]}: </bdi>}
                      <span className="numbers">{total}</span>
                    </button>
                  ))}
                  {picked ? (
                    <Button look="quiet" className="lines-small" onClick={() => narrow(picked)}>
                      Search only here
                    </Button>
                  ) : (
                    <Button look="quiet" className="lines-small" onClick={() => submitQuery(own)}>
                      Any time
                    </Button>
                  )}
                </>
              ) : (
                <span>Click a period, or drag over several.</span>
              )}
              {isFetching && <span role="status">Counting… {input.hits && formatShare(read)}</span>}
            </div>
          </div>
          <TimeTable
            timeline={timeline}
            names={names}
            measure={measure}
            onPick={(period, series) => show({ from: period, to: period }, series)}
          />
        </div>
      )}
    </section>
  );
}
