import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { grantSchema, procedure } from './base.ts';

/**
 * What became of one file in one import.
 * `imported`: a new article. `updated`: a new revision of an article. `unchanged`: known, nothing new.
 * `duplicate`: the same text as another file; the article has one more place. `skipped`: not a format Carrel reads.
 * `failed`: should have been read and could not be. `missing`: was here before and is gone; its article stays.
 */
export const outcomes = [
  'imported',
  'updated',
  'unchanged',
  'duplicate',
  'skipped',
  'failed',
  'missing',
] as const;
export const outcomeSchema = z.enum(outcomes);
export type Outcome = z.infer<typeof outcomeSchema>;

export const outcomeCountsSchema = z.object({
  imported: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  duplicate: z.int(),
  skipped: z.int(),
  failed: z.int(),
  missing: z.int(),
});
export type OutcomeCounts = z.infer<typeof outcomeCountsSchema>;

export const reportItemSchema = z.object({
  /** The path below the folder that was chosen. */
  path: z.string(),
  outcome: outcomeSchema,
  /** A code and a sentence for whatever was not simply taken in. */
  code: z.string().nullable(),
  message: z.string().nullable(),
  article: z.int().nullable(),
});
export type ReportItem = Readonly<z.infer<typeof reportItemSchema>>;

export const summarySchema = z.object({
  job: z.int(),
  state: z.enum(['running', 'done', 'cancelled', 'interrupted']),
  /** What was chosen, as names for a person. */
  names: z.array(z.string()),
  startedAt: z.string(),
  seconds: z.number(),
  files: z.int(),
  counts: outcomeCountsSchema,
});
export type ImportSummary = Readonly<z.infer<typeof summarySchema>>;

export const importEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    job: z.int(),
    phase: z.enum(['listing', 'reading', 'finishing']),
    files: z.object({ done: z.int(), total: z.int() }),
    bytes: z.object({ done: z.int(), total: z.int() }),
    counts: outcomeCountsSchema,
    /** Files a second over the last few seconds. */
    rate: z.number(),
    /** Null while too little is known to say. */
    secondsLeft: z.number().nullable(),
    current: z.string().nullable(),
  }),
  z.object({ type: z.literal('done'), summary: summarySchema }),
]);
export type ImportEvent = Readonly<z.infer<typeof importEventSchema>>;

export const imports = {
  /**
   * Imports what was granted, or the sample archive, and yields progress at most ten times a second, `done` last.
   * Aborting stops between files: what is committed stays, and the next import of the same folder goes on from there.
   */
  start: procedure
    .input(z.union([z.object({ grant: grantSchema }), z.object({ sample: z.literal(true) })]))
    .output(eventIterator(importEventSchema)),
  /** Earlier imports, newest first. */
  history: procedure.output(z.array(summarySchema)),
  /** What became of the files of one import, in the order of their paths. */
  report: procedure
    .input(
      z.object({
        job: z.int(),
        outcomes: z.array(outcomeSchema).optional(),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(1000).default(200),
      }),
    )
    .output(z.object({ summary: summarySchema, total: z.int(), items: z.array(reportItemSchema) })),
};
