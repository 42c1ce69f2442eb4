import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Facets } from '../../electron/contract/index.ts';
import { useApi } from '../host/context.tsx';
import { useSearch } from '../state/search.ts';
import { withoutField, type Field } from './clauses.ts';

/**
 * The counts as they would be without the filter on one field, so that another value can be seen and chosen in its
 * place. Without such a filter these are the counts of the search itself.
 */
export function useOpenFacets(field: Field, facets: Facets, enabled = true): Facets {
  const query = useSearch((state) => state.asked.query);
  const open = withoutField(query, field);
  const { data } = useQuery({
    ...useApi().search.query.queryOptions({ input: { query: open, limit: 0 } }),
    enabled: enabled && open !== query,
    placeholderData: keepPreviousData,
  });
  return data && open !== query ? data.facets : facets;
}
