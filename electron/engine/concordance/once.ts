import { filingOf, storiesOf } from '../reuse/index.ts';
import { inDateOrder } from '../search/date-order.ts';
import { IdSet } from '../search/find/id-set.ts';
import type { Searcher } from '../search/searcher.ts';

/**
 * Of articles that are near-duplicates of one another only the earliest, in the given order. What isn't filed yet counts as
 * an article of its own.
 * @param taken articles that stand for their stories already: they stay, and no other of their stories does
 */
export async function oncePerStory(
  searcher: Searcher,
  ids: readonly number[],
  taken: readonly number[] = [],
): Promise<readonly number[]> {
  await filingOf(searcher.index).settle();
  const stories = searcher.index.read(() => storiesOf(searcher.store.db, ids));
  const wanted = IdSet.of(ids);
  await searcher.columns.load(wanted);
  const kept = new Set(taken);
  const told = new Set(taken.map((id) => stories.get(id)));
  for (const id of inDateOrder(wanted, 'oldest', searcher.columns.published)) {
    const story = stories.get(id);
    if (story === undefined) kept.add(id);
    else if (!told.has(story)) {
      told.add(story);
      kept.add(id);
    }
  }
  return ids.filter((id) => kept.has(id));
}
