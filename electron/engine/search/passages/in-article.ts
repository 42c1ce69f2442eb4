import type { Range } from '../../../contract/index.ts';
import { CarrelError } from '../../failure.ts';
import { getArticleHead, loadText } from '../../store/articles.ts';
import { findHits } from './match.ts';
import { matcherInText, placesOf } from './ranges.ts';
import type { Searcher } from '../searcher.ts';
import { understand, understandOtherwise, type Understood } from '../understand.ts';

/**
 * Every place in an article's text that a query matches, in order; where hits overlap, as one.
 * @throws CarrelError `ARTICLE_NOT_FOUND`
 */
export async function findInArticle(
  searcher: Searcher,
  {
    query,
    article,
    revision,
  }: { readonly query: string; readonly article: number; readonly revision?: number },
  signal?: AbortSignal,
): Promise<Range[]> {
  const { db } = searcher.store;
  const head = getArticleHead(db, article);
  const shown = loadText(db, article, revision);
  if (!head || !shown) throw new CarrelError('ARTICLE_NOT_FOUND', undefined, { id: article });
  const understood = await understand(query, false, searcher, signal);
  const ranges = rangesOf(understood, shown.text, head.language);
  if (ranges.length > 0) return ranges;
  const otherwise = await understandOtherwise(understood, searcher, signal);
  return otherwise ? rangesOf(otherwise, shown.text, head.language) : [];
}

function rangesOf({ compiled }: Understood, text: string, language: string | null): Range[] {
  return placesOf(findHits(text, language, matcherInText(compiled.leaves)));
}
