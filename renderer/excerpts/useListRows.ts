import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { Excerpt, ExcerptMatch, Section } from '../../electron/contract/index.ts';
import { useApi } from '../host/context.tsx';
import { useTray } from '../state/tray.ts';
import { isFiltering, passes, useFilter } from './filter.ts';
import { excerptRow, rowsOf, type Row } from './rows.ts';
import { useExcerptsIn } from './useExcerpts.ts';

const noSections: readonly Section[] = [];

export interface ListRows {
  readonly rows: readonly Row[];
  /** All passages of the list, in its order, whether they are shown or not. */
  readonly excerpts: readonly Excerpt[];
  /** What a search for words found, by passage; null while none is made. */
  readonly matches: ReadonlyMap<number, ExcerptMatch> | null;
  /** The rows are a choice from all there is, and can't be put in order. */
  readonly filtering: boolean;
  readonly pending: boolean;
}

/** What is to be seen of a list: its passages under their headings, or those of all lists that have some words. */
export function useListRows(list: number | null): ListRows {
  const api = useApi();
  const { excerpts, pending } = useExcerptsIn(list);
  const { data: sections = noSections } = useQuery(
    api.excerpts.sections.queryOptions({ input: { list: list ?? 0 }, enabled: list !== null }),
  );
  const filter = useFilter();
  const words = useDeferredValue(filter.words.trim());
  const { data: found } = useQuery(
    api.excerpts.find.queryOptions({
      input: { query: words },
      enabled: words !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const folded = useTray((state) => state.collapsed);
  const looking = words !== '' && found !== undefined;
  const filtering = isFiltering(filter);
  const rows = useMemo(() => {
    if (!filtering) return rowsOf(excerpts, sections, new Set(folded));
    const among = looking ? found.matches.map(({ excerpt }) => excerpt) : excerpts;
    return among
      .filter((excerpt) => passes(excerpt, filter))
      .map((excerpt, index) => excerptRow(excerpt, index + 1));
  }, [excerpts, sections, folded, filtering, looking, found, filter]);
  const matches = useMemo(
    () => (looking ? new Map(found.matches.map((match) => [match.excerpt.id, match])) : null),
    [looking, found],
  );
  return { rows, excerpts, matches, filtering, pending };
}
