import { z } from 'zod';
import { procedure } from './base.ts';
import { articleHeadSchema } from './document.ts';
import { highlightSchema } from './search.ts';

const whichSchema = z.object({ id: z.int(), revision: z.int().min(1).optional() });

/** Another article, as far as one needs to know which one it is. */
const otherSchema = articleHeadSchema.pick({
  id: true,
  title: true,
  byline: true,
  published: true,
  source: true,
});
export type OtherArticle = Readonly<z.infer<typeof otherSchema>>;

/** A passage of a paragraph that stands in another article too: `[start, end)` here and there. */
const reusedSchema = z.object({
  article: otherSchema,
  here: highlightSchema,
  there: highlightSchema,
  words: z.int(),
});
export type Reused = Readonly<z.infer<typeof reusedSchema>>;

export const reusedParagraphSchema = z.object({
  /** Number of the block. */
  block: z.int(),
  /** How many other articles have it, in whole or in a good part. */
  articles: z.int(),
  /** Up to twenty of them, the earliest first; those without a date come last. */
  places: z.array(reusedSchema),
});
export type ReusedParagraph = Readonly<z.infer<typeof reusedParagraphSchema>>;

export const nearArticleSchema = otherSchema.extend({
  /** How much of this article it has, and how much of it this article has, from 0 to 1. */
  ofThis: z.number(),
  ofOther: z.number(),
});
export type NearArticle = Readonly<z.infer<typeof nearArticleSchema>>;

const answer = {
  /** False while the archive is still being searched for what is alike. */ complete: z.boolean(),
};

export const reuse = {
  /** The paragraphs of an article that stand, word for word or nearly, in other articles as well; in the order of the text. */
  inArticle: procedure
    .input(whichSchema)
    .output(z.object({ ...answer, paragraphs: z.array(reusedParagraphSchema) })),
  /** The near-duplicates of an article: reprints, shortened and lightly rewritten ones; the earliest first. At most fifty. */
  near: procedure
    .input(z.object({ id: z.int() }))
    .output(z.object({ ...answer, articles: z.array(nearArticleSchema), total: z.int() })),
};
