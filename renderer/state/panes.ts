import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import {
  isCount,
  isIn,
  isListOf,
  isNullOr,
  isOneOf,
  isOptional,
  isShape,
  isString,
  takeUp,
} from './stored.ts';
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
  /** Of the article, once it is known. */
  readonly title?: string;
  /** Where this pane was before, the last one at the end. */
  readonly earlier: readonly Place[];
  /** What was gone back from, the next one at the end. */
  readonly later: readonly Place[];
}

/** What lies open on a side behind the article that is shown: on the shelf before it and after it. */
export interface Shelf {
  readonly before: readonly Pane[];
  readonly after: readonly Pane[];
}

interface Closed {
  readonly side: Side;
  readonly pane: Pane;
}

interface Panes {
  readonly left: Pane | null;
  readonly right: Pane | null;
  /** The pane that keyboard commands are meant for. */
  readonly active: Side;
  readonly shelves: Readonly<Record<Side, Shelf>>;
  /** Articles that were closed, to be opened again, the last one at the end. */
  readonly closed: readonly Closed[];
}

/** Where an article is to be opened; from its beginning without a position. */
export type Opening = Omit<Place, 'position'> & { readonly position?: number };

/** Places a pane remembers to go back to. */
const LONGEST_TRAIL = 50;

/** Closed articles that can be opened again. */
const CLOSED = 20;

const isPlace = isShape<Place>({
  article: isCount,
  revision: isOptional(isCount),
  position: isIn(0, Number.MAX_SAFE_INTEGER),
});
const isTrail = isListOf(isPlace);
const isPane = isShape<Pane>({
  visit: isCount,
  place: isPlace,
  title: isOptional(isString),
  earlier: isTrail,
  later: isTrail,
});
const isSide = isOneOf<Side>(['left', 'right']);
const isShelf = isShape<Shelf>({ before: isListOf(isPane), after: isListOf(isPane) });

const empty: Shelf = { before: [], after: [] };

export const nothingOpen: Panes = {
  left: null,
  right: null,
  active: 'left',
  shelves: { left: empty, right: empty },
  closed: [],
};

/** What lies open on the desk. Kept for each archive; see `keepFor`. */
export const usePanes = create<Panes>()(
  persist((): Panes => nothingOpen, {
    name: 'carrel.panes',
    version: 1,
    storage: remembered(),
    skipHydration: true,
    merge: takeUp<Panes>({
      left: isNullOr(isPane),
      right: isNullOr(isPane),
      active: isSide,
      shelves: isShape<Panes['shelves']>({ left: isShelf, right: isShelf }),
      closed: isListOf(isShape<Closed>({ side: isSide, pane: isPane })),
    }),
  }),
);

/** The articles open on a side, in the order of the shelf. */
export function tabsOf(panes: Panes, side: Side): readonly Pane[] {
  const pane = panes[side];
  const { before, after } = panes.shelves[side];
  return pane ? [...before, pane, ...after] : [];
}

/** The number of the article that is shown among {@link tabsOf}. */
export function shownTab({ shelves }: Panes, side: Side): number {
  return shelves[side].before.length;
}

/**
 * Shows an article in a pane and makes the pane the active one: in place of the one that is there, or, where it lies on
 * this side's shelf already, by taking it from there.
 */
export function openArticle(side: Side, { position = 0, ...article }: Opening) {
  usePanes.setState((panes) => {
    const pane = panes[side];
    const place = { ...article, position };
    const tabs = tabsOf(panes, side);
    const there = tabs.findIndex((tab) => isSameText(tab.place, place));
    if (there !== -1 && pane && !isSameText(pane.place, place)) {
      return {
        ...arranged(panes, side, tabs.with(there, sent(panes, tabs[there]!, place)), there),
        active: side,
      };
    }
    const shown = pane
      ? sent(panes, pane, place)
      : { visit: nextVisit(panes), place, earlier: [], later: [] };
    return { [side]: shown, active: side };
  });
}

/** Lays an article on the shelf behind the one that is shown, which stays. Shows it where nothing is open. */
export function openBehind(side: Side, { position = 0, ...article }: Opening, title: string) {
  const panes = usePanes.getState();
  if (!panes[side]) {
    openArticle(side, { ...article, position });
    return;
  }
  const place = { ...article, position };
  const tabs = tabsOf(panes, side);
  if (tabs.some((tab) => isSameText(tab.place, place))) return;
  const behind: Pane = { visit: nextVisit(panes), place, title, earlier: [], later: [] };
  usePanes.setState(arranged(panes, side, [...tabs, behind], shownTab(panes, side)));
}

/** Shows another article of the shelf; behind its last one comes its first. */
export function showTab(side: Side, index: number) {
  usePanes.setState((panes) => {
    const tabs = tabsOf(panes, side);
    if (tabs.length === 0) return panes;
    const wanted = (index + tabs.length) % tabs.length;
    return { ...arranged(panes, side, tabs, wanted), active: side };
  });
}

/** Gives an article another place on its shelf. */
export function moveTab(side: Side, from: number, to: number) {
  usePanes.setState((panes) => {
    const tabs = tabsOf(panes, side);
    const moved = tabs[from];
    if (!moved || to < 0 || to >= tabs.length) return panes;
    const order = tabs.toSpliced(from, 1).toSpliced(to, 0, moved);
    return arranged(panes, side, order, order.indexOf(panes[side]!));
  });
}

/** Closes an article of the shelf. Its neighbour takes the place of the one that is shown. */
export function closeTab(side: Side, index: number) {
  usePanes.setState((panes) => {
    const tabs = tabsOf(panes, side);
    const pane = tabs[index];
    if (!pane) return panes;
    const shown = shownTab(panes, side);
    const left = tabs.toSpliced(index, 1);
    const next = Math.min(index < shown ? shown - 1 : shown, Math.max(0, left.length - 1));
    const other = otherSide(side);
    return {
      ...arranged(panes, side, left, next),
      closed: [...panes.closed, { side, pane }].slice(-CLOSED),
      active: left.length === 0 && panes[other] ? other : side,
    };
  });
}

/** Closes the article that is shown. */
export function closePane(side: Side) {
  closeTab(side, shownTab(usePanes.getState(), side));
}

/** Opens the article again that was closed last, on its side and where it was left; does nothing if there is none. */
export function reopenClosed() {
  usePanes.setState((panes) => {
    const last = panes.closed.at(-1);
    if (!last) return panes;
    const { side, pane } = last;
    const at = panes[side] ? shownTab(panes, side) + 1 : 0;
    const tabs = tabsOf(panes, side).toSpliced(at, 0, { ...pane, visit: nextVisit(panes) });
    return { ...arranged(panes, side, tabs, at), closed: panes.closed.slice(0, -1), active: side };
  });
}

/** Goes back to where the pane was before; does nothing at the beginning. */
export function goBack(side: Side) {
  travel(side, 'earlier', 'later');
}

/** Goes on to where {@link goBack} came from. */
export function goForward(side: Side) {
  travel(side, 'later', 'earlier');
}

function travel(side: Side, from: 'earlier' | 'later', to: 'earlier' | 'later') {
  usePanes.setState((panes) => {
    const pane = panes[side];
    const place = pane?.[from].at(-1);
    if (!pane || !place) return panes;
    const trails = { [from]: pane[from].slice(0, -1), [to]: [...pane[to], pane.place] };
    const { earlier, later } = { ...pane, ...trails };
    return { [side]: { visit: nextVisit(panes), place, earlier, later }, active: side };
  });
}

/** Exchanges the sides with their shelves; the same article stays the active one. */
export function swapPanes() {
  usePanes.setState(({ left, right, active, shelves }) => ({
    left: right,
    right: left,
    active: otherSide(active),
    shelves: { left: shelves.right, right: shelves.left },
  }));
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

/** The reader tells what the article that is shown is called. */
export function rememberTitle(side: Side, title: string) {
  usePanes.setState((panes) => {
    const pane = panes[side];
    return pane && pane.title !== title ? { [side]: { ...pane, title } } : panes;
  });
}

/** A side with these articles on its shelf, the one with this number shown. */
function arranged(panes: Panes, side: Side, tabs: readonly Pane[], shown: number): Partial<Panes> {
  const shelf = { before: tabs.slice(0, shown), after: tabs.slice(shown + 1) };
  return { [side]: tabs[shown] ?? null, shelves: { ...panes.shelves, [side]: shelf } };
}

/** A pane that goes to a place. Another article is one more step of its way. */
function sent(panes: Panes, pane: Pane, place: Place): Pane {
  const visit = nextVisit(panes);
  if (pane.place.article === place.article) return { ...pane, visit, place };
  return { visit, place, earlier: [...pane.earlier, pane.place].slice(-LONGEST_TRAIL), later: [] };
}

function isSameText(one: Place, other: Place): boolean {
  return one.article === other.article && one.revision === other.revision;
}

function nextVisit({ left, right, shelves }: Panes): number {
  const behind = [shelves.left, shelves.right].flatMap(({ before, after }) => before.concat(after));
  return Math.max(0, ...[left, right, ...behind].map((pane) => pane?.visit ?? 0)) + 1;
}
