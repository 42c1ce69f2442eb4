import { useQuery } from '@tanstack/react-query';
import { useApi } from '../host/context.tsx';

/** The language most articles are in, which goes without saying. */
export function useMainLanguage(): string | null {
  const { data } = useQuery(useApi().archive.status.queryOptions());
  const known = data?.languages.filter(({ language }) => language !== null) ?? [];
  return known.toSorted((a, b) => b.articles - a.articles)[0]?.language ?? null;
}
