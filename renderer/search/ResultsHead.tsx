import { useEffect } from 'react';
import type { SearchPage } from '../../electron/contract/index.ts';
import { announce } from '../design/Announcer.tsx';
import { Button } from '../design/Button.tsx';
import { formatCount } from '../design/format.ts';
import { SortIcon } from '../design/icons.tsx';
import { Menu, MenuChoice } from '../design/Menu.tsx';
import { showDialog } from '../state/dialogs.ts';
import { setSort, useSearch, type Sort } from '../state/search.ts';
import { isPlain, piecesOf } from './reading.ts';

const orders: readonly { readonly value: Sort; readonly name: string }[] = [
  { value: 'relevance', name: 'Best match first' },
  { value: 'newest', name: 'Newest first' },
  { value: 'oldest', name: 'Oldest first' },
  { value: 'title', name: 'By title' },
];

/** How many there are, how the query was read, what was searched instead of a misspelling, and the order. */
export function ResultsHead({ page, sortable }: { readonly page: SearchPage; readonly sortable: boolean }) {
  const sort = useSearch((state) => state.sort);
  const count = formatCount(page.complete, 'article', 'articles');
  const others = page.total - page.complete;
  const searched = page.query.trim() !== '';
  const outcome = searched ? `${count} for ${page.query}` : count;
  useEffect(() => announce(outcome), [outcome]);

  // Without a search there is nothing to match: the archive stands newest first.
  const offered = searched ? orders : orders.slice(1);
  const order = !searched && sort === 'relevance' ? 'newest' : sort;

  return (
    <header className="results-head">
      <div className="results-count-line">
        <h2 className="results-count numbers">{count}</h2>
        {sortable && (
          <Menu
            trigger={
              <Button look="quiet" icon={SortIcon} className="results-sort">
                {offered.find(({ value }) => value === order)?.name}
              </Button>
            }
          >
            <MenuChoice label="Order" value={order} options={offered} onChange={setSort} />
          </Menu>
        )}
      </div>
      {!isPlain(page) && (
        <p className="results-reading">
          <span className="results-reading-label">Read as</span>{' '}
          {piecesOf(page).map(({ text, connects, start }) =>
            connects ? (
              <b key={start} className="results-operator">
                {text}
              </b>
            ) : (
              <bdi key={start}>{text}</bdi>
            ),
          )}
        </p>
      )}
      {others > 0 && (
        <p className="results-correction numbers">
          {page.complete === 0
            ? `No article has all of it. ${formatCount(others, 'has', 'have')} some.`
            : `${formatCount(others, 'more has', 'more have')} some of it.`}
        </p>
      )}
      {page.corrections.map(({ word, used }) => (
        <p key={word} className="results-correction">
          No article has “{word}”. Showing results for <em>{used}</em>.
        </p>
      ))}
      {page.notices.map(({ code, message }) => (
        <p key={message} className="results-correction">
          {message}{' '}
          {code === 'FILES_ONLY' && (
            <button type="button" className="results-way" onClick={() => showDialog({ name: 'imports' })}>
              Show imports
            </button>
          )}
        </p>
      ))}
    </header>
  );
}
