import { api } from '../api.ts';
import type { Engine } from '../engine.ts';
import { CarrelError } from '../failure.ts';
import { getArticle } from '../store/articles.ts';
import { listRevisions } from '../store/revisions.ts';

/** Handlers of `articles`. */
export function articlesApi({ store }: Engine) {
  return {
    get: api.articles.get.handler(({ input }) => {
      const article = getArticle(store.db, input.id, input.revision);
      if (!article) throw new CarrelError('ARTICLE_NOT_FOUND', undefined, { id: input.id });
      return article;
    }),
    revisions: api.articles.revisions.handler(({ input }) => {
      const revisions = listRevisions(store.db, input.id);
      if (revisions.length === 0) throw new CarrelError('ARTICLE_NOT_FOUND', undefined, { id: input.id });
      return revisions;
    }),
  };
}
