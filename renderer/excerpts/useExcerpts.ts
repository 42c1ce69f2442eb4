import { useQuery } from '@tanstack/react-query';
import type { Excerpt, ExcerptList, ListItem } from '../../electron/contract/index.ts';
import { useApi } from '../host/context.tsx';
import { useTray } from '../state/tray.ts';

const noLists: readonly ExcerptList[] = [];
const noExcerpts: readonly Excerpt[] = [];

interface Lists {
  readonly lists: readonly ExcerptList[];
  /** The one that is open: the one chosen, or the first. */
  readonly list: ExcerptList | null;
  readonly pending: boolean;
}

export function useLists(): Lists {
  const chosen = useTray((state) => state.list);
  const { data: lists = noLists, isPending: pending } = useQuery(useApi().excerpts.lists.queryOptions());
  return { lists, list: lists.find(({ id }) => id === chosen) ?? lists[0] ?? null, pending };
}

/** The passages of a list in its order. */
export function useExcerptsIn(list: number | null): {
  readonly excerpts: readonly Excerpt[];
  readonly pending: boolean;
} {
  const { data, isPending } = useQuery(
    useApi().excerpts.inList.queryOptions({ input: { list: list ?? 0 }, enabled: list !== null }),
  );
  return { excerpts: data ?? noExcerpts, pending: list !== null && isPending };
}

/** What a list ends with, for a new heading to be put behind it. */
export function useLastItem(list: number): ListItem | null {
  const { excerpts } = useExcerptsIn(list);
  const { data: sections } = useQuery(useApi().excerpts.sections.queryOptions({ input: { list } }));
  const last = excerpts.at(-1);
  const section = sections?.at(-1);
  if (section && last?.section?.id !== section.id) return { section: section.id };
  return last ? { excerpt: last.id } : null;
}
