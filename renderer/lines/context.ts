import type { Highlight, Line, LineSort } from '../../electron/contract/index.ts';

/** A context on one line: the ends of paragraphs show as signs. */
export function inOneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*\n\s*/g, ' ¶ ').replaceAll(/\s+/g, ' ');
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*/gu;

/** Where the words that lines are sorted by stand in a context that was made one line. */
export function sortedBy(context: string, side: 'L' | 'R', sort: readonly LineSort[]): readonly Highlight[] {
  const wanted = sort.filter((one) => one.startsWith(side)).map((one) => Number(one[1]));
  if (wanted.length === 0) return [];
  const words = [...context.matchAll(WORD)];
  return wanted
    .map((place) => words.at(side === 'L' ? -place : place - 1))
    .filter((word) => word !== undefined)
    .map((word): Highlight => [word.index, word.index + word[0].length])
    .toSorted(([a], [b]) => a - b);
}

/** A line as it is copied: its words, then where they stand. */
export function lineAsText({ left, node, right, title, source, published }: Line): string {
  const cited = [title, source, published].filter((fact) => fact !== null).join(', ');
  return `…${inOneLine(left)}[${inOneLine(node)}]${inOneLine(right)}…\t${cited}`;
}
