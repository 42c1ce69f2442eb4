import { filingOf, storiesOf } from '../reuse/index.ts';
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
  const wanted = new Set(ids);
  const kept = new Set(taken);
  const told = new Set(taken.map((id) => stories.get(id)));
  for (const id of searcher.inOrder('oldest')) {
    if (!wanted.has(id)) continue;
    const story = stories.get(id);
    if (story === undefined) kept.add(id);
    else if (!told.has(story)) {
      told.add(story);
      kept.add(id);
    }
  }
  return ids.filter((id) => kept.has(id));
}
