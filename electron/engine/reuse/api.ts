import { api } from '../api.ts';
import type { Engine } from '../engine.ts';
import { filingOf } from './filing.ts';
import { reusedParagraphs } from './in-article.ts';
import { listNear } from './near.ts';

/** Handlers of `reuse`. */
export function reuseApi({ index, store: { db } }: Engine) {
  const filing = filingOf(index);
  return {
    inArticle: api.reuse.inArticle.handler(async ({ input, signal }) => {
      await filing.settle();
      const paragraphs = await reusedParagraphs(index, input.id, input.revision, signal);
      return { complete: filing.isComplete, paragraphs };
    }),
    near: api.reuse.near.handler(async ({ input }) => {
      await filing.settle();
      const near = await listNear(db, input.id);
      return { complete: filing.isComplete, ...near };
    }),
  };
}
