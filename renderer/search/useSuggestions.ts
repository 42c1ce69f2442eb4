import { useQuery } from '@tanstack/react-query';
import { useApi } from '../host/context.tsx';
import { useSearch } from '../state/search.ts';
import type { Suggestion } from './suggesting.ts';

/** Longer texts were pasted, and need no completion. */
const LONGEST = 500;

const none: readonly Suggestion[] = [];

/** Completions of what is being typed; none when nobody types. */
export function useSuggestions(): readonly Suggestion[] {
  const { query, typing } = useSearch((state) => state.asked);
  const wanted = typing && query.length <= LONGEST && /[\p{L}\p{N}]$/u.test(query);
  const { data } = useQuery({
    ...useApi().search.suggest.queryOptions({ input: { query } }),
    enabled: wanted,
  });
  return wanted && data ? data : none;
}
