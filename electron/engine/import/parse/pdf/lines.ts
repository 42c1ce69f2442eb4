import type { PageViewport } from 'pdfjs-dist';
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { cleanText, raised } from '../characters.ts';
import { ParseFailure } from '../failure.ts';
import { LIMITS } from '../limits.ts';

/** A stretch of text on one line of a page, in points from the page's left upper corner. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The base line. */
  readonly y: number;
  /** Of the letters. */
  readonly size: number;
  readonly page: number;
  readonly rightToLeft: boolean;
  /** The name the document gives to the font most of it is in. */
  readonly font: string;
  /** Whether all its letters are of one width. */
  readonly monospaced: boolean;
  /** What stands in it with wide gaps between: the cells of a table's row. */
  readonly cells?: readonly string[];
}

interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly rightToLeft: boolean;
  readonly font: string;
  readonly monospaced: boolean;
}

/** Pieces are on one line when their base lines differ by less than this share of their size: a note's number too. */
const SAME_LINE = 0.45;

/** A number of a note or a power is smaller than the letters beside it by this factor or more; a larger letter only opens the text. */
const RAISED = 0.8;
const LARGEST_RATIO = 1.8;

/** A gap wider than this, in sizes, parts columns or cells. */
const GAP = 1.1;

/** A gap wider than this, in sizes, is a blank though none is written. */
const BLANK = 0.15;

/** Makes lines of the pieces of text that a page consists of; where a line has wide gaps it is several. */
export function linesOf(
  { items, styles }: TextContent,
  viewport: PageViewport,
  page: number,
): readonly Line[] {
  if (items.length > LIMITS.piecesOnPage) {
    throw new ParseFailure(
      'TOO_COMPLEX',
      `Page ${page} of this PDF is a drawing of too many pieces to be read as text.`,
    );
  }
  const pieces = items
    .flatMap((item) => ('str' in item && item.str !== '' ? (pieceOf(item, viewport, styles) ?? []) : []))
    .toSorted((a, b) => a.y - b.y || a.left - b.left);
  return rowsOf(pieces).flatMap((row) => partRow(row).map((part) => lineOf(part, page)));
}

/** Null for text that stands on its side: labels of drawings, notes of archives in the margin. */
function pieceOf(item: TextItem, viewport: PageViewport, styles: TextContent['styles']): Piece | null {
  const [a, b, c, d, e, f] = item.transform as [number, number, number, number, number, number];
  const [va, vb, vc, vd, ve, vf] = viewport.transform as [number, number, number, number, number, number];
  const along = [a * va + b * vc, a * vb + b * vd] as const;
  if (Math.abs(along[1]) > Math.abs(along[0])) return null;
  const left = e * va + f * vc + ve;
  const size = Math.hypot(c * va + d * vc, c * vb + d * vd) || Math.hypot(...along);
  if (![left, size, item.width].every(Number.isFinite) || size === 0) return null;
  return {
    text: item.str,
    left,
    right: left + item.width,
    y: e * vb + f * vd + vf,
    size,
    rightToLeft: item.dir === 'rtl',
    font: item.fontName,
    monospaced: styles[item.fontName]?.fontFamily === 'monospace',
  };
}

/** Pieces with the same base line, more or less. */
function rowsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const rows: Piece[][] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    const near = row?.at(-1);
    if (near && row && piece.y - near.y < SAME_LINE * reachOf(near, piece)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left));
}

/** The size that tells how far apart the base lines of two pieces on one line may be. */
function reachOf(one: Piece, other: Piece): number {
  return Math.min(Math.max(one.size, other.size), Math.min(one.size, other.size) * LARGEST_RATIO);
}

function partRow(row: readonly Piece[]): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [];
  let right = -Infinity;
  for (const piece of row) {
    if (piece.text.trim() === '') continue;
    if (piece.left - right > GAP * piece.size) parts.push([piece]);
    else parts.at(-1)!.push(piece);
    right = Math.max(right, piece.right);
  }
  return parts;
}

function lineOf(pieces: readonly Piece[], page: number): Line {
  const rightToLeft = pieces.filter((piece) => piece.rightToLeft).length * 2 > pieces.length;
  const longest = pieces.reduce((best, piece) => (piece.text.length > best.text.length ? piece : best));
  const isRaised = ({ size, y }: Piece) => size < longest.size * RAISED && y < longest.y - 0.5;
  const inOrder = rightToLeft ? pieces.toReversed() : pieces;
  let text = '';
  let last: Piece | undefined;
  for (const piece of inOrder) {
    const gap = last === undefined ? 0 : Math.max(piece.left - last.right, last.left - piece.right);
    text += (gap > BLANK * piece.size ? ' ' : '') + (isRaised(piece) ? raised(piece.text) : piece.text);
    last = piece;
  }
  return {
    text: cleanText(text).replace(/\s+/g, ' ').trim(),
    left: pieces[0]!.left,
    right: Math.max(...pieces.map((piece) => piece.right)),
    y: longest.y,
    size: longest.size,
    page,
    rightToLeft,
    font: longest.font,
    monospaced: pieces.every(({ monospaced }) => monospaced),
  };
}
