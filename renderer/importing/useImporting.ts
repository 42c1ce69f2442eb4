import type { Granted } from '../../electron/contract/index.ts';
import { sentenceOf } from '../design/failure.ts';
import { notify, notifyFailure } from '../design/Toasts.tsx';
import { useHost } from '../host/context.tsx';
import { showDialog } from '../state/dialogs.ts';
import { beginImport, isImporting, takeIn, type ImportSource } from './store.ts';

/** The ways to start an import: choosing in a dialog, dropping, or taking the sample archive. */
export function useImporting() {
  const { carrel, picker, dropped } = useHost();
  function begin(source: ImportSource) {
    if (isFree()) void beginImport(() => carrel.imports.start(source));
  }

  /** @param watch from now on changes of its folders come in by themselves */
  const take = (granted: Granted | null, watch = false) => {
    if (granted) begin({ grant: granted.grant, watch });
  };

  /** Runs one way of choosing; a choice that failed is said. */
  const taking = (choosing: Promise<Granted | null>) => {
    choosing
      .then((granted) => take(granted))
      .catch((failure: unknown) => notifyFailure('Nothing was imported.', sentenceOf(failure)));
  };

  return {
    take,
    choose: (what: 'files' | 'folder') => {
      if (picker.kind === 'dialog') taking(picker.choose(what));
      else showDialog({ name: 'folder' });
    },
    drop: (transfer: DataTransfer) => {
      if (isFree()) taking(takeIn((watch) => dropped(transfer, watch)));
    },
    sample: () => begin({ sample: true }),
  };
}

function isFree(): boolean {
  const free = !isImporting();
  if (!free) notify('An import is under way. Start the next one when it has ended.');
  return free;
}
