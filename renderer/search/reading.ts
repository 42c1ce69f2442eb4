import type { SearchPage } from '../../electron/contract/index.ts';

/**
 * Whether the engine's reading of a query says no more than the query itself and its corrections, such as
 * `(harbour AND strike)` for `harbour strike`.
 */
export function isPlain({
  reading,
  query,
  corrections,
}: Pick<SearchPage, 'reading' | 'query' | 'corrections'>): boolean {
  const searched = corrections.reduce((text, { word, used }) => text.replace(word, used), query);
  return reading === '' || plain(reading) === plain(searched);
}

/** The pieces of the reading, each with where it begins. */
export function piecesOf({ inWords }: Pick<SearchPage, 'inWords'>) {
  let next = 0;
  return inWords.map(({ text, connects }) => {
    const start = next;
    next += text.length;
    return { text, connects, start };
  });
}

/** What the two say in the same way: case, `AND` between words, outer brackets, a field or word being typed. */
function plain(text: string): string {
  return text
    .replaceAll(/\bAND\b/g, ' ')
    .replace(/(?<=\s)\p{L}+:\s*$/u, '')
    .replace(/^\s*\((.*)\)\s*$/, (whole, inner: string) => (/[()]/.test(inner) ? whole : inner))
    .replaceAll(/[“”„]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/\*$/, '')
    .toLowerCase();
}
