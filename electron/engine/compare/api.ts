import type { Database } from 'better-sqlite3';
import { api } from '../api.ts';
import type { Engine } from '../engine.ts';
import { CarrelError } from '../failure.ts';
import { getArticleHead, loadText } from '../store/articles.ts';
import { compareTexts } from './compare.ts';

/** Handlers of `compare`. */
export function compareApi({ store: { db } }: Engine) {
  return {
    articles: api.compare.articles.handler(({ input }) => {
      const left = loadSide(db, input.left.id, input.left.revision);
      const right = loadSide(db, input.right.id, input.right.revision);
      const { leftWords, rightWords, shared } = compareTexts(left.text, right.text, input.minWords);
      return {
        left: { ...left.reference, words: leftWords },
        right: { ...right.reference, words: rightWords },
        shared,
      };
    }),
  };
}

function loadSide(db: Database, id: number, wanted: number | undefined) {
  const head = getArticleHead(db, id);
  const shown = head && loadText(db, id, wanted);
  if (!shown) throw new CarrelError('ARTICLE_NOT_FOUND', undefined, { id });
  return { text: shown.text, reference: { id, title: head.title, revision: shown.revision } };
}
