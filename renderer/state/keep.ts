import { create } from 'zustand';
import { usePins } from '../pair/pins.ts';
import { usePanes } from './panes.ts';
import { useSearch } from './search.ts';
import { useTray } from './tray.ts';
import { useViews } from './views.ts';

/** What belongs to an archive, and is remembered under its folder. */
const kept = [
  { store: usePanes.persist, name: 'panes' },
  { store: useSearch.persist, name: 'search' },
  { store: useTray.persist, name: 'tray' },
  { store: usePins.persist, name: 'pins' },
  { store: useViews.persist, name: 'views' },
];

/** The archive whose remembered state is on the page; null before it is known. */
export const useKept = create<{ readonly folder: string | null }>()(() => ({ folder: null }));

/** Takes up what was left open in this archive. */
export function keepFor(folder: string) {
  for (const { store, name } of kept) {
    store.setOptions({ name: `carrel.${name}:${folder}` });
    void store.rehydrate();
  }
  useKept.setState({ folder });
}
