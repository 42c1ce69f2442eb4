import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure } from './base.ts';

export const timeSteps = ['year', 'month', 'day'] as const;
export type TimeStep = (typeof timeSteps)[number];

/** What the articles of one search can be told apart by. */
export const timeGroups = ['source', 'collection', 'tag', 'author', 'language'] as const;
export type TimeGroup = (typeof timeGroups)[number];

export const timelineInputSchema = z.object({
  /** A search for each series; filters in it (`source:Pilot`) hold for its words too. */
  queries: z.array(z.string().max(20_000)).min(1).max(5).readonly(),
  /** `auto`: days for a few weeks, months for a few years, else years. */
  by: z.enum([...timeSteps, 'auto']).default('auto'),
  /** Makes of a single query a series for each of its five most frequent values. */
  group: z.enum(timeGroups).optional(),
  /** Counts hits as well as articles, for which the texts are read. */
  hits: z.boolean().default(false),
  /** Of articles that are nearly the same only the earliest counts, among the words too. */
  once: z.boolean().default(false),
});
export type TimelineInput = z.input<typeof timelineInputSchema>;

const countsSchema = z.object({
  articles: z.int(),
  /** Null where hits were not asked for. */
  hits: z.int().nullable(),
});

export const timeSeriesSchema = countsSchema.extend({
  /** The query, or the value it stands for. */
  name: z.string(),
  /** Periods with articles, in order: `2021`, `2021-06` or `2021-06-07`. */
  points: z.array(
    countsSchema.extend({
      period: z.string(),
      /** Words of all articles of the period that pass the query's filters: what hits are set against. */
      words: z.int(),
    }),
  ),
  /** What is in no period: its date is unknown, or not known so exactly. */
  undated: countsSchema,
});
export type TimeSeries = Readonly<z.infer<typeof timeSeriesSchema>>;

export const timelineSchema = z.object({ by: z.enum(timeSteps), series: z.array(timeSeriesSchema) });
export type Timeline = Readonly<z.infer<typeof timelineSchema>>;

export const timelineEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), read: z.int(), total: z.int() }),
  z.object({ type: z.literal('done'), timeline: timelineSchema }),
]);
export type TimelineEvent = Readonly<z.infer<typeof timelineEventSchema>>;

export const timeline = {
  /** Counts articles and hits over time. Yields progress while texts are read, `done` last. */
  count: procedure.input(timelineInputSchema).output(eventIterator(timelineEventSchema)),
};
