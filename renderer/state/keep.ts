import { usePanes } from './panes.ts';
import { useSearch } from './search.ts';

/** Takes up what was left open in this archive, and from now on remembers it under the archive's folder. */
export function keepFor(folder: string) {
  usePanes.persist.setOptions({ name: `carrel.panes:${folder}` });
  useSearch.persist.setOptions({ name: `carrel.search:${folder}` });
  void usePanes.persist.rehydrate();
  void useSearch.persist.rehydrate();
}
