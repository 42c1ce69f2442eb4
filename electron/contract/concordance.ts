import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure } from './base.ts';
import { partialDateSchema, rangeSchema } from './document.ts';

/**
 * What lines are put in order by: the first to third word on the left (`L1` stands next to the node), the node itself, the
 * first to third word on the right, or what the article says of itself.
 */
export const lineSorts = ['L3', 'L2', 'L1', 'node', 'R1', 'R2', 'R3', 'newest', 'oldest', 'source'] as const;
export type LineSort = (typeof lineSorts)[number];

/** A hit with what stands around it. `left`, `node` and `right` are one contiguous slice of the canonical text. */
export const lineSchema = z.object({
  /** Its number among all lines, from 0, however they are sorted. */
  number: z.int(),
  article: z.int(),
  revision: z.int(),
  title: z.string(),
  source: z.string().nullable(),
  published: partialDateSchema.nullable(),
  language: z.string().nullable(),
  /** The node in the canonical text: the same places as `search.hits`. */
  start: z.int(),
  end: z.int(),
  left: z.string(),
  node: z.string(),
  right: z.string(),
  /** The sentence around the node: what is quoted when the line is kept. */
  sentence: rangeSchema,
});
export type Line = Readonly<z.infer<typeof lineSchema>>;

/** How far the reading of a concordance has come. */
export const concordanceProgressSchema = z.object({
  /** Lines there are by now. */
  lines: z.int(),
  /** How many there will be, as far as that can be told; equal to `lines` in the end. */
  expected: z.int(),
  articles: z.object({ read: z.int(), total: z.int() }),
  done: z.boolean(),
  /** There are more hits than are ever listed: these are the first. */
  cut: z.boolean(),
});
export type ConcordanceProgress = Readonly<z.infer<typeof concordanceProgressSchema>>;

/** The hits of a query. `once`: of articles that are nearly the same only the earliest counts. */
export const hitsOfSchema = z.object({
  query: z.string().max(20_000),
  once: z.boolean().default(false),
});

export const lineSortSchema = z.array(z.enum(lineSorts)).max(4).readonly().default([]);

/** What collocates are put in order by: surprise, frequency, or frequency on the left or right. */
export const collocateSorts = ['strength', 'together', 'left', 'right'] as const;
export type CollocateSort = (typeof collocateSorts)[number];

/** A word that stands within three words of hits. */
export const collocateSchema = z.object({
  /** Folded; an acronym in capitals. */
  word: z.string(),
  /** How often it stands third, second and first on the left, and first to third on the right. */
  places: z.array(z.int()),
  /** The sum of these. */
  together: z.int(),
  /** How often it stands anywhere in the articles that have hits. */
  everywhere: z.int(),
  /** Log-likelihood, as far as it stands there more often than by chance (10.83: one in a thousand); negative if more seldom. */
  strength: z.number(),
});
export type Collocate = Readonly<z.infer<typeof collocateSchema>>;

export const collocatesInputSchema = hitsOfSchema.extend({
  sort: z.enum(collocateSorts).default('strength'),
  /** Whether words that hold sentences together are told, too. */
  little: z.boolean().default(false),
  limit: z.int().min(1).max(1000).default(200),
});

export const concordance = {
  /** Reads the articles a query finds, and yields how far that is, at most five times a second, `done` last. */
  follow: procedure.input(hitsOfSchema).output(eventIterator(concordanceProgressSchema)),
  /** Some of the lines there are by now. Without a sort the newest article comes first, its lines in the order of the text. */
  lines: procedure
    .input(
      hitsOfSchema.extend({
        sort: lineSortSchema,
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(200).default(100),
      }),
    )
    .output(z.object({ progress: concordanceProgressSchema, lines: z.array(lineSchema) })),
  /** The words around the hits; of those that stand there once, none. Reads all of them before it answers. */
  collocates: procedure
    .input(collocatesInputSchema)
    .output(z.object({ total: z.int(), words: z.array(collocateSchema) })),
};
