import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ArchiveStatus } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { FailedState } from '../design/EmptyState.tsx';
import { sentenceOf } from '../design/failure.ts';
import { formatBytes, formatLanguage, formatNumber, formatPartialDate } from '../design/format.ts';
import { useApi } from '../host/context.tsx';
import { Health } from './Health.tsx';
import { useBackup } from './useBackup.ts';
import './ArchiveDialog.css';

/** What is in the archive, whether it is sound, and a copy of it to keep elsewhere. */
export function ArchiveDialog({ onClose }: { readonly onClose: () => void }) {
  const status = useQuery(useApi().archive.status.queryOptions());
  const backup = useBackup();
  return (
    <Dialog title="Archive" onClose={onClose}>
      {status.isError && <FailedState title="The archive can’t be asked" reason={sentenceOf(status.error)} />}
      {status.data && (
        <>
          <Figures status={status.data} />
          <Health status={status.data} />
          <section className="archive-section">
            <div>
              <h3 className="archive-heading">Backup</h3>
              <p className="archive-words">One file with everything in it, made while you go on working.</p>
            </div>
            <Button disabled={backup.isPending} onClick={() => backup.mutate()}>
              {backup.isPending ? 'Backing up…' : 'Back up…'}
            </Button>
          </section>
        </>
      )}
    </Dialog>
  );
}

function Figures({ status }: { readonly status: ArchiveStatus }) {
  const { folder, articles, files, words, excerpts, languages, published, bytes } = status;
  return (
    <dl className="archive-figures">
      <Figure name="Folder">
        <span className="archive-folder">{folder}</span>
      </Figure>
      <Figure name="Articles">
        {formatNumber(articles)}, from {formatNumber(files)} files
      </Figure>
      <Figure name="Words">{formatNumber(words)}</Figure>
      <Figure name="Passages kept">{formatNumber(excerpts)}</Figure>
      <Figure name="Published">
        {published
          ? `${formatPartialDate(published.from)} – ${formatPartialDate(published.to)}`
          : 'Not known'}
      </Figure>
      <Figure name="Languages">
        <ul className="archive-languages">
          {languages.map(({ language, articles: count }) => (
            <li key={language}>
              {formatLanguage(language)} <span className="archive-count">{formatNumber(count)}</span>
            </li>
          ))}
        </ul>
      </Figure>
      <Figure name="On disk">{formatBytes(bytes)}</Figure>
    </dl>
  );
}

function Figure({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="archive-figure">
      <dt>{name}</dt>
      <dd className="numbers">{children}</dd>
    </div>
  );
}
