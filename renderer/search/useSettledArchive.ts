import { useQuery } from '@tanstack/react-query';
import { useApi } from '../host/context.tsx';
import { useImport } from '../importing/store.ts';

/** Another value whenever articles have come in, but not all the time while they do: what takes long waits for the end. */
export function useSettledArchive(): number | null {
  const { data: status } = useQuery(useApi().archive.status.queryOptions());
  const importing = useImport(({ stage }) => stage.name === 'running');
  return importing ? null : (status?.articles ?? null);
}
