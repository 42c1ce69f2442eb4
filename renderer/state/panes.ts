import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { isCount, isIn, isListOf, isNullOr, isOneOf, isOptional, isShape, takeUp } from './stored.ts';
import { remembered } from './remembered.ts';

export type Side = 'left' | 'right';

export function otherSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}

/** A place in an article. */
export interface Place {
  readonly article: number;
  /** The revision shown; the newest one without it. */
  readonly revision?: number;
  /** Offset into the canonical text that stands at the top of the pane; its fraction says how far into the line. */
  readonly position: number;
}

export interface Pane {
  /** Changes whenever the pane is sent somewhere, so that the reader goes there even if the place is the same. */
  readonly visit: number;
  readonly place: Place;
  /** Where this pane was before, the last one at the end. */
  readonly earlier: readonly Place[];
}

interface Panes {
  readonly left: Pane | null;
  readonly right: Pane | null;
  /** The pane that keyboard commands are meant for. */
  readonly active: Side;
}

/** Places a pane remembers to go back to. */
const LONGEST_TRAIL = 50;

const isPlace = isShape<Place>({
  article: isCount,
  revision: isOptional(isCount),
  position: isIn(0, Number.MAX_SAFE_INTEGER),
});
const isPane = isShape<Pane>({ visit: isCount, place: isPlace, earlier: isListOf(isPlace) });

/** What lies open on the desk. Kept for each archive; see `keepFor`. */
export const usePanes = create<Panes>()(
  persist((): Panes => ({ left: null, right: null, active: 'left' }), {
    name: 'carrel.panes',
    version: 1,
    storage: remembered(),
    skipHydration: true,
    merge: takeUp<Panes>({
      left: isNullOr(isPane),
      right: isNullOr(isPane),
      active: isOneOf(['left', 'right']),
    }),
  }),
);

/** Shows an article in a pane, from its beginning or at a position, and makes the pane the active one. */
export function openArticle(
  side: Side,
  { position = 0, ...article }: Omit<Place, 'position'> & { readonly position?: number },
) {
  usePanes.setState((panes) => {
    const pane = panes[side];
    const leaves = pane !== null && pane.place.article !== article.article;
    const earlier = leaves ? [...pane.earlier, pane.place].slice(-LONGEST_TRAIL) : (pane?.earlier ?? []);
    return { [side]: { visit: nextVisit(panes), place: { ...article, position }, earlier }, active: side };
  });
}

/** Goes back to where the pane was before; does nothing at the beginning. */
export function goBack(side: Side) {
  usePanes.setState((panes) => {
    const pane = panes[side];
    const place = pane?.earlier.at(-1);
    if (!pane || !place) return panes;
    return { [side]: { visit: nextVisit(panes), place, earlier: pane.earlier.slice(0, -1) }, active: side };
  });
}

export function closePane(side: Side) {
  const other = otherSide(side);
  usePanes.setState((panes) => ({ [side]: null, active: panes[other] ? other : side }));
}

/** Exchanges the sides; the same article stays the active one. */
export function swapPanes() {
  usePanes.setState(({ left, right, active }) => ({ left: right, right: left, active: otherSide(active) }));
}

export function activatePane(side: Side) {
  usePanes.setState({ active: side });
}

/** The reader tells where it has been scrolled to; nothing moves. */
export function rememberPosition(side: Side, position: number) {
  usePanes.setState((panes) => {
    const pane = panes[side];
    return pane ? { [side]: { ...pane, place: { ...pane.place, position } } } : panes;
  });
}

function nextVisit({ left, right }: Panes): number {
  return Math.max(left?.visit ?? 0, right?.visit ?? 0) + 1;
}
