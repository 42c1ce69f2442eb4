import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { ExportFormat } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { useApi } from '../host/context.tsx';
import { ExportChoices } from './ExportChoices.tsx';
import { ExportFoot } from './ExportFoot.tsx';
import { Preview } from './Preview.tsx';
import { availableSources, selectionOf, type Source } from './selections.ts';
import { useExport } from './useExport.ts';
import { useSources } from './useSources.ts';
import './ExportDialog.css';

/** Hands passages on: what goes into the document, how it is written, and how it will look. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const sources = useSources();
  const available = availableSources(sources);
  const [chosen, setSource] = useState<Source | null>(null);
  const source = chosen ?? available[0] ?? null;
  const [title, setTitle] = useState('');
  const [format, setFormat] = useState<ExportFormat>('pdf');
  const [paper, setPaper] = useState(usualPaper);
  const { stage, start, cancel } = useExport();

  const selection = selectionOf(source ?? 'list', sources);
  const preview = useQuery(
    useApi().exports.preview.queryOptions({
      input: { selection, title: useDeferredValue(title.trim()) || undefined },
      enabled: source !== null,
      placeholderData: keepPreviousData,
    }),
  );
  const document = preview.data;

  function close() {
    cancel();
    onClose();
  }

  if (source === null) {
    return (
      <Dialog title="Export" onClose={onClose} foot={<Button onClick={onClose}>Close</Button>}>
        <EmptyState title="Nothing to export yet">
          Keep passages, search for something or open an article first; each of them can be handed on as a
          document that cites its sources.
        </EmptyState>
      </Dialog>
    );
  }

  return (
    <Dialog
      wide
      title="Export"
      onClose={close}
      foot={
        <ExportFoot
          stage={stage}
          format={format}
          document={document}
          onStart={() =>
            void start({ selection, title: title.trim() || (document?.title ?? ''), format, paper })
          }
          onCancel={cancel}
          onClose={close}
        />
      }
    >
      <div className="export">
        <ExportChoices
          sources={sources}
          available={available}
          source={source}
          onSource={setSource}
          title={title}
          proposed={document?.title ?? ''}
          onTitle={setTitle}
          format={format}
          onFormat={setFormat}
          paper={paper}
          onPaper={setPaper}
          busy={stage.name === 'running'}
        />
        <Preview document={document} failure={preview.error} paper={paper} />
      </div>
    </Dialog>
  );
}

/** Where paper is measured in inches, going by the language of the system. */
function usualPaper(): 'a4' | 'letter' {
  return /-(US|CA|MX|CL|CO|PH)$/.test(navigator.language) ? 'letter' : 'a4';
}
