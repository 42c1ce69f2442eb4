import { z } from 'zod';
import { procedure } from './base.ts';
import { highlightSchema } from './search.ts';

const sideSchema = z.object({ id: z.int(), revision: z.int().min(1).optional() });

/** The same run of words in two canonical texts, as `[start, end)` in each. */
export const sharedRunSchema = z.object({
  left: highlightSchema,
  right: highlightSchema,
  /** Length of the run in words. */
  words: z.int(),
});
export type SharedRun = Readonly<z.infer<typeof sharedRunSchema>>;

export const comparisonSchema = z.object({
  left: articleRef(),
  right: articleRef(),
  /** Maximal shared runs in the order of the left text; no two overlap on the left. */
  shared: z.array(sharedRunSchema),
});
export type Comparison = Readonly<z.infer<typeof comparisonSchema>>;

function articleRef() {
  return z.object({ id: z.int(), title: z.string(), revision: z.int(), words: z.int() });
}

export const compare = {
  /** What two articles share, word for word: runs of `minWords` words or more, whatever their case and punctuation. */
  articles: procedure
    .input(z.object({ left: sideSchema, right: sideSchema, minWords: z.int().min(2).max(50).default(5) }))
    .output(comparisonSchema),
};
