import type { Database } from 'better-sqlite3';
import { api } from '../api.ts';
import type { Engine } from '../engine.ts';
import { CarrelError } from '../failure.ts';
import { getArticleHead, loadText } from '../store/articles.ts';
import { ask } from './ask.ts';

/** Handlers of `compare`. */
export function compareApi({ store: { db } }: Engine) {
  return {
    articles: api.compare.articles.handler(async ({ input, signal }) => {
      const left = loadSide(db, input.left.id, input.left.revision);
      const right = loadSide(db, input.right.id, input.right.revision);
      const request = {
        kind: 'compare',
        left: left.text,
        right: right.text,
        minWords: input.minWords,
      } as const;
      const { leftWords, rightWords, ...found } = await ask(request, signal);
      return {
        left: { ...left.reference, words: leftWords },
        right: { ...right.reference, words: rightWords },
        ...found,
      };
    }),
    diff: api.compare.diff.handler(async ({ input, signal }) => {
      const left = loadSide(db, input.left.id, input.left.revision);
      const right = loadSide(db, input.right.id, input.right.revision);
      const request = { kind: 'diff', left: left.text, right: right.text } as const;
      const { leftWords, rightWords, ...found } = await ask(request, signal);
      return {
        left: { ...left.reference, words: leftWords },
        right: { ...right.reference, words: rightWords },
        ...found,
      };
    }),
  };
}

function loadSide(db: Database, id: number, wanted: number | undefined) {
  const head = getArticleHead(db, id);
  const shown = head && loadText(db, id, wanted);
  if (!shown) throw new CarrelError('ARTICLE_NOT_FOUND', undefined, { id });
  const { text, blocks, revision } = shown;
  return { text: { text, blocks }, reference: { id, title: head.title, revision } };
}
