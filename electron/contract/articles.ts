import { z } from 'zod';
import { procedure } from './base.ts';
import { articleSchema } from './document.ts';

export const articles = {
  /** One article, by number or lasting id, in its newest revision or the one asked for. */
  get: procedure
    .input(z.object({ id: z.union([z.int(), z.string().max(64)]), revision: z.int().min(1).optional() }))
    .output(articleSchema),
};
