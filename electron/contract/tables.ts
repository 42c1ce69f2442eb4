import { z } from 'zod';
import { grantSchema, procedure } from './base.ts';
import { collocatesInputSchema, hitsOfSchema, lineSortSchema } from './concordance.ts';
import { logScopeSchema } from './log.ts';
import { sorts } from './search.ts';
import { timelineInputSchema } from './timeline.ts';

/** What can be written out as rows, each time all of it: the articles of a search, its lines, the words around its hits, counts over time, or the research log. */
export const tableSchema = z.discriminatedUnion('of', [
  z.object({
    of: z.literal('articles'),
    query: z.string().max(20_000),
    sort: z.enum(sorts).default('relevance'),
  }),
  hitsOfSchema.extend({ of: z.literal('lines'), sort: lineSortSchema }),
  collocatesInputSchema.omit({ limit: true }).extend({ of: z.literal('collocates') }),
  timelineInputSchema.extend({ of: z.literal('timeline') }),
  logScopeSchema.extend({ of: z.literal('log') }),
]);
export type Table = z.input<typeof tableSchema>;

/** `md` is a list for reading; of counts it makes a table. */
export const tableFormats = ['csv', 'json', 'md'] as const;
export type TableFormat = (typeof tableFormats)[number];

export const tables = {
  /** Writes a table to the granted place, all or nothing; aborted, it leaves nothing behind. */
  write: procedure
    .input(z.object({ table: tableSchema, format: z.enum(tableFormats), grant: grantSchema }))
    .output(z.object({ file: z.string(), rows: z.int(), bytes: z.int() })),
};
