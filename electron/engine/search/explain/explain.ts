import type { Clause, Explanation } from '../../../contract/index.ts';
import { CarrelError } from '../../failure.ts';
import { getArticle } from '../../store/articles.ts';
import type { Asking } from '../find/evaluate.ts';
import { evaluate } from '../find/evaluate.ts';
import { IdSet } from '../find/id-set.ts';
import { isInLists } from '../find/kept.ts';
import { isLeaf } from '../find/leaf.ts';
import { compile } from '../find/plan.ts';
import { findWanted } from '../find/wanted.ts';
import type { QueryNode } from '../query/ast.ts';
import { readingOf } from '../query/reading.ts';
import { loosen } from '../rank/loosen.ts';
import type { Searcher } from '../searcher.ts';
import { contextOf } from '../understand.ts';
import { whyNotFiltered } from './filters.ts';
import { whereItStands, whyNotThere } from './words.ts';

/**
 * Says of every clause of a query whether an article meets it, and if not, what the article has instead.
 * @param asked its number or its lasting id
 * @throws CarrelError `ARTICLE_NOT_FOUND`
 */
export async function explain(
  searcher: Searcher,
  query: string,
  asked: number | string,
  signal?: AbortSignal,
): Promise<Explanation> {
  const article = getArticle(searcher.store.db, asked);
  if (!article) throw new CarrelError('ARTICLE_NOT_FOUND', undefined, { id: asked });
  const asking: Asking = { signal };
  const { understood, found } = await findWanted(query, false, searcher, asking);
  const only = IdSet.of([article.id]);
  const context = contextOf(searcher);
  const clauses: Clause[] = [];

  const isWhole = found.has(article.id);

  const holds = async (node: QueryNode): Promise<boolean> => {
    if (isWhole) return true;
    const { plan } = compile(node, context);
    // What can't be looked up asks for nothing beside what can; alone it finds nothing.
    if (plan === null) return understood.compiled.plan !== null;
    return (await evaluate(plan, searcher, asking, only)).has(article.id);
  };

  const visit = async (node: QueryNode, depth: number): Promise<void> => {
    const clause = readingOf(node);
    if (await holds(node)) {
      clauses.push({ clause, depth, holds: true, reason: null });
      return;
    }
    if (isLeaf(node)) {
      clauses.push({ clause, depth, holds: false, reason: whyNotThere(node, article, context) });
    } else if (node.kind === 'filter' || node.kind === 'date') {
      clauses.push({ clause, depth, holds: false, reason: whyNotFiltered(node, article, searcher) });
    } else if (node.kind === 'not') {
      const place = isLeaf(node.of) ? whereItStands(node.of, article, context) : null;
      const reason = place ?? 'It has what is to be left out.';
      clauses.push({ clause, depth, holds: false, reason });
    } else {
      const reason = node.kind === 'or' ? 'It has none of these.' : 'It has not all of these.';
      clauses.push({ clause, depth, holds: false, reason });
      for (const part of node.of) await visit(part, depth + 1);
    }
  };

  const asks = understood.query;
  const parts = asks?.kind === 'and' ? asks.of : asks ? [asks] : [];
  for (const part of parts) await visit(part, 0);
  // Words beside `in:` are asked of a kept passage and its note, not of the article.
  if (asks && !isWhole && parts.some(isInLists) && clauses.every((clause) => clause.holds)) {
    const reason = 'No passage kept from it has these words.';
    clauses.push({ clause: readingOf(asks), depth: 0, holds: false, reason });
  }
  const others = isWhole ? [] : await loosen(understood.compiled, found, searcher, asking);
  return {
    article: { id: article.id, title: article.title },
    reading: readingOf(asks),
    found: isWhole ? 'whole' : others.some(({ id }) => id === article.id) ? 'part' : 'none',
    corrections: [...understood.corrections],
    clauses,
  };
}
