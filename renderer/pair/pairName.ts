import type { Place } from '../state/panes.ts';

/** One text: an article in a revision, 0 for whichever is its newest. */
export function textName({ article, revision = 0 }: Place): string {
  return `${article}.${revision}`;
}

/** A pair of texts: the same whichever of them lies on the left. */
export function pairName(left: Place, right: Place): string {
  return [textName(left), textName(right)].sort().join(':');
}
