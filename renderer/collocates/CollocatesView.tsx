import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import type { Collocate, CollocateSort } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { EmptyState, FailedState } from '../design/EmptyState.tsx';
import { sentenceOf } from '../design/failure.ts';
import { formatCount, formatNumber } from '../design/format.ts';
import { SaveTableMenu } from '../exporting/SaveTableMenu.tsx';
import { useApi } from '../host/context.tsx';
import { focusSearch, VIEW } from '../search/focus.ts';
import { OnceChoice } from '../search/OnceChoice.tsx';
import { useSettledArchive } from '../search/useSettledArchive.ts';
import { submitQuery, useSearch, wholeQuery } from '../state/search.ts';
import { setViews, showView, useViews } from '../state/views.ts';
import { besideWord } from './queries.ts';
import './CollocatesView.css';

/** Words shown; a table for a spreadsheet has all of them. */
const SHOWN = 200;

const columns: readonly { readonly sort: CollocateSort; readonly name: string; readonly about: string }[] = [
  { sort: 'left', name: 'Left', about: 'Among the three words before the hit' },
  { sort: 'right', name: 'Right', about: 'Among the three words behind it' },
  { sort: 'together', name: 'Together', about: 'On either side' },
  {
    sort: 'strength',
    name: 'Strength',
    about: 'Log-likelihood: how surely it is no chance; 10.8 is one in a thousand',
  },
];

/** The words that stand around the hits, and how telling it is that they do. */
export function CollocatesView() {
  const asked = useSearch((state) => state.asked);
  const once = useViews((state) => state.once);
  const little = useViews((state) => state.little);
  const [sort, setSort] = useState<CollocateSort>('strength');
  const hits = { query: wholeQuery(asked), once };
  const input = { ...hits, sort, little, limit: SHOWN };
  const options = useApi().concordance.collocates.queryOptions({ input });
  const archive = useSettledArchive();
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...options,
    queryKey: [...options.queryKey, archive],
    placeholderData: keepPreviousData,
    enabled: hits.query.trim() !== '',
  });

  function open(word: string) {
    submitQuery(besideWord(hits.query, word));
    showView('lines');
  }

  return (
    <section className="collocates" aria-label="Words around">
      <div className="lines-bar">
        <p className="lines-count numbers" role="status">
          {data ? countOf(data) : hits.query.trim() !== '' && !error && 'Counting…'}
        </p>
        <label className="once-choice" title="The, of, and: words that hold sentences together">
          <input
            type="checkbox"
            checked={little}
            onChange={(event) => setViews({ little: event.target.checked })}
          />
          Little words too
        </label>
        <OnceChoice />
        <div className="lines-commands">
          <SaveTableMenu
            label="Save all words"
            table={{ of: 'collocates', ...hits, sort, little }}
            name={`Words around ${hits.query}`}
            formats={['csv', 'json']}
            disabled={!data || data.total === 0}
          />
        </div>
      </div>
      {error ? (
        <FailedState
          title="The words can’t be counted"
          reason={sentenceOf(error)}
          actions={<Button onClick={() => void refetch()}>Try again</Button>}
        />
      ) : hits.query.trim() === '' ? (
        <EmptyState title="Search for a word">
          <p>The words that most tellingly stand beside it come here.</p>
        </EmptyState>
      ) : data?.total === 0 ? (
        <EmptyState title="No word stands there twice">
          <p>Words are counted within three words of each hit in the text.</p>
        </EmptyState>
      ) : (
        <div
          id={VIEW}
          className="collocates-scroll"
          role="region"
          aria-label="The words around"
          aria-busy={isPlaceholderData || !data}
          tabIndex={0}
        >
          {data && (
            <table className="collocates-table numbers">
              <thead>
                <tr>
                  <th scope="col">Word</th>
                  {columns.map((column) => (
                    <th
                      key={column.sort}
                      scope="col"
                      aria-sort={column.sort === sort ? 'descending' : undefined}
                    >
                      <button
                        type="button"
                        className="collocates-sort"
                        title={column.about}
                        onClick={() => setSort(column.sort)}
                      >
                        {column.name}
                      </button>
                    </th>
                  ))}
                  <th scope="col" title="In the articles that have hits">
                    Anywhere
                  </th>
                  <th scope="col">Where</th>
                </tr>
              </thead>
              <tbody>
                {data.words.map((one) => (
                  <Row key={one.word} collocate={one} onOpen={open} />
                ))}
              </tbody>
            </table>
          )}
        </div>
      )}
    </section>
  );
}

function Row({
  collocate: { word, places, together, everywhere, strength },
  onOpen,
}: {
  readonly collocate: Collocate;
  readonly onOpen: (word: string) => void;
}) {
  const left = places.slice(0, places.length / 2).reduce((sum, count) => sum + count, 0);
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="collocates-word"
          dir="auto"
          title="Show the lines with both"
          onClick={() => onOpen(word)}
          onKeyDown={onKeyDown}
        >
          {word}
        </button>
      </th>
      <td>{formatNumber(left)}</td>
      <td>{formatNumber(together - left)}</td>
      <td>{formatNumber(together)}</td>
      <td>{strength.toFixed(1)}</td>
      <td>{formatNumber(everywhere)}</td>
      <td>
        <Places places={places} />
      </td>
    </tr>
  );
}

const NAMES = ['L3', 'L2', 'L1', 'R1', 'R2', 'R3'];

/** Where it stands: a cell for each place around the hit, the darker the oftener. */
function Places({ places }: { readonly places: readonly number[] }) {
  const most = Math.max(...places);
  const told = places.flatMap((count, at) => (count > 0 ? [`${NAMES[at]} ${count}`] : [])).join(', ');
  return (
    <span className="collocates-places" role="img" aria-label={told} title={told}>
      {places.map((count, at) => (
        <i key={NAMES[at]} style={{ opacity: count === 0 ? 0.08 : 0.2 + (0.8 * count) / most }} />
      ))}
    </span>
  );
}

function countOf({ total, words }: { readonly total: number; readonly words: readonly unknown[] }): string {
  const count = formatCount(total, 'word', 'words');
  return words.length < total ? `${formatNumber(words.length)} of ${count}` : count;
}

/** The arrows go from word to word. */
function onKeyDown(event: KeyboardEvent<HTMLElement>) {
  if (event.key === 'Escape') focusSearch();
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const row = event.currentTarget.closest('tr');
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
  next?.querySelector<HTMLElement>('.collocates-word')?.focus();
  event.preventDefault();
}
