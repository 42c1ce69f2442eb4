import { useMutation } from '@tanstack/react-query';
import type { ArchiveStatus } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { sentenceOf } from '../design/failure.ts';
import { formatCount, formatNumber } from '../design/format.ts';
import { DoneIcon, FailedIcon } from '../design/icons.tsx';
import { useHost } from '../host/context.tsx';

/** Whether everything that was imported can be found, and a check of the whole archive on request. */
export function Health({ status }: { readonly status: ArchiveStatus }) {
  const { carrel } = useHost();
  const check = useMutation({
    mutationFn: async (rebuildIndex: boolean) => {
      for await (const event of await carrel.archive.check({ rebuildIndex })) {
        if (event.type === 'done') return event.report;
      }
      throw new Error('The check ended without a report.');
    },
  });
  return (
    <section className="archive-section">
      <div>
        <h3 className="archive-heading">Health</h3>
        <p className="archive-words">
          {status.index.state === 'ready'
            ? 'Every article can be found.'
            : `${formatNumber(status.index.articles)} of ${formatCount(status.articles, 'article', 'articles')} can be found so far; the index is being built.`}
          {status.index.rebuilt !== null && ` ${status.index.rebuilt}`}
        </p>
        <div role="status">
          {check.data?.ok && (
            <p className="archive-verdict">
              <DoneIcon size={16} className="archive-sound" /> Checked: everything is sound.
            </p>
          )}
          {check.isError && <p className="archive-verdict">{sentenceOf(check.error)}</p>}
          {check.data?.ok === false && (
            <ul>
              {check.data.problems.map(({ code, message }) => (
                <li key={`${code} ${message}`} className="archive-verdict">
                  <FailedIcon size={16} className="archive-unsound" /> {message}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      {check.data?.ok === false ? (
        <Button disabled={check.isPending} onClick={() => check.mutate(true)}>
          {check.isPending ? 'Rebuilding…' : 'Rebuild the index'}
        </Button>
      ) : (
        <Button disabled={check.isPending} onClick={() => check.mutate(false)}>
          {check.isPending ? 'Checking…' : 'Check now'}
        </Button>
      )}
    </section>
  );
}
