import { useMutation } from '@tanstack/react-query';
import type { ExportOrder } from '../../electron/contract/index.ts';
import { sentenceOf } from '../design/failure.ts';
import { notifyFailure, notifyWritten } from '../design/Toasts.tsx';
import { useHost } from '../host/context.tsx';
import { fileNameOf } from './selections.ts';

/** Saves what leads back from a masked document, in a place the person chooses. */
export function useSaveKey() {
  const host = useHost();
  return useMutation({
    mutationFn: async ({ title, ...order }: ExportOrder & { readonly title: string }) => {
      const place = await host.save({ name: `${fileNameOf(title)} – key`, format: 'json' });
      if (!place) return null;
      const { file } = await host.carrel.exports.writeKey({ ...order, title, grant: place.grant });
      place.deliver();
      return { file, reveal: place.reveal };
    },
    onSuccess: (written) => {
      if (written)
        notifyWritten(`${written.file} is written. Keep it apart from the document.`, written.reveal);
    },
    onError: (failure) => notifyFailure('The key was not saved.', sentenceOf(failure)),
  });
}
