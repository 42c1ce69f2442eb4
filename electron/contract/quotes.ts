import { z } from 'zod';
import { procedure } from './base.ts';
import { rangeSchema } from './document.ts';
import { excerptSchema, wordDiffSchema } from './excerpts.ts';

/**
 * How a quotation stands to its source:
 *
 * - `exact`: letter for letter, whatever the shapes of quotation marks, dashes, ellipses and white space.
 * - `punctuation`: the same words; capitals, punctuation or accents differ.
 * - `altered`: words differ.
 */
export const quoteVerdicts = ['exact', 'punctuation', 'altered'] as const;
export type QuoteVerdict = (typeof quoteVerdicts)[number];

export const quotePlaceSchema = z.object({
  article: excerptSchema.shape.article,
  revision: z.int(),
  /** From the beginning of the first part to the end of the last one. */
  start: z.int(),
  end: z.int(),
  /** One range for each part of the quotation, in order. */
  parts: z.array(rangeSchema),
  /** Number of the paragraph it begins in, from 1. */
  paragraph: z.int(),
  /** Number of the page it begins on; null where the text has no pages. */
  page: z.int().nullable(),
  verdict: z.enum(quoteVerdicts),
  /** How much of the quotation stands there, 0–1; 1 for `exact`. */
  likeness: z.number(),
  /** From the source (`old`) to the quotation (`new`), what was left out as the quotation marks it. */
  diff: wordDiffSchema,
  /** Words that the source has between one part and the next. */
  skipped: z.array(z.int()),
});
export type QuotePlace = Readonly<z.infer<typeof quotePlaceSchema>>;

export const quoteCheckSchema = z.object({
  /** That of the best place; `unknown` when nothing in the archive is like it. */
  verdict: z.enum([...quoteVerdicts, 'unknown']),
  /** What was looked for: the quotation without its marks, cut where it says that something is left out. */
  parts: z.array(z.string()),
  /** Best first. Where there are exact ones, only these. */
  places: z.array(quotePlaceSchema),
  /** How many there are, `places` and those beyond the limit. */
  total: z.int(),
  /** False where so many articles have these words that not all of them were read. */
  complete: z.boolean(),
  tookMs: z.number(),
});
export type QuoteCheck = Readonly<z.infer<typeof quoteCheckSchema>>;

export const quotes = {
  /**
   * Where in the newest texts of the archive a quotation stands, or else what comes nearest to it. `[…]` and `...` part a
   * quotation: its parts are looked for in this order within one article. Other words in square brackets are the quoter's.
   */
  check: procedure
    .input(z.object({ quotation: z.string().max(10_000), limit: z.int().min(1).max(100).default(20) }))
    .output(quoteCheckSchema),
};
