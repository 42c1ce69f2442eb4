import { useQuery } from '@tanstack/react-query';
import type { Suggestion } from '../../electron/contract/index.ts';
import { useApi } from '../host/context.tsx';
import { useSearch } from '../state/search.ts';
import { useResults } from './useResults.ts';

/** Longer texts were pasted, and need no completion. */
const LONGEST = 500;

/** A word is being typed, or the value of a field, which may be quoted and have spaces in it. */
const BEGUN = /[\p{L}\p{M}\p{N}]$|\p{L}[:：]["“„]?[^"“”„\s()]*$|\p{L}[:：]["“„][^"“”„]*$/u;

const none: readonly Suggestion[] = [];

/** Completions of what is being typed; none when nobody types. The engine is asked for them behind the results, which matter more. */
export function useSuggestions(): readonly Suggestion[] {
  const { query, typing } = useSearch((state) => state.asked);
  const { current } = useResults();
  const wanted = typing && query.length <= LONGEST && BEGUN.test(query);
  const { data } = useQuery({
    ...useApi().search.suggest.queryOptions({ input: { query } }),
    enabled: wanted && current,
  });
  return wanted && data ? data : none;
}
