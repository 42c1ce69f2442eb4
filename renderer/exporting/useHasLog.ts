import { useQuery } from '@tanstack/react-query';
import { useApi } from '../host/context.tsx';

/** Whether the research log of this archive holds anything. */
export function useHasLog(): boolean {
  const { data } = useQuery(useApi().log.list.queryOptions({ input: { limit: 1 } }));
  return data !== undefined && data.total > 0;
}
