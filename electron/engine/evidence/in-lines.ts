import { dense } from './dense.ts';

/** What a list puts before an item. */
const MARKER = /^(?:[•◦▪‣]|\d{1,9}[.)])/u;

/** What stands between a citation and the id, or instead of it where notes have the citations: `· `, `p. 3, ¶ 4`. */
const BETWEEN = /(?:(?:\p{L}{1,4}\.?\d+,)?¶\d+|·)$/u;

/**
 * Whether paragraphs show a passage as it should be: each of its pieces a paragraph of its own, right before the one with the
 * citation and the id. Wherever the id stands, all of it must stand before.
 * @param lines the paragraphs of the document
 * @param quoted what should stand there, in order
 * @param cited null where the citation stands somewhere else
 */
export function isInLines(
  lines: readonly string[],
  id: string,
  quoted: readonly string[],
  cited: string | null,
): boolean {
  const filled = lines.filter((line) => dense(line) !== '');
  const pieces = quoted.map(dense).filter(Boolean);
  const places = filled.flatMap((line, index) => {
    const at = idIn(line, id);
    return at === -1 ? [] : [{ index, before: line.slice(0, at) }];
  });
  return (
    places.length > 0 &&
    places.every(
      ({ index, before }) =>
        [dense(before), dense(before).replace(BETWEEN, '')].includes(dense(cited ?? '')) &&
        index >= pieces.length &&
        pieces.every((piece, place) => isPiece(filled[index - pieces.length + place]!, piece)),
    )
  );
}

/** Where an id stands by itself, and is not the beginning of another one. */
function idIn(line: string, id: string): number {
  for (let at = line.indexOf(id); at !== -1; at = line.indexOf(id, at + 1)) {
    if (!/[\d–·]/.test(line[at + id.length] ?? '')) return at;
  }
  return -1;
}

function isPiece(line: string, piece: string): boolean {
  const there = dense(line);
  return there === piece || there.replace(MARKER, '') === piece;
}
