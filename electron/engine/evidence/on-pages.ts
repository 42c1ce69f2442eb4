import { dense } from './dense.ts';

/** Scripts whose letters a PDF may name in the order and the shapes in which they are drawn. */
const DRAWN =
  /[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** What may stand before a block: the bullet or the number of an item. */
const MARKER = /^(?:[•◦▪‣]|\d{1,4}\.?)/u;

/** Pages that a passage may go on over. */
const LONGEST = 500;

/** Where a page goes on with another passage, in its margin. */
const NEXT = /^(?:\D{0,4}\d+(?:–\d+)?,)?¶\d/u;

/**
 * Whether the pages show a passage as it should be: behind its id, piece for piece, with nothing between them but what is no
 * part of a text. A passage may go on on the next page, behind other things. Wherever the id stands, all of it must follow: a
 * second, faithful copy somewhere else proves nothing.
 * @param pages as they were read; @param pieces what should stand there, in order
 */
export function isOnPages(pages: readonly string[], id: string, pieces: readonly string[]): boolean {
  const places = placesOf(pages, id);
  return (
    places.length > 0 &&
    places.every(({ page, after }) => {
      const rest = pages.map((text, index) =>
        index < page || index > page + LONGEST ? '' : dense(index === page ? text.slice(after) : text),
      );
      return follows(rest, { page, at: 0 }, pieces.map(dense).filter(Boolean), pieces);
    })
  );
}

interface Place {
  readonly page: number;
  readonly at: number;
}

function follows(
  pages: readonly string[],
  start: Place,
  pieces: readonly string[],
  written: readonly string[],
): boolean {
  if (written.some((piece) => DRAWN.test(piece))) return isDrawn(pages, start, written);
  let place: Place | null = start;
  for (const piece of pieces) {
    place = behind(pages, place, piece);
    if (!place) return false;
  }
  return true;
}

/** The place behind a piece that stands right at one; null if it doesn't. */
function behind(pages: readonly string[], { page, at }: Place, piece: string): Place | null {
  const text = pages[page] ?? '';
  if (text.startsWith(piece, at)) return { page, at: at + piece.length };
  // The number of a note may stand right before digits of the text.
  for (let marker = MARKER.exec(text.slice(at, at + 8))?.[0].length ?? 0; marker > 0; marker -= 1) {
    if (text.startsWith(piece.slice(0, 12), at + marker))
      return behind(pages, { page, at: at + marker }, piece);
  }
  let shared = 0;
  while (shared < piece.length && text[at + shared] === piece[shared]) shared += 1;
  const over = at + shared >= text.length || NEXT.test(text.slice(at + shared, at + shared + 40));
  const next = pages[page + 1];
  if (!over || next === undefined) return null;
  const rest = piece.slice(shared);
  const opening = rest.slice(0, 24);
  for (let found = next.indexOf(opening); found !== -1; found = next.indexOf(opening, found + 1)) {
    const end = behind(pages, { page: page + 1, at: found }, rest);
    if (end) return end;
  }
  return null;
}

/** Whether all words stand on this page or the next: their order on it is that in which they were drawn. */
function isDrawn(pages: readonly string[], { page }: Place, written: readonly string[]): boolean {
  const bare = (text: string): string => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
  const there = bare(pages.slice(page, page + 2).join(''));
  const words = written.flatMap((piece) => piece.split(/[^\p{L}\p{M}\p{N}]+/u).map(bare));
  return words.every((word) => there.includes(word));
}

/** The places where an id stands by itself. */
function placesOf(pages: readonly string[], id: string): { readonly page: number; readonly after: number }[] {
  return pages.flatMap((text, page) => {
    const places: { page: number; after: number }[] = [];
    for (let at = text.indexOf(id); at !== -1; at = text.indexOf(id, at + 1)) {
      const after = at + id.length;
      if (!/[\d–·]/.test(text[after] ?? '')) places.push({ page, after });
    }
    return places;
  });
}
