import { copy } from '../design/copy.ts';
import { sentenceOf } from '../design/failure.ts';
import { notifyFailure } from '../design/Toasts.tsx';
import { useHost } from '../host/context.tsx';

/** Shows the archive, or one of its copies, in the file manager; in a browser its place goes to the clipboard. */
export function useReveal() {
  const { carrel, picker } = useHost();
  async function show(name: string | null) {
    try {
      const { shown, path } = await carrel.archive.reveal({ copy: name });
      if (!shown) await copy(path, 'Path copied');
    } catch (failure) {
      notifyFailure('It can’t be shown', sentenceOf(failure));
    }
  }
  return {
    /** What the command is called in this host. */
    word: picker.kind === 'dialog' ? 'Show' : 'Copy path',
    reveal: (name: string | null) => void show(name),
  };
}
