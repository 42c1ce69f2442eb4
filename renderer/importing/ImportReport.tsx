import { useQuery } from '@tanstack/react-query';
import type { ImportSummary } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { FailedState } from '../design/EmptyState.tsx';
import { sentenceOf } from '../design/failure.ts';
import { formatCount, formatDuration, formatMoment } from '../design/format.ts';
import { ChevronLeftIcon } from '../design/icons.tsx';
import { useApi } from '../host/context.tsx';
import { summaryOf } from './outcomes.ts';
import { useJobActions } from './useJobActions.ts';
import { ReportFiles } from './ReportFiles.tsx';
import './ImportReport.css';

/** What became of every file of one import. */
export function ImportReport({
  job,
  onBack,
  onClose,
}: {
  readonly job: number;
  readonly onBack: () => void;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const report = useQuery(api.imports.report.queryOptions({ input: { job, limit: 1 } }));
  if (report.isError)
    return <FailedState title="The report can’t be shown" reason={sentenceOf(report.error)} />;
  if (!report.data) return null;
  const { summary } = report.data;
  return (
    <>
      <ReportHead summary={summary} onBack={onBack} onClose={onClose} />
      <ReportFiles summary={summary} onOpen={onClose} />
    </>
  );
}

function ReportHead({
  summary,
  onBack,
  onClose,
}: {
  readonly summary: ImportSummary;
  readonly onBack: () => void;
  readonly onClose: () => void;
}) {
  const { job, counts, undoneAt, state } = summary;
  const { undo, redo, retry } = useJobActions();
  return (
    <div className="report-head">
      <div>
        <p className="report-name">{summary.names.join(', ')}</p>
        <p className="report-facts">
          {formatMoment(summary.startedAt)} · {formatCount(summary.files, 'file', 'files')} in{' '}
          {formatDuration(summary.seconds)} · {summaryOf(summary)}
        </p>
      </div>
      {counts.failed > 0 && (
        <Button
          onClick={() => {
            retry(job);
            onClose();
          }}
        >
          Try the failed ones again
        </Button>
      )}
      {undoneAt !== null ? (
        <Button onClick={() => redo(job)}>Redo</Button>
      ) : (
        state !== 'running' &&
        counts.imported + counts.updated > 0 && <Button onClick={() => undo(job)}>Undo this import</Button>
      )}
      <Button look="quiet" icon={ChevronLeftIcon} onClick={onBack}>
        All imports
      </Button>
    </div>
  );
}
