import type { SearchPage } from '../../electron/contract/index.ts';

/** A piece of the reading: an operator, or what stands between two. */
export interface ReadingPart {
  readonly text: string;
  /** Where it begins in the reading. */
  readonly start: number;
  readonly operator: boolean;
}

const OPERATOR = /^(?:AND|OR|NOT|NEAR(?:\/\d+)?)$/;

/**
 * How the engine understood a query, cut into operators and the rest; empty where it says no more than the query itself
 * and its corrections, such as `(harbour AND strike)` for `harbour strike`.
 */
export function readingParts({
  reading,
  query,
  corrections,
}: Pick<SearchPage, 'reading' | 'query' | 'corrections'>): readonly ReadingPart[] {
  const searched = corrections.reduce((text, { word, used }) => text.replace(word, used), query);
  if (reading === '' || plain(reading) === plain(searched)) return [];
  return [...reading.matchAll(/"[^"]*"|[()]|[^\s()"]+|\s+|"/g)].map(({ 0: text, index }) => ({
    text,
    start: index,
    operator: OPERATOR.test(text),
  }));
}

/** What the two say in the same way: case, `AND` between words, outer brackets, the star of a word being typed. */
function plain(text: string): string {
  return text
    .replaceAll(/\bAND\b/g, ' ')
    .replace(/^\s*\((.*)\)\s*$/, (whole, inner: string) => (/[()]/.test(inner) ? whole : inner))
    .replaceAll(/[“”„]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/\*$/, '')
    .toLowerCase();
}
