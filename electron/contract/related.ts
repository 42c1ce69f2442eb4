import { z } from 'zod';
import { procedure } from './base.ts';
import { articleHeadSchema } from './document.ts';
import { passageSchema } from './search.ts';

export const relatedSchema = passageSchema.extend({
  article: articleHeadSchema.pick({
    id: true,
    title: true,
    byline: true,
    published: true,
    source: true,
    language: true,
  }),
  /** The words it shares with the selection, the most telling first; `highlights` is where they stand. */
  shared: z.array(z.string()),
});
export type Related = Readonly<z.infer<typeof relatedSchema>>;

export const related = {
  /** Passages of other articles that share the most telling words of a passage, the most alike first. */
  find: procedure
    .input(
      z.object({
        article: z.int(),
        revision: z.int().min(1).optional(),
        start: z.int().min(0),
        end: z.int().min(1),
        limit: z.int().min(1).max(50).default(20),
      }),
    )
    .output(
      z.object({
        /** The words that were looked for, the most telling first. */
        words: z.array(z.string()),
        passages: z.array(relatedSchema),
      }),
    ),
};
