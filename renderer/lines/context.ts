import type { Line, LineSort } from '../../electron/contract/index.ts';

/** A context on one line: the ends of paragraphs show as signs. */
export function inOneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*\n\s*/g, ' ¶ ').replaceAll(/\s+/g, ' ');
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*/gu;

/** A word that lines are sorted by. */
export interface SortedWord {
  readonly start: number;
  readonly end: number;
  /** 1 for what they are sorted by first. */
  readonly level: number;
}

/** Where the words that lines are sorted by stand in a context that was made one line. */
export function sortedBy(context: string, side: 'L' | 'R', sort: readonly LineSort[]): readonly SortedWord[] {
  if (!sort.some((one) => one.startsWith(side))) return [];
  const words = [...context.matchAll(WORD)];
  return sort
    .flatMap((one, at): SortedWord[] => {
      const place = Number(one[1]);
      const word = one.startsWith(side) ? words.at(side === 'L' ? -place : place - 1) : undefined;
      return word ? [{ start: word.index, end: word.index + word[0].length, level: at + 1 }] : [];
    })
    .toSorted((a, b) => a.start - b.start);
}

/** A line as it is copied: its words, then where they stand. */
export function lineAsText({ left, node, right, title, source, published }: Line): string {
  const cited = [title, source, published].filter((fact) => fact !== null).join(', ');
  return `…${inOneLine(left)}[${inOneLine(node)}]${inOneLine(right)}…\t${cited}`;
}
