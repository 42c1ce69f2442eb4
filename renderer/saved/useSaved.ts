import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { SavedSearch } from '../../electron/contract/index.ts';
import { sentenceOf } from '../design/failure.ts';
import { notify, notifyFailure } from '../design/Toasts.tsx';
import { useApi, useHost } from '../host/context.tsx';
import { meant } from '../log/recording.ts';
import { keepSearch, submitQuery } from '../state/search.ts';

/** The saved searches, and what can be done with them. Removing can be taken back. */
export function useSaved() {
  const { carrel } = useHost();
  const api = useApi();
  const queries = useQueryClient();
  const { data } = useQuery(api.searches.list.queryOptions());
  const refresh = () => queries.invalidateQueries({ queryKey: api.searches.key() });

  async function save(name: string, query: string) {
    await carrel.searches.save({ name, query });
    await refresh();
    notify(`“${name}” saved`);
  }

  async function rename({ id }: SavedSearch, name: string) {
    await carrel.searches.rename({ id, name });
    await refresh();
  }

  async function attempt(what: string, act: () => Promise<unknown>) {
    try {
      await act();
      return true;
    } catch (failure) {
      notifyFailure(what, sentenceOf(failure));
      return false;
    } finally {
      await refresh();
    }
  }

  async function remove({ id, name }: SavedSearch) {
    const removed = await attempt('The search was not removed', () => carrel.searches.remove({ id }));
    const back = () => attempt('The search was not brought back', () => carrel.searches.restore({ id }));
    if (removed) notify(`“${name}” removed`, () => void back());
  }

  /** Searches again; what it finds now is no longer new. */
  async function run({ id, query }: SavedSearch) {
    submitQuery(query);
    keepSearch();
    meant();
    await attempt('What is new could not be noted', () => carrel.searches.look({ id }));
  }

  return { saved: data ?? [], save, rename, remove, run };
}
