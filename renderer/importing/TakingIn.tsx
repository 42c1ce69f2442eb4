import { Button } from '../design/Button.tsx';
import { formatBytes, formatNumber } from '../design/format.ts';
import { Progress } from '../design/Progress.tsx';
import type { Handover } from '../host/host.ts';

/** Files that were dropped on their way to the program, where a page must hand them over by itself. */
export function TakingIn({
  handover,
  onCancel,
}: {
  /** Null while folders are looked through. */
  readonly handover: Handover | null;
  readonly onCancel: () => void;
}) {
  const { files, bytes } = handover ?? { files: { done: 0, total: 0 }, bytes: { done: 0, total: 0 } };
  const count = `${formatNumber(files.done)} of ${formatNumber(files.total)} files`;
  return (
    <section className="import-strip import-running" aria-label="Import">
      <Progress
        label="Taking in what was dropped"
        value={handover ? files.done : null}
        total={files.total}
        words={count}
      />
      <div className="import-words">
        <p className="import-facts">
          <b>Taking in what was dropped</b>
          {handover && (
            <>
              <span className="numbers">{count}</span>
              <span className="numbers">
                {formatBytes(bytes.done)} of {formatBytes(bytes.total)}
              </span>
            </>
          )}
        </p>
        <p className="import-current">
          {handover ? 'The import begins when all of it is there.' : 'Looking through the folders…'}
        </p>
      </div>
      <Button onClick={onCancel}>Cancel</Button>
    </section>
  );
}
