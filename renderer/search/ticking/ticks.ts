import { create } from 'zustand';
import { useSearch } from '../../state/search.ts';
import { noTicks, ticking, tickingTo, type Ticks } from '../../state/ticking.ts';

/** Articles ticked in the list of one search. */
interface SearchTicks extends Ticks {
  /** The search they were ticked in: another one has none. */
  readonly query: string;
}

const none: SearchTicks = { ...noTicks, query: '' };

const useTicks = create<SearchTicks>()(() => none);

/** The articles ticked in the list as it stands. */
export function useTicked(): ReadonlySet<number> {
  const query = useSearch((state) => state.asked.query);
  return useTicks((ticks) => (ticks.query === query ? ticks.ticked : none.ticked));
}

export function tick(article: number) {
  useTicks.setState(ticking(ticksNow(), article));
}

export function tickTo(listed: readonly number[], article: number, start?: number) {
  useTicks.setState(tickingTo(ticksNow(), listed, article, start));
}

export function tickAll(articles: readonly number[]) {
  useTicks.setState({ ...ticksNow(), ticked: new Set(articles), range: null });
}

export function clearTicks() {
  useTicks.setState(none);
}

function ticksNow(): SearchTicks {
  const { query } = useSearch.getState().asked;
  const ticks = useTicks.getState();
  return ticks.query === query ? ticks : { ...noTicks, query };
}
