/** What is ticked in a list, to do something with all of it. */
export interface Ticks {
  readonly ticked: ReadonlySet<number>;
  /** Where a range begins: what was ticked last, and what was ticked apart from the range. */
  readonly range: { readonly from: number; readonly others: ReadonlySet<number> } | null;
}

export const noTicks: Ticks = { ticked: new Set(), range: null };

/** Ticks one, or takes its tick off. */
export function ticking<T extends Ticks>(ticks: T, one: number): T {
  const ticked = new Set(ticks.ticked);
  if (ticked.delete(one)) return { ...ticks, ticked, range: null };
  return { ...ticks, ticked: ticked.add(one), range: { from: one, others: ticks.ticked } };
}

/**
 * Ticks everything from where the range began to this one, and nothing of an earlier extent of the range.
 * @param listed everything in the order of the list
 * @param start where a range begins that has not begun yet
 */
export function tickingTo<T extends Ticks>(ticks: T, listed: readonly number[], one: number, start = one): T {
  const begun = ticks.range && listed.includes(ticks.range.from) ? ticks.range : null;
  const range = begun ?? { from: start, others: ticks.ticked };
  const [from, to] = [listed.indexOf(range.from), listed.indexOf(one)].toSorted((a, b) => a - b);
  const within = listed.slice(from, to! + 1);
  return { ...ticks, ticked: new Set([...range.others, ...within]), range };
}
