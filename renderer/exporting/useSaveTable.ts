import { useMutation } from '@tanstack/react-query';
import type { Table, TableFormat } from '../../electron/contract/index.ts';
import { sentenceOf } from '../design/failure.ts';
import { formatCount } from '../design/format.ts';
import { notify, notifyFailure, notifyWhile } from '../design/Toasts.tsx';
import { useHost } from '../host/context.tsx';
import { fileNameOf } from './selections.ts';

/** Writes all of a table to a place the person chooses. */
export function useSaveTable() {
  const host = useHost();
  return useMutation({
    mutationFn: async ({ table, format, name }: { table: Table; format: TableFormat; name: string }) => {
      const place = await host.save({ name: fileNameOf(name), format });
      if (!place) return null;
      const writing = host.carrel.tables.write({ table, format, grant: place.grant });
      const written = await notifyWhile('Writing the table…', writing);
      place.deliver();
      return written;
    },
    onSuccess: (written) => {
      if (written) notify(`${written.file}: ${formatCount(written.rows, 'row', 'rows')} written`);
    },
    onError: (failure) => notifyFailure('The table was not written', sentenceOf(failure)),
  });
}
