import type { Range } from '../../../contract/index.ts';
import type { Leaf } from '../find/leaf.ts';
import type { Hit, Matcher } from './match.ts';

/** What a query looks for in texts: what it only looks for in titles is not marked there. */
export function matcherInText(leaves: readonly Leaf[]): Matcher {
  return leaves.filter(({ column }) => column === null).map(({ item }) => item);
}

/** The places of hits, in order; hits that overlap make one. It is what the reader marks, and what is counted. */
export function placesOf(hits: readonly Hit[]): Range[] {
  const places: Range[] = [];
  for (const { start, end } of hits) {
    const last = places.at(-1);
    if (last && start < last.end)
      places[places.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else places.push({ start, end });
  }
  return places;
}
