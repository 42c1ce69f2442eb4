import type { Line } from './lines.ts';

/** How many lines from the top and the bottom of a page may belong to every page. */
const REACH = 3;

/** How far apart lines on two pages may stand and still be at the same place, in points. */
const DRIFT = 6;

/** A head of a book alternates between two pages: it stands on at least this share of them. */
const SHARE = 0.2;

/** Below this many pages a line has to repeat on, words that come twice prove nothing. */
const LEAST = 3;

/** Where lines stand that repeat, though not the same ones, on at least this share of the pages, the heads of chapters stand. */
const PLACE_SHARE = 0.4;

/** `12`, `– 12 –`, `Page 3 of 12`, `xiv`, `3/12`. */
const NUMBER =
  /^[\p{P}\s]*(?:(?:page|seite|página|pagina|p\.|s\.)\s*)?(?:\d{1,5}|[ivxlc]{1,7})(?:\s*(?:\/|of|von|de|di)\s*\d{1,5})?[\p{P}\s]*$/iu;

/**
 * The pages without what repeats on them at the same height: running heads and feet, numbers of pages. A first page
 * usually has none of it, and short documents show too little to tell words from heads.
 */
export function withoutFurniture(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const seen = new Map<string, { readonly line: Line; readonly pages: Set<number> }[]>();
  const edges = pages.map(edgeLines);
  for (const [page, lines] of edges.entries()) {
    for (const line of lines) {
      const key = keyOf(line);
      const places = seen.get(key) ?? [];
      if (places.length === 0) seen.set(key, places);
      const place = places.find(({ line: other }) => Math.abs(other.y - line.y) <= DRIFT);
      if (place) place.pages.add(page);
      else places.push({ line, pages: new Set([page]) });
    }
  }
  /** The pages that have a line which repeats somewhere, by its height. */
  const places = new Map<number, Set<number>>();
  for (const { line, pages: on } of [...seen.values()].flat()) {
    if (on.size < 2) continue;
    const height = Math.round(line.y / DRIFT);
    const there = places.get(height) ?? new Set();
    places.set(height, there);
    for (const page of on) there.add(page);
  }
  const isPlace = ({ y }: Line) =>
    [-1, 0, 1].some(
      (by) =>
        (places.get(Math.round(y / DRIFT) + by)?.size ?? 0) >= Math.max(LEAST, pages.length * PLACE_SHARE),
    );
  return pages.map((lines, page) => {
    const edge = new Set(edges[page]);
    return lines.filter((line) => {
      if (!edge.has(line)) return true;
      const place = seen.get(keyOf(line))?.find(({ line: other }) => Math.abs(other.y - line.y) <= DRIFT);
      const times = place?.pages.size ?? 0;
      const isNumber = NUMBER.test(line.text);
      if (isNumber && line.text.replace(/\P{N}/gu, '') === String(page + 1)) return false;
      return times < (isNumber || isPlace(line) ? 2 : Math.max(LEAST, pages.length * SHARE));
    });
  });
}

/** The lines nearest to the top and to the bottom; those beside one another count once. */
function edgeLines(lines: readonly Line[]): readonly Line[] {
  const heights = [...new Set(lines.map(({ y }) => Math.round(y)))].sort((a, b) => a - b);
  const edges = new Set([...heights.slice(0, REACH), ...heights.slice(-REACH)]);
  return lines.filter(({ y }) => edges.has(Math.round(y)));
}

/** The words with numbers left open; a number alone is any number. */
function keyOf({ text }: Line): string {
  return NUMBER.test(text) ? '#' : text.replace(/\d+/g, '#').toLowerCase();
}
