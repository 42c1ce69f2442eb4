import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { NearArticle } from '../../contract/index.ts';
import { CarrelError } from '../failure.ts';
import { loadText } from '../store/articles.ts';
import { likenessOf } from './likeness.ts';
import { earliestFirst, othersOf } from './others.ts';
import { nearArticles } from './stories.ts';

/** Near-duplicates that are told, with how much they share. */
const MOST = 50;

/**
 * The near-duplicates of an article, the earliest first, with how much of each other they have.
 * @throws CarrelError `ARTICLE_NOT_FOUND`
 */
export async function listNear(
  db: Database,
  article: number,
): Promise<{ readonly articles: NearArticle[]; readonly total: number }> {
  const own = loadText(db, article);
  if (!own) throw new CarrelError('ARTICLE_NOT_FOUND', undefined, { id: article });
  const others = othersOf(db, nearArticles(db, article)).sort(earliestFirst);
  const articles: NearArticle[] = [];
  for (const other of others.slice(0, MOST)) {
    const { ofOne, ofOther } = likenessOf(own.text, loadText(db, other.id)?.text ?? '');
    articles.push({ ...other, ofThis: ofOne, ofOther });
    await setImmediate();
  }
  return { articles, total: others.length };
}
