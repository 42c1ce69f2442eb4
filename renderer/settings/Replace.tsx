import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ArchiveStatus, Carrel } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { sentenceOf } from '../design/failure.ts';
import { formatCount } from '../design/format.ts';
import { WarningIcon } from '../design/icons.tsx';
import { Progress } from '../design/Progress.tsx';
import { notify } from '../design/Toasts.tsx';
import { useHost } from '../host/context.tsx';

/** What is to take the place of the archive. */
export interface Replacement {
  readonly from: Parameters<Carrel['archive']['restore']>[0]['from'];
  /** As one reads it in a sentence. */
  readonly name: string;
}

/** Asks before another archive takes the place of this one, and says what becomes of both. */
export function Replace({
  replacement: { from, name },
  status,
  onDone,
  onCancel,
}: {
  readonly replacement: Replacement;
  readonly status: ArchiveStatus;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const { carrel } = useHost();
  const queries = useQueryClient();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  const restore = useMutation({
    mutationFn: () => carrel.archive.restore({ from }),
    async onSuccess() {
      onDone();
      notify(`The archive is now that of ${name}. What was there before is kept aside in its folder.`);
      await queries.invalidateQueries();
    },
  });
  return (
    <section className="archive-replace" aria-labelledby="archive-replace-title">
      <h3 id="archive-replace-title" className="archive-replace-title">
        Put {name} in the place of this archive?
      </h3>
      <p>
        It is checked first. This archive, with {formatCount(status.articles, 'article', 'articles')} and{' '}
        {formatCount(status.excerpts, 'kept passage', 'kept passages')}, is not deleted: it is kept aside in
        its folder, and can be put back from this window.
      </p>
      {restore.isPending && <Progress label="Checking the backup" value={null} total={0} />}
      {restore.isError && (
        <p role="alert" className="archive-verdict">
          <WarningIcon size={16} className="archive-unsound" /> {sentenceOf(restore.error)}
        </p>
      )}
      <div className="archive-actions">
        <Button ref={cancel} disabled={restore.isPending} onClick={onCancel}>
          Leave it as it is
        </Button>
        <Button look="danger" disabled={restore.isPending} onClick={() => restore.mutate()}>
          {restore.isPending ? 'Checking…' : 'Check it and put it in place'}
        </Button>
      </div>
    </section>
  );
}
