import { create } from 'zustand';
import type { Range } from '../../electron/contract/index.ts';
import { openArticle, type Place, type Side } from '../state/panes.ts';

/** What is going on in one pane besides its text. */
export interface Reading {
  /** Where the hit begins that was gone to. */
  readonly hit: number | null;
  /** What the find bar looks for; null while it is closed. */
  readonly sought: string | null;
  /** Where the find bar's match begins that was gone to. */
  readonly found: number | null;
  /** It was come to from the hits of another article: it goes to its first (1) or last (-1) hit of this search. */
  readonly arriving: { readonly query: string; readonly by: 1 | -1 } | null;
  /** A passage that is lit up for a moment, to be seen where one has been taken. */
  readonly flash: Range | null;
}

interface ReadingRoom {
  readonly left: Reading;
  readonly right: Reading;
  /** Number of the shared passage gone to, in the order of the left text. */
  readonly shared: number | null;
}

const untouched: Reading = { hit: null, sought: null, found: null, arriving: null, flash: null };

/** What goes on in the reading room while it lasts; what lies open there is in `usePanes`. */
export const useReading = create<ReadingRoom>()(() => ({
  left: untouched,
  right: untouched,
  shared: null,
}));

export function setReading(side: Side, change: Partial<Reading>) {
  useReading.setState((room) => ({ [side]: { ...room[side], ...change } }));
}

/** Another article has come into the pane: nothing in it has been gone to yet. */
export function forgetReading(side: Side) {
  useReading.setState(({ [side]: { arriving, flash } }) => ({
    [side]: { ...untouched, arriving, flash },
    shared: null,
  }));
}

/** How long a passage stays lit up, in milliseconds: as long as its animation. */
const LIT = 1800;

export function lightUp(side: Side, flash: Range) {
  setReading(side, { flash });
  setTimeout(() => {
    if (useReading.getState()[side].flash === flash) setReading(side, { flash: null });
  }, LIT);
}

/** Shows a passage: opens its article there and lights it up. */
export function openPassage(side: Side, article: Omit<Place, 'position'>, passage: Range) {
  openArticle(side, { ...article, position: passage.start });
  lightUp(side, passage);
}
