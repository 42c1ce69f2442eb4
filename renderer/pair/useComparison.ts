import { useQuery } from '@tanstack/react-query';
import type { Comparison } from '../../electron/contract/index.ts';
import { useApi } from '../host/context.tsx';
import { usePanes, type Place } from '../state/panes.ts';

/** What the two open articles share; nothing to ask while it is one text on both sides. */
export function useComparison(): { readonly data: Comparison | undefined; readonly error: Error | null } {
  const { data, error } = useQuery(useApi().compare.articles.queryOptions(usePairInput()));
  return { data, error };
}

/** What changed from the left text to the right one. */
export function useChanges(wanted: boolean) {
  const { input, enabled } = usePairInput();
  return useQuery(useApi().compare.diff.queryOptions({ input, enabled: enabled && wanted }));
}

function usePairInput() {
  const left = usePanes((state) => state.left?.place);
  const right = usePanes((state) => state.right?.place);
  return {
    input: {
      left: { id: left?.article ?? 0, revision: left?.revision },
      right: { id: right?.article ?? 0, revision: right?.revision },
    },
    enabled: left !== undefined && right !== undefined && !isSameText(left, right),
  };
}

export function isSameText(left: Place, right: Place): boolean {
  return left.article === right.article && left.revision === right.revision;
}
