import { Button } from '../design/Button.tsx';
import { formatBytes, formatDuration, formatNumber } from '../design/format.ts';
import { Progress } from '../design/Progress.tsx';
import { useHost } from '../host/context.tsx';
import { cancelImport, type ImportProgress } from './store.ts';

/** What is said while there is no file to name. */
const waiting: Readonly<Record<ImportProgress['phase'], string>> = {
  listing: 'Looking through the folders…',
  reading: 'Reading…',
  finishing: 'Making everything findable…',
};

/** How far an import has come: files, bytes, speed, time left, failures so far, and the file it is at. */
export function RunningImport({
  progress,
  cancelling,
}: {
  /** Null until it has begun. */
  readonly progress: ImportProgress | null;
  readonly cancelling: boolean;
}) {
  const { carrel } = useHost();
  const name = progress?.names.join(', ') ?? '…';
  const listing = !progress || progress.phase === 'listing';
  const { done = 0, total = 0 } = progress?.files ?? {};
  return (
    <section className="import-strip import-running" aria-label="Import">
      <Progress
        label={`Importing ${name}`}
        value={listing ? null : done}
        total={total}
        words={`${formatNumber(done)} of ${formatNumber(total)} files`}
      />
      <div className="import-words">
        <p className="import-facts">
          <b>
            {progress?.phase === 'finishing' ? 'Finishing' : 'Importing'} {name}
          </b>
          {progress && <Facts progress={progress} />}
        </p>
        <p className="import-current">{progress?.current ?? waiting[progress?.phase ?? 'listing']}</p>
      </div>
      <Button disabled={!progress || cancelling} onClick={() => void cancelImport(carrel)}>
        {cancelling ? 'Cancelling…' : 'Cancel'}
      </Button>
    </section>
  );
}

function Facts({
  progress: { phase, files, bytes, counts, rate, secondsLeft },
}: {
  readonly progress: ImportProgress;
}) {
  if (phase === 'listing') return <span className="numbers">{formatNumber(files.total)} files found</span>;
  return (
    <>
      <span className="numbers">
        {formatNumber(files.done)} of {formatNumber(files.total)} files
      </span>
      <span className="numbers">
        {formatBytes(bytes.done)} of {formatBytes(bytes.total)}
      </span>
      {rate >= 1 && <span className="numbers">{formatNumber(Math.round(rate))} files/s</span>}
      {secondsLeft !== null && <span className="numbers">about {formatDuration(secondsLeft)} left</span>}
      {counts.failed > 0 && <span className="numbers import-bad">{formatNumber(counts.failed)} failed</span>}
    </>
  );
}
