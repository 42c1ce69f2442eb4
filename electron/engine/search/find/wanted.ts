import type { Asking } from './evaluate.ts';
import { evaluate } from './evaluate.ts';
import { PATIENCE } from './exact.ts';
import { IdSet } from './id-set.ts';
import { ENOUGH } from '../rank/loosen.ts';
import type { Searcher } from '../searcher.ts';
import { understand, understandOtherwise, type Understood } from '../understand.ts';

/** A query as it was answered, and the articles that have everything it asks for. */
export interface Wanted {
  readonly understood: Understood;
  readonly found: IdSet;
}

/** Finds what a query asks for, as typed or else, where that finds little, in the archive's own spelling. */
export async function findWanted(
  query: string,
  typing: boolean,
  searcher: Searcher,
  patient: Asking,
): Promise<Wanted> {
  const asking = { deadline: performance.now() + PATIENCE, ...patient };
  const understood = await understand(query, typing, searcher, asking.signal);
  const found = await findArticles(understood, searcher, asking);
  if (found.size >= ENOUGH) return { understood, found };
  const otherwise = await understandOtherwise(understood, searcher, asking.signal);
  if (!otherwise) return { understood, found };
  return { understood: otherwise, found: await findArticles(otherwise, searcher, asking) };
}

async function findArticles(
  { query, compiled: { plan } }: Understood,
  searcher: Searcher,
  asking: Asking,
): Promise<IdSet> {
  if (!query) return searcher.everything;
  return plan ? evaluate(plan, searcher, asking) : IdSet.of([]);
}
