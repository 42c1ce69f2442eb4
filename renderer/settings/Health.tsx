import type { ArchiveStatus, CheckPhase, CheckProblem } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { formatCount, formatMoment, formatNumber } from '../design/format.ts';
import { DoneIcon, FailedIcon, InfoIcon } from '../design/icons.tsx';
import { Progress } from '../design/Progress.tsx';
import { Section } from './Section.tsx';
import { useCheck, type CheckProgress } from './useCheck.ts';

const phases: Readonly<Record<CheckPhase, string>> = {
  file: 'Reading the file to its end',
  originals: 'Comparing the imported bytes',
  texts: 'Comparing texts and passages',
  places: 'Comparing files and imports',
  indexing: 'Bringing the index up to date',
  index: 'Comparing the index with the texts',
};

/** Whether everything is sound and can be found, when that was last proved, and a check of all of it on request. */
export function Health({ status }: { readonly status: ArchiveStatus }) {
  const { state, start, cancel } = useCheck();
  const problems = state.is === 'done' ? state.report.problems : [];
  const isIndexWrong = problems.some(({ code }) => code.startsWith('INDEX_'));
  return (
    <Section
      title="Health"
      action={
        state.is === 'running' ? (
          <Button onClick={cancel}>Cancel</Button>
        ) : (
          <Button onClick={() => start(isIndexWrong)}>
            {isIndexWrong ? 'Rebuild the index' : 'Check now'}
          </Button>
        )
      }
    >
      <p className="archive-words">{indexWords(status)}</p>
      {state.is === 'running' && <Running progress={state.progress} rebuilds={state.rebuilds} />}
      <div role="status">
        {state.is === 'idle' && <LastCheck status={status} />}
        {state.is === 'cancelled' && <p className="archive-words">The check was cancelled.</p>}
        {state.is === 'failed' && <p className="archive-verdict">{state.reason}</p>}
        {state.is === 'done' && problems.length === 0 && (
          <p className="archive-verdict">
            <DoneIcon size={16} className="archive-sound" /> Checked just now: everything is sound.
          </p>
        )}
        {problems.length > 0 && <Problems problems={problems} />}
      </div>
    </Section>
  );
}

function indexWords({ index, articles }: ArchiveStatus): string {
  const state =
    index.state === 'ready'
      ? 'Every article can be found.'
      : `${formatNumber(index.articles)} of ${formatCount(articles, 'article', 'articles')} can be found so far; the index is being built.`;
  return index.rebuilt === null ? state : `${state} ${index.rebuilt}`;
}

function LastCheck({ status: { lastCheck, readOnly } }: { readonly status: ArchiveStatus }) {
  if (readOnly?.kind === 'damaged') return null;
  if (lastCheck === null) {
    return (
      <p className="archive-verdict">
        <InfoIcon size={16} className="archive-unknown" /> Never checked.
      </p>
    );
  }
  const when = formatMoment(lastCheck.at);
  return lastCheck.problems === 0 ? (
    <p className="archive-verdict">
      <DoneIcon size={16} className="archive-sound" /> Last checked {when}: everything was sound.
    </p>
  ) : (
    <p className="archive-verdict">
      <FailedIcon size={16} className="archive-unsound" /> Last checked {when}:{' '}
      {formatCount(lastCheck.problems, 'problem', 'problems')}. Check again to see what they are.
    </p>
  );
}

function Running({
  progress,
  rebuilds,
}: {
  readonly progress: CheckProgress | null;
  readonly rebuilds: boolean;
}) {
  const words =
    progress === null
      ? 'Beginning'
      : rebuilds && progress.phase === 'indexing'
        ? 'Rebuilding the index'
        : phases[progress.phase];
  const share =
    progress === null || progress.total === 0
      ? ''
      : `: ${formatNumber(progress.done)} of ${formatNumber(progress.total)}`;
  return (
    <div className="archive-running">
      <Progress
        label="Check of the archive"
        value={progress === null || progress.total === 0 ? null : progress.done}
        total={progress?.total ?? 0}
        words={words + share}
      />
      <p className="archive-words numbers">
        {words}
        {share || '…'}
      </p>
    </div>
  );
}

/** Problems under what is to be done about them. */
function Problems({ problems }: { readonly problems: readonly CheckProblem[] }) {
  return [...Map.groupBy(problems, ({ advice }) => advice)].map(([advice, alike]) => (
    <div key={advice} className="archive-problems">
      <ul>
        {alike.map(({ code, message }) => (
          <li key={`${code} ${message}`} className="archive-verdict">
            <FailedIcon size={16} className="archive-unsound" /> {message}
          </li>
        ))}
      </ul>
      <p className="archive-advice">{advice}</p>
    </div>
  ));
}
