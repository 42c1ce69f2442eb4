import type { LineSort } from '../../electron/contract/index.ts';
import { shortcuts } from '../app/shortcuts.ts';
import { Button, IconButton } from '../design/Button.tsx';
import { formatCount, formatNumber } from '../design/format.ts';
import { CopyIcon, MarkIcon } from '../design/icons.tsx';
import { SaveTableMenu } from '../exporting/SaveTableMenu.tsx';
import { setViews } from '../state/views.ts';
import { OnceChoice } from '../search/OnceChoice.tsx';
import { LEVELS, sortNames, withLevel } from './sorts.ts';
import type { Following, HitsOf } from './useConcordance.ts';

/** Above the lines: how many, how they are sorted, and what can be done with the ticked ones. */
export function LinesBar({
  hits,
  following,
  sort,
  ticked,
  onStop,
  onGoOn,
  onKeep,
  onCopy,
  onClear,
}: {
  readonly hits: HitsOf;
  readonly following: Following;
  readonly sort: readonly LineSort[];
  readonly ticked: number;
  readonly onStop: () => void;
  readonly onGoOn: () => void;
  readonly onKeep: () => void;
  readonly onCopy: () => void;
  readonly onClear: () => void;
}) {
  return (
    <div className="lines-bar">
      <p className="lines-count numbers" role="status">
        {countOf(following)}
        {following.stage === 'reading' && (
          <Button look="quiet" className="lines-small" onClick={onStop}>
            Stop
          </Button>
        )}
        {following.stage === 'stopped' && (
          <Button look="quiet" className="lines-small" onClick={onGoOn}>
            Read on
          </Button>
        )}
      </p>
      <div className="lines-sort" role="group" aria-label="Order of the lines">
        {Array.from({ length: Math.min(LEVELS, sort.length + 1) }, (_, level) => (
          <label key={level} className="lines-level">
            <span>{level === 0 ? 'Sort by' : 'then'}</span>
            <select
              className="lines-select"
              value={sort[level] ?? (level === 0 ? 'newest' : '')}
              onChange={(event) => {
                const value = event.target.value as LineSort | '';
                setViews({ lineSort: withLevel(sort, level, value) });
              }}
            >
              {level > 0 && <option value="">—</option>}
              {sortNames.map(({ value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <OnceChoice />
      <div className="lines-commands">
        {ticked > 0 && (
          <Button look="quiet" className="lines-small" onClick={onClear}>
            {formatNumber(ticked)} ticked · clear
          </Button>
        )}
        <IconButton
          label={ticked > 0 ? `Keep ${formatCount(ticked, 'line', 'lines')}` : 'Keep this line'}
          keys={shortcuts.keepLines.keys[0]}
          icon={MarkIcon}
          onClick={onKeep}
        />
        <IconButton
          label={ticked > 0 ? `Copy ${formatCount(ticked, 'line', 'lines')}` : 'Copy this line'}
          keys={shortcuts.copyLines.keys[0]}
          icon={CopyIcon}
          onClick={onCopy}
        />
        <SaveTableMenu
          label="Save all lines"
          table={{ of: 'lines', ...hits, sort: [...sort] }}
          name={`Lines ${hits.query}`}
          formats={['csv', 'json', 'md']}
        />
      </div>
    </div>
  );
}

function countOf(following: Following): string {
  if (following.stage === 'waiting') return 'Reading…';
  if (following.stage === 'failed') return '';
  const { lines, expected, cut, articles } = following.progress;
  const within = ` in ${formatCount(articles.total, 'article', 'articles')}`;
  if (following.stage === 'done') {
    return cut ? `The first ${formatNumber(lines)} lines` : formatCount(lines, 'line', 'lines') + within;
  }
  return `${formatNumber(lines)} of about ${formatNumber(roundly(expected))} lines`;
}

/** An estimate says no more than its first two digits. */
function roundly(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1);
  return Math.round(value / unit) * unit;
}
