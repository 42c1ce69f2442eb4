import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { ArticleHead } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { useApi } from '../host/context.tsx';
import { orderOf, useChoices } from './choices.ts';
import { ExportChoices } from './ExportChoices.tsx';
import { ExportFoot } from './ExportFoot.tsx';
import { Preview } from './Preview.tsx';
import { availableSources, selectionOf, type Source } from './selections.ts';
import { useExport } from './useExport.ts';
import { useHasLog } from './useHasLog.ts';
import { useSaveKey } from './useSaveKey.ts';
import { useSources } from './useSources.ts';
import './ExportDialog.css';

const none: readonly number[] = [];

/**
 * Hands passages on: what goes into the document, how it is written, and how it will look.
 * @param article proposed before everything else
 * @param ticked articles ticked in a list, proposed likewise
 * @param passages kept passages selected in the tray, proposed likewise
 */
export function ExportDialog({
  article,
  ticked,
  passages,
  onClose,
}: {
  readonly article?: Pick<ArticleHead, 'id' | 'title'> | undefined;
  readonly ticked?: readonly number[] | undefined;
  readonly passages?: readonly number[] | undefined;
  readonly onClose: () => void;
}) {
  const sources = useSources(article ?? null, ticked ?? none, passages ?? none);
  const available = availableSources(sources);
  const [chosen, setSource] = useState<Source | null>(null);
  const source = chosen ?? available[0] ?? null;
  const [title, setTitle] = useState('');
  const choices = useChoices();
  const { stage, start, cancel } = useExport();

  const selection = selectionOf(source ?? 'list', sources);
  const hasLog = useHasLog();
  const layout = orderOf(choices, hasLog);
  const order = useDeferredValue({ ...layout, selection, title: title.trim() || undefined });
  const preview = useQuery(
    useApi().exports.preview.queryOptions({
      input: order,
      enabled: source !== null,
      placeholderData: keepPreviousData,
    }),
  );

  const key = useSaveKey();
  // What a person typed may hold a name: the preview's has been masked.
  const shownTitle = choices.mask ? (preview.data?.title ?? '') : title.trim() || (preview.data?.title ?? '');

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
          format={choices.format}
          preview={preview.data}
          onStart={() => void start({ ...layout, selection, title: shownTitle })}
          onKey={choices.mask ? () => key.mutate({ ...layout, selection, title: shownTitle }) : undefined}
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
          proposed={preview.data?.title ?? ''}
          onTitle={setTitle}
          hasLog={hasLog}
          masking={preview.data?.masking ?? null}
          busy={stage.name === 'running'}
        />
        <Preview preview={preview.data} failure={preview.error} stale={preview.isPlaceholderData} />
      </div>
    </Dialog>
  );
}
