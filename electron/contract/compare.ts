import { z } from 'zod';
import { procedure } from './base.ts';
import { highlightSchema } from './search.ts';

const sideSchema = z.object({ id: z.int(), revision: z.int().min(1).optional() });
const bothSchema = z.object({ left: sideSchema, right: sideSchema });

/** The same run of words in two canonical texts, as `[start, end)` in each. */
export const sharedRunSchema = z.object({
  left: highlightSchema,
  right: highlightSchema,
  /** Length of the run in words. */
  words: z.int(),
});
export type SharedRun = Readonly<z.infer<typeof sharedRunSchema>>;

/** A place on one or both sides: null where that side has nothing there. */
const differenceSchema = z.object({ left: highlightSchema.nullable(), right: highlightSchema.nullable() });
export type Difference = Readonly<z.infer<typeof differenceSchema>>;

/** A passage that stands in both texts, if with a changed word here and there. */
export const sharedPassageSchema = z.object({
  left: highlightSchema,
  right: highlightSchema,
  /** Words that are the same on both sides. */
  words: z.int(),
  /** What differs within the passage, in order. */
  differences: z.array(differenceSchema),
  /** It belongs to the passages that follow one another in the same order in both texts. */
  inOrder: z.boolean(),
});
export type SharedPassage = Readonly<z.infer<typeof sharedPassageSchema>>;

/** Words between quotation marks, or in a block quotation, that the other text has as well. */
export const quotationSchema = sharedRunSchema.extend({
  /** The side that quotes; `both` where each of them does. */
  quotedIn: z.enum(['left', 'right', 'both']),
});
export type Quotation = Readonly<z.infer<typeof quotationSchema>>;

export const commonKinds = ['name', 'date', 'figure'] as const;

/** A name, date or figure that both texts have, and where. */
export const commonSchema = z.object({
  kind: z.enum(commonKinds),
  /** As the left text writes it. */
  text: z.string(),
  left: z.array(highlightSchema),
  right: z.array(highlightSchema),
});
export type Common = Readonly<z.infer<typeof commonSchema>>;

const summarySchema = z.object({
  /** Words the passages share. */
  words: z.int(),
  passages: z.int(),
  /** What share of each text that is, from 0 to 1. */
  ofLeft: z.number(),
  ofRight: z.number(),
  /** Number of the longest passage, from 0; null where nothing is shared. */
  longest: z.int().nullable(),
  sentence: z.string(),
});

const referenceSchema = z.object({ id: z.int(), title: z.string(), revision: z.int(), words: z.int() });

export const comparisonSchema = z.object({
  left: referenceSchema,
  right: referenceSchema,
  /** Maximal runs of equal words in the order of the left text; no two overlap on the left. */
  shared: z.array(sharedRunSchema),
  /** Shared passages in the order of the left text, bridging a changed word or two; no two overlap on the left. */
  passages: z.array(sharedPassageSchema),
  quotations: z.array(quotationSchema),
  /** In the order of the left text. */
  common: z.array(commonSchema),
  summary: summarySchema,
});
export type Comparison = Readonly<z.infer<typeof comparisonSchema>>;

/** A stretch of a paragraph that both have, or that only one has. */
const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same'), left: highlightSchema, right: highlightSchema }),
  z.object({ kind: z.literal('removed'), left: highlightSchema }),
  z.object({ kind: z.literal('added'), right: highlightSchema }),
]);
export type Change = Readonly<z.infer<typeof changeSchema>>;

/** One row of two texts set beside each other, paragraph by paragraph. `left` and `right` are numbers of blocks. */
const diffRowSchema = z.object({
  /**
   * - `same`, `changed`: a paragraph of both, in its order;
   * - `moved`: one that stands elsewhere on the left, shown where it stands on the right, with what changed in it;
   * - `left-behind`: where a moved one stood on the left;
   * - `removed`, `added`: only on one side.
   */
  kind: z.enum(['same', 'changed', 'moved', 'left-behind', 'removed', 'added']),
  left: z.int().nullable(),
  right: z.int().nullable(),
  /** The words of `changed` and `moved` rows, which put together are both paragraphs; empty for the others. */
  changes: z.array(changeSchema),
});
export type DiffRow = Readonly<z.infer<typeof diffRowSchema>>;

export const textDiffSchema = z.object({
  left: referenceSchema,
  right: referenceSchema,
  rows: z.array(diffRowSchema),
  /** Paragraphs by what became of them, and words that only one side has. */
  summary: z.object({
    same: z.int(),
    changed: z.int(),
    moved: z.int(),
    removed: z.int(),
    added: z.int(),
    wordsRemoved: z.int(),
    wordsAdded: z.int(),
    sentence: z.string(),
  }),
});
export type TextDiff = Readonly<z.infer<typeof textDiffSchema>>;

export const compare = {
  /** What two articles share: runs of `minWords` words or more, whatever their case and punctuation; names and figures. */
  articles: procedure
    .input(bothSchema.extend({ minWords: z.int().min(2).max(50).default(5) }))
    .output(comparisonSchema),
  /** What changed from the left text to the right one, word by word: for two revisions, or near-duplicates. */
  diff: procedure.input(bothSchema).output(textDiffSchema),
};
