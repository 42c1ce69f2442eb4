import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { sentenceOf } from '../design/failure.ts';
import { formatCount } from '../design/format.ts';
import { ChevronRightIcon, FolderIcon } from '../design/icons.tsx';
import { notifyFailure } from '../design/Toasts.tsx';
import { useHost } from '../host/context.tsx';
import type { PagePicker } from '../host/host.ts';
import { useImporting } from './useImporting.ts';
import './FolderDialog.css';

/** Chooses a folder in the page, where the system's dialog can't be had. */
export function FolderDialog({ onClose }: { readonly onClose: () => void }) {
  const { picker } = useHost();
  if (picker.kind !== 'page') return null;
  return <FolderPicker picker={picker} onClose={onClose} />;
}

function FolderPicker({ picker, onClose }: { readonly picker: PagePicker; readonly onClose: () => void }) {
  const { take } = useImporting();
  const [id, setId] = useState<string | null>(null);
  const [watch, setWatch] = useState(false);
  const { data: here, error } = useQuery({
    queryKey: ['folder', id],
    queryFn: ({ signal }) => picker.browse({ id }, { signal }),
    placeholderData: (previous) => previous,
    gcTime: 0,
  });
  const problem = error ? sentenceOf(error) : here?.error;

  async function choose() {
    if (!here) return;
    onClose();
    try {
      take(await picker.choose({ id: here.folder.id }), watch);
    } catch (failure) {
      notifyFailure('Nothing was imported.', sentenceOf(failure));
    }
  }

  return (
    <Dialog
      title="Import a folder"
      description="Everything in it that Carrel can read is imported, with the folders inside. The files themselves are not touched."
      onClose={onClose}
      foot={
        <>
          <p className="folder-readable">
            {here &&
              here.readable > 0 &&
              `${formatCount(here.readable, 'readable file', 'readable files')} directly in it`}
          </p>
          <label className="folder-watch">
            <input type="checkbox" checked={watch} onChange={(event) => setWatch(event.target.checked)} />
            Keep watching this folder
          </label>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={!here || Boolean(problem)} onClick={() => void choose()}>
            Import “{here?.folder.name ?? '…'}”
          </Button>
        </>
      }
    >
      <nav aria-label="Way to this folder" className="folder-trail">
        {here?.trail.map((folder) => (
          <span key={folder.id} className="folder-step">
            <button type="button" className="folder-above" onClick={() => setId(folder.id)}>
              {folder.name}
            </button>
            <ChevronRightIcon size={16} />
          </span>
        ))}
        <b aria-current="page">{here?.folder.name}</b>
      </nav>
      <ul className="folder-list" aria-label="Folders in it">
        {problem && <li className="folder-note folder-problem">{problem}</li>}
        {!problem && here?.folders.length === 0 && (
          <li className="folder-note">There are no folders in it.</li>
        )}
        {here?.folders.map((folder) => (
          <li key={folder.id}>
            <button type="button" className="folder-row" onClick={() => setId(folder.id)}>
              <FolderIcon />
              <span className="folder-name">{folder.name}</span>
              <ChevronRightIcon size={16} />
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
