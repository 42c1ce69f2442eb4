import { z } from 'zod';
import { procedure, writing } from './base.ts';
import { articleSchema, correctableFieldSchema, partialDateSchema } from './document.ts';

/** Articles that one call may change: every one of a large archive. */
export const MOST_ARTICLES = 100_000;

const articleIds = z.array(z.int().min(1)).min(1).max(MOST_ARTICLES);
const line = (most: number) => z.string().trim().min(1).max(most);
const tags = z.array(line(100)).max(50).default([]);

/** A partial date that is on the calendar. */
const publishedSchema = partialDateSchema.refine((date) => {
  const [year, month = '01', day = '01'] = date.split('-');
  const full = `${year}-${month}-${day}`;
  const time = Date.parse(full);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(full);
}, 'There is no such date.');

/** New values for some fields. Null empties a field; a field that isn't named stays as it is. */
export const correctionsSchema = z.object({
  title: line(1000).optional(),
  byline: line(1000).nullable().optional(),
  published: publishedSchema.nullable().optional(),
  source: line(300).nullable().optional(),
  /** ISO 639-1 or 639-3. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .nullable()
    .optional(),
  tags: z.object({ add: tags, remove: tags }).optional(),
  /** Fields that shall say again what the text says. */
  reset: z.array(correctableFieldSchema).max(5).optional(),
});
export type Corrections = z.input<typeof correctionsSchema>;

/** One state of an article's text. */
export const revisionSchema = z.object({
  /** From 1, the oldest. */
  number: z.int(),
  /** When it was taken in, ISO 8601 in UTC. */
  madeAt: z.string(),
});
export type Revision = Readonly<z.infer<typeof revisionSchema>>;

export const articles = {
  /** One article, by number or lasting id, in its newest revision or the one asked for. */
  get: procedure
    .input(z.object({ id: z.union([z.int(), z.string().max(64)]), revision: z.int().min(1).optional() }))
    .output(articleSchema),
  /** Every state an article's text has had, the newest first. */
  revisions: procedure.input(z.object({ id: z.int() })).output(z.array(revisionSchema)),
  /** The numbers of all articles a query finds, those with all of its words first. */
  matching: procedure
    .input(z.object({ query: z.string().max(20_000) }))
    .output(z.array(z.int()).max(MOST_ARTICLES)),
  /**
   * Corrects what articles say of themselves, at one stroke. A correction outlives every later import.
   * `change` is the number to take it back by, null where everything was like this already.
   */
  correct: writing
    .input(z.object({ articles: articleIds, set: correctionsSchema }))
    .output(z.object({ change: z.int().nullable(), articles: z.int() })),
  /** Takes a correction back: each field is as it was before, unless it was corrected again since. */
  undo: writing.input(z.object({ change: z.int() })).output(z.object({ articles: z.int() })),
  /** The newest correction that could be taken back, and when it was made; null if there is none. */
  lastChange: procedure.output(
    z.object({ change: z.int(), madeAt: z.string(), articles: z.int() }).nullable(),
  ),
  /** Tags in use, the most frequent first. */
  tags: procedure.output(z.array(z.object({ name: z.string(), articles: z.int() }))),
  /** Shows a file in the system's file manager. `shown` is false where this host has none: the path is there to be copied. */
  reveal: procedure
    .input(z.object({ file: z.int() }))
    .output(z.object({ shown: z.boolean(), path: z.string() })),
};
