import type { ExcerptColour, Mark, Range } from '../../../electron/contract/index.ts';

export type DecorationKind =
  'hit' | 'found' | 'common' | 'shared' | 'quoted' | 'differs' | 'excerpt' | 'flash' | SignKind;

/** What stands in the margin beside a whole block: how many other articles have it, a pin. */
export type SignKind = 'reused' | 'pin';

/** Something to be seen over a stretch of the canonical text. */
export interface Decoration extends Range {
  readonly kind: DecorationKind;
  /** Which one of its kind: the number of the hit or shared passage, the id of the excerpt. */
  readonly id: number;
  /** The one a person has gone to. */
  readonly current?: boolean;
  /** Of a sign: how many there are. */
  readonly count?: number;
  /** It is probably here, and should be checked. */
  readonly uncertain?: boolean;
  /** What an excerpt is kept in. */
  readonly colour?: ExcerptColour;
  /** Which of the rules beside one another in the margin is that of an excerpt, from 0 next to the text. */
  readonly lane?: number;
}

/** A stretch of text with everything that lies over all of it. */
export interface Segment extends Range {
  readonly marks: readonly Mark[];
  readonly decorations: readonly Decoration[];
}

interface Border {
  readonly at: number;
  readonly opens: boolean;
  readonly mark?: Mark;
  readonly decoration?: Decoration;
}

/**
 * Cuts a block wherever a mark or decoration begins or ends: the segments partition `[start, end)`, and each carries
 * exactly what covers it. What reaches beyond the block is cut off at its ends; what is empty is left out.
 */
export function segments(
  { start, end }: Range,
  marks: readonly Mark[],
  decorations: readonly Decoration[],
): readonly Segment[] {
  const borders = [
    ...marks.flatMap((mark) => bordersOf(mark, { mark }, start, end)),
    ...decorations.flatMap((decoration) => bordersOf(decoration, { decoration }, start, end)),
  ].sort((a, b) => a.at - b.at);
  const result: Segment[] = [];
  const openMarks = new Set<Mark>();
  const openDecorations = new Set<Decoration>();
  let from = start;
  for (const { at, opens, mark, decoration } of borders) {
    if (at > from) {
      result.push({ start: from, end: at, marks: [...openMarks], decorations: [...openDecorations] });
      from = at;
    }
    if (mark && opens) openMarks.add(mark);
    else if (mark) openMarks.delete(mark);
    if (decoration && opens) openDecorations.add(decoration);
    else if (decoration) openDecorations.delete(decoration);
  }
  if (from < end) result.push({ start: from, end, marks: [], decorations: [] });
  return result;
}

function bordersOf(range: Range, what: Partial<Border>, start: number, end: number): Border[] {
  const from = Math.max(range.start, start);
  const to = Math.min(range.end, end);
  if (from >= to) return [];
  return [
    { ...what, at: from, opens: true },
    { ...what, at: to, opens: false },
  ];
}
