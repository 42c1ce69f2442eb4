import { join } from 'node:path';
import { MOST_ARTICLES } from '../../contract/index.ts';
import { api } from '../api.ts';
import { correctArticles } from '../corrections/correct.ts';
import { undoChange } from '../corrections/undo.ts';
import type { Engine } from '../engine.ts';
import { CarrelError } from '../failure.ts';
import { listArticles } from '../search/search.ts';
import { searcherOf } from '../search/searcher.ts';
import { getArticle } from '../store/articles.ts';
import { lastChange } from '../store/changes.ts';
import { listRevisions } from '../store/revisions.ts';
import { filePlace } from '../store/files.ts';
import { listTags } from '../store/tags.ts';

/** Handlers of `articles`. */
export function articlesApi({ store, index, host }: Engine) {
  const { db } = store;
  return {
    get: api.articles.get.handler(({ input }) => {
      const article = getArticle(db, input.id, input.revision);
      if (!article) throw new CarrelError('ARTICLE_NOT_FOUND', undefined, { id: input.id });
      return article;
    }),
    revisions: api.articles.revisions.handler(({ input }) => {
      const revisions = listRevisions(store.db, input.id);
      if (revisions.length === 0) throw new CarrelError('ARTICLE_NOT_FOUND', undefined, { id: input.id });
      return revisions;
    }),
    matching: api.articles.matching.handler(async ({ input, signal }) => {
      const wanted = { query: input.query, sort: 'newest' } as const;
      const { ids } = await listArticles(searcherOf(index), wanted, signal);
      return ids.slice(0, MOST_ARTICLES);
    }),
    correct: api.articles.correct.handler(({ input }) =>
      correctArticles(store, index, input.articles, input.set),
    ),
    undo: api.articles.undo.handler(async ({ input }) => ({
      articles: await undoChange(store, index, input.change),
    })),
    lastChange: api.articles.lastChange.handler(() => lastChange(db)),
    tags: api.articles.tags.handler(() => listTags(db)),
    reveal: api.articles.reveal.handler(({ input: { file } }) => {
      const place = filePlace(db, file);
      if (!place) throw new CarrelError('FILE_NOT_FOUND', undefined, { file });
      const path = join(place.folder, place.path);
      host.reveal?.(path);
      return { shown: host.reveal !== undefined, path };
    }),
  };
}
