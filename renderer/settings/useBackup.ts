import { useMutation } from '@tanstack/react-query';
import { sentenceOf } from '../design/failure.ts';
import { formatBytes } from '../design/format.ts';
import { notifyFailure, notifyWritten } from '../design/Toasts.tsx';
import { useHost } from '../host/context.tsx';

/** Writes a consistent copy of the archive to a place the person chooses. */
export function useBackup() {
  const host = useHost();
  return useMutation({
    mutationFn: async () => {
      const today = new Date().toISOString().slice(0, 10);
      const place = await host.save({ name: `Carrel ${today}`, format: 'sqlite' });
      if (!place) return null;
      const written = await host.carrel.archive.backup({ grant: place.grant });
      place.deliver();
      return { ...written, reveal: place.reveal };
    },
    onSuccess: (written) => {
      if (!written) return;
      const { file, bytes, reveal } = written;
      notifyWritten(`Backed up: ${nameOf(file)}, ${formatBytes(bytes)}.`, reveal);
    },
    onError: (failure) => notifyFailure('The archive was not backed up.', sentenceOf(failure)),
  });
}

/** A browser keeps the file where it keeps downloads: only its name means something to a person. */
function nameOf(file: string): string {
  return file.split(/[/\\]/).at(-1) ?? file;
}
