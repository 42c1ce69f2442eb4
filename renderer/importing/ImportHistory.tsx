import { useQuery } from '@tanstack/react-query';
import { EmptyState, FailedState } from '../design/EmptyState.tsx';
import { sentenceOf } from '../design/failure.ts';
import { formatCount, formatDuration, formatMoment } from '../design/format.ts';
import { ChevronRightIcon } from '../design/icons.tsx';
import { useApi } from '../host/context.tsx';
import { summaryOf } from './outcomes.ts';
import './ImportHistory.css';

/** Earlier imports, newest first. */
export function ImportHistory({ onChoose }: { readonly onChoose: (job: number) => void }) {
  const history = useQuery(useApi().imports.history.queryOptions());
  if (history.isError)
    return <FailedState title="The list can’t be shown" reason={sentenceOf(history.error)} />;
  if (history.data?.length === 0) {
    return (
      <EmptyState title="Nothing was imported yet">
        Every import leaves a report here, file by file.
      </EmptyState>
    );
  }
  return (
    <ul className="history">
      {history.data?.map((summary) => (
        <li key={summary.job}>
          <button type="button" className="history-row" onClick={() => onChoose(summary.job)}>
            <span className="history-name">{summary.names.join(', ')}</span>
            <span className="history-when">{formatMoment(summary.startedAt)}</span>
            <span className="history-result">
              {summary.undoneAt !== null && 'Undone. '}
              {summaryOf(summary)}
            </span>
            <span className="history-when numbers">
              {formatCount(summary.files, 'file', 'files')} in {formatDuration(summary.seconds)}
            </span>
            <ChevronRightIcon size={16} className="history-sign" />
          </button>
        </li>
      ))}
    </ul>
  );
}
