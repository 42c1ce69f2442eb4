import { ORPCError } from '@orpc/client';
import { QueryClient } from '@tanstack/react-query';

/**
 * What the engine answered stays true until it says that something changed (see `useArchiveChanges`). A call that broke
 * because the engine went away is made again when it is back; a refusal is an answer. The network has no say:
 * without `always`, an unplugged computer would stop every query.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Infinity,
        gcTime: 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, failure) => failures < 5 && !(failure instanceof ORPCError),
        retryDelay: 50,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
