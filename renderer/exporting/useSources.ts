import { useLists } from '../excerpts/useExcerpts.ts';
import { useViewports } from '../reader/place/viewports.ts';
import { useSearch } from '../state/search.ts';
import type { Sources } from './selections.ts';

/** What there is on the desk that could be exported. */
export function useSources(
  article: Sources['article'],
  ticked: Sources['ticked'],
  passages: Sources['passages'],
): Sources {
  const { list } = useLists();
  const query = useSearch((state) => state.asked.query);
  const { left, right } = useViewports();
  const articles = [left, right].flatMap((viewport) => viewport?.article ?? []);
  return { article, ticked, passages, list, query, articles };
}
