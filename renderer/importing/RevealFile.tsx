import type { SourceFile } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { copy } from '../design/copy.ts';
import { sentenceOf } from '../design/failure.ts';
import { notifyFailure } from '../design/Toasts.tsx';
import { useHost } from '../host/context.tsx';

/** Leads to a file outside of Carrel: in the file manager, or where the host has none, by its path. */
export function RevealFile({ file }: { readonly file: Pick<SourceFile, 'id'> }) {
  const { carrel, picker } = useHost();
  async function reveal() {
    try {
      const { shown, path } = await carrel.articles.reveal({ file: file.id });
      if (!shown) await copy(path, 'Path copied');
    } catch (failure) {
      notifyFailure('The file can’t be shown', sentenceOf(failure));
    }
  }
  return (
    <Button look="quiet" onClick={() => void reveal()}>
      {picker.kind === 'dialog' ? 'Show in its folder' : 'Copy path'}
    </Button>
  );
}
