import { create } from 'zustand';
import { useSearch } from '../../state/search.ts';

/** Articles ticked in the list of one search, to do something with all of them. */
export interface Ticks {
  /** The search they were ticked in: another one has none. */
  readonly query: string;
  readonly ticked: ReadonlySet<number>;
  /** Where a range begins: the article ticked last, and what was ticked apart from the range. */
  readonly range: { readonly from: number; readonly others: ReadonlySet<number> } | null;
}

const none: ReadonlySet<number> = new Set();

export const noTicks: Ticks = { query: '', ticked: none, range: null };

const useTicks = create<Ticks>()(() => noTicks);

/** The articles ticked in the list as it stands. */
export function useTicked(): ReadonlySet<number> {
  const query = useSearch((state) => state.asked.query);
  return useTicks((ticks) => (ticks.query === query ? ticks.ticked : none));
}

/** Ticks an article, or takes its tick off. */
export function ticking(ticks: Ticks, article: number): Ticks {
  const ticked = new Set(ticks.ticked);
  if (ticked.delete(article)) return { ...ticks, ticked, range: null };
  return { ...ticks, ticked: new Set(ticked).add(article), range: { from: article, others: ticks.ticked } };
}

/**
 * Ticks everything from where the range began to this article, and nothing of an earlier extent of the range.
 * @param listed the articles in the order of the list
 * @param start where a range begins that has not begun yet
 */
export function tickingTo(ticks: Ticks, listed: readonly number[], article: number, start = article): Ticks {
  const begun = ticks.range && listed.includes(ticks.range.from) ? ticks.range : null;
  const range = begun ?? { from: start, others: ticks.ticked };
  const [from, to] = [listed.indexOf(range.from), listed.indexOf(article)].toSorted((a, b) => a - b);
  const within = listed.slice(from, to! + 1);
  return { ...ticks, ticked: new Set([...range.others, ...within]), range };
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
  useTicks.setState(noTicks);
}

function ticksNow(): Ticks {
  const { query } = useSearch.getState().asked;
  const ticks = useTicks.getState();
  return ticks.query === query ? ticks : { ...noTicks, query };
}
