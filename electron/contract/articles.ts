import { z } from 'zod';
import { procedure } from './base.ts';
import { articleSchema } from './document.ts';

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
};
