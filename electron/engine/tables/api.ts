import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { api } from '../api.ts';
import { replaceAtomically } from '../atomic.ts';
import { concordancesOf } from '../concordance/concordances.ts';
import type { Engine } from '../engine.ts';
import { rowsOf } from './rows.ts';
import { writers } from './write.ts';

/** Handlers of `tables`. */
export function tablesApi({ host, index, closing }: Engine) {
  const concordances = concordancesOf(index);
  return {
    write: api.tables.write.handler(async ({ input: { table, format, grant }, signal }) => {
      const file = host.grants.toWrite(grant);
      const either = signal ? AbortSignal.any([signal, closing]) : closing;
      let rows = 0;
      const text = writers[format](rowsOf(concordances, table, either), (more) => (rows += more));
      await replaceAtomically(file, (draft) =>
        pipeline(Readable.from(text), createWriteStream(draft, { flags: 'wx' }), { signal: either }),
      );
      return { file: basename(file), rows, bytes: (await stat(file)).size };
    }),
  };
}
