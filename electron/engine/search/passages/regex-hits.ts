import { BLOCK_SEPARATOR, type Range } from '../../../contract/index.ts';
import type { Hit } from './hits.ts';
import type { Regex } from '../query/regex.ts';
import type { Tokens } from '../analyse/tokens.ts';

/** Matches marked in one text: more of them say nothing more. */
const MOST = 500;

/** Where a regular expression matches in a text, on behalf of an item. Empty matches are none. */
export function regexHits(regex: Regex, item: number, text: string, { starts }: Tokens): readonly Hit[] {
  const hits: Hit[] = [];
  for (const { start, end } of paragraphsOf(text)) {
    const matches = regex.matcher(text.slice(start, end));
    while (hits.length < MOST && matches.find()) {
      const [from, to] = [start + matches.start(), start + matches.end()];
      if (from === to) continue;
      const position = firstFrom(starts, from);
      const length = Math.max(1, firstFrom(starts, to) - position);
      hits.push({ item, start: from, end: to, exact: true, position, length });
    }
  }
  return hits;
}

/** Whether a regular expression matches something within a paragraph. */
export function matchesRegex(regex: Regex, text: string): boolean {
  return paragraphsOf(text).some(({ start, end }) => regex.test(text.slice(start, end)));
}

function* paragraphsOf(text: string): Generator<Range> {
  for (let start = 0; start < text.length;) {
    const next = text.indexOf(BLOCK_SEPARATOR, start);
    const end = next === -1 ? text.length : next;
    yield { start, end };
    start = end + BLOCK_SEPARATOR.length;
  }
}

/** Index of the first number that is not below `least`, in an ascending list. */
function firstFrom(ascending: readonly number[], least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
