import type { z } from 'zod';
import type { tableSchema } from '../../contract/index.ts';
import type { Concordances } from '../concordance/concordances.ts';
import { articleRows } from './articles.ts';
import { collocateRows } from './collocates.ts';
import { lineRows } from './lines.ts';
import { logRows } from './log.ts';
import type { RowSource } from './table.ts';
import { timelineRows } from './timeline.ts';

/** The rows of whatever can be written out. */
export function rowsOf(
  concordances: Concordances,
  table: Readonly<z.output<typeof tableSchema>>,
  signal: AbortSignal,
): RowSource {
  switch (table.of) {
    case 'articles':
      return articleRows(concordances, table, signal);
    case 'lines':
      return lineRows(concordances, table, signal);
    case 'collocates':
      return collocateRows(concordances, table, signal);
    case 'timeline':
      return timelineRows(concordances, table, signal);
    case 'log':
      return logRows(concordances.searcher.store.db, table);
  }
}
