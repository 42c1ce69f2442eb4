import { useState } from 'react';
import type { LoggedSearch } from '../../electron/contract/index.ts';
import { Button, IconButton } from '../design/Button.tsx';
import { formatCount, formatNumber, formatTime } from '../design/format.ts';
import { SearchIcon, TrashIcon } from '../design/icons.tsx';
import { openPassage } from '../reader/state.ts';
import { openArticle } from '../state/panes.ts';
import { ChangesSince } from './ChangesSince.tsx';
import { useLogActions } from './useLog.ts';

/** Passages and articles shown of one search before the rest is counted. */
const SHOWN = 5;

/** One search: as it was typed and understood, what it found then, and what was made of it. */
export function SearchEntry({
  search,
  onLeave,
}: {
  readonly search: LoggedSearch;
  readonly onLeave: () => void;
}) {
  const { id, at, query, reading, host, total, archive, opened, kept } = search;
  const actions = useLogActions();
  const [comparing, setComparing] = useState(false);
  const came = [
    `${formatNumber(total)} of ${formatCount(archive.articles, 'article', 'articles')}`,
    ...(opened.length > 0 ? [`${formatNumber(opened.length)} opened`] : []),
    ...(kept.length > 0 ? [`${formatNumber(kept.length)} kept`] : []),
    ...(host === 'command line' ? ['on the command line'] : []),
  ];

  function open(article: number) {
    onLeave();
    openArticle('left', { article });
  }

  return (
    <li className="log-entry">
      <time className="log-time numbers" dateTime={at}>
        {formatTime(at)}
      </time>
      <div className="log-search">
        <button
          type="button"
          className="log-query"
          title="Search again"
          onClick={() => {
            onLeave();
            void actions.searchAgain(search);
          }}
        >
          <SearchIcon size={16} />
          <bdi>{query}</bdi>
        </button>
        {reading !== query && (
          <p className="log-reading" dir="auto">
            read as {reading}
          </p>
        )}
        <p className="log-came numbers">
          {came.join(' · ')}
          <Button look="quiet" aria-expanded={comparing} onClick={() => setComparing(!comparing)}>
            What has changed since
          </Button>
        </p>
        {comparing && <ChangesSince entry={id} onOpen={open} />}
        {kept.length > 0 && (
          <ul className="log-kept" aria-label="Kept of it">
            {kept.slice(0, SHOWN).map(({ excerpt, article, revision, start, end, title, quote, removed }) => (
              <li key={excerpt}>
                <button
                  type="button"
                  className="log-passage"
                  title={`Open “${title}”`}
                  data-removed={removed || undefined}
                  onClick={() => {
                    onLeave();
                    openPassage('left', { article, revision }, { start, end });
                  }}
                >
                  <q dir="auto">{quote}</q>
                  {removed && <span className="log-removed"> put away since</span>}
                </button>
              </li>
            ))}
            {kept.length > SHOWN && (
              <li className="log-more">and {formatNumber(kept.length - SHOWN)} more</li>
            )}
          </ul>
        )}
      </div>
      <IconButton
        label="Delete the entry"
        icon={TrashIcon}
        size={16}
        onClick={() => void actions.remove([id])}
      />
    </li>
  );
}
