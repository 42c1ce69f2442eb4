import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { FailedState } from '../design/EmptyState.tsx';
import { sentenceOf } from '../design/failure.ts';
import { useApi } from '../host/context.tsx';
import { ChooseBackup } from './ChooseBackup.tsx';
import { Condition } from './Condition.tsx';
import { Copies } from './Copies.tsx';
import { Figures } from './Figures.tsx';
import { Health } from './Health.tsx';
import { Replace, type Replacement } from './Replace.tsx';
import { Section } from './Section.tsx';
import { useBackup } from './useBackup.ts';
import './ArchiveDialog.css';

/** What is in the archive, whether it is sound, a copy of it to keep elsewhere, and the ways back from one. */
export function ArchiveDialog({ onClose }: { readonly onClose: () => void }) {
  const { data: status, error } = useQuery(useApi().archive.status.queryOptions());
  const backup = useBackup();
  const [replacement, setReplacement] = useState<Replacement | null>(null);
  const isDamaged = status?.readOnly?.kind === 'damaged';
  return (
    <Dialog title="Archive" onClose={onClose}>
      {error && <FailedState title="The archive can’t be asked" reason={sentenceOf(error)} />}
      {status && replacement && (
        <Replace
          replacement={replacement}
          status={status}
          onDone={onClose}
          onCancel={() => setReplacement(null)}
        />
      )}
      {status && !replacement && (
        <>
          {status.readOnly && (
            <Condition readOnly={status.readOnly} backUp={() => backup.mutate()} onReplace={setReplacement} />
          )}
          <Figures status={status} />
          <Health status={status} />
          <Section
            title="Backups"
            action={
              !isDamaged && (
                <Button disabled={backup.isPending} onClick={() => backup.mutate()}>
                  {backup.isPending ? 'Backing up…' : 'Back up…'}
                </Button>
              )
            }
          >
            <p className="archive-words">
              One file with everything in it, made while you go on working and read again to its end before it
              counts.
            </p>
            <Copies onRestore={setReplacement} />
            {status.readOnly === null && (
              <div className="archive-actions">
                <ChooseBackup onChosen={setReplacement} />
              </div>
            )}
          </Section>
        </>
      )}
    </Dialog>
  );
}
