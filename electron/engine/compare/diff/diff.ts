import type { Change, DiffRow, TextDiff } from '../../../contract/index.ts';
import type { ComparedText } from '../compare.ts';
import { pairParagraphs, type ParagraphPair } from './paragraphs.ts';
import { changesBetween } from './words.ts';

/** What changed, and how many words each text has. */
export interface TextChanges extends Pick<TextDiff, 'rows' | 'summary'> {
  readonly leftWords: number;
  readonly rightWords: number;
}

/**
 * What changed from one text to the other: paragraph by paragraph, in the order of the right text, what is only on the
 * left where it stood; a paragraph that was moved is one, not a loss here and a gain there.
 */
export function diffTexts(left: ComparedText, right: ComparedText): TextChanges {
  const { pairs, leftWords, rightWords } = pairParagraphs(left, right);
  const byLeft = new Map(pairs.map((pair) => [pair.left, pair]));
  const byRight = new Map(pairs.map((pair) => [pair.right, pair]));
  const followingLeft = followingOnLeft(byRight, right.blocks.length, left.blocks.length);
  const rows: DiffRow[] = [];
  let here = 0;

  const leaveUntil = (end: number) => {
    for (; here < end; here++) {
      const moved = byLeft.get(here);
      rows.push({
        kind: moved ? 'left-behind' : 'removed',
        left: here,
        right: moved?.right ?? null,
        changes: [],
      });
    }
  };
  right.blocks.forEach((_, index) => {
    const pair = byRight.get(index);
    leaveUntil(followingLeft[index]!);
    if (pair?.inOrder) here++;
    rows.push(pair ? pairRow(pair) : { kind: 'added', left: null, right: index, changes: [] });
  });
  leaveUntil(left.blocks.length);
  return { leftWords, rightWords, rows, summary: summaryOf(rows) };

  function pairRow(pair: ParagraphPair): DiffRow {
    const [from, to] = [left.blocks[pair.left]!, right.blocks[pair.right]!];
    const isSame = left.text.slice(from.start, from.end) === right.text.slice(to.start, to.end);
    const sides = { left: pair.left, right: pair.right };
    if (isSame && pair.inOrder) return { kind: 'same', ...sides, changes: [] };
    const changes = changesBetween(left.text, from, right.text, to);
    return { kind: pair.inOrder ? 'changed' : 'moved', ...sides, changes };
  }

  function summaryOf(rows: readonly DiffRow[]): TextDiff['summary'] {
    const count = (kind: DiffRow['kind']) => rows.filter((row) => row.kind === kind).length;
    const changes = rows.flatMap((row): readonly Change[] => {
      const [from, to] = [left.blocks[row.left ?? -1], right.blocks[row.right ?? -1]];
      if (row.kind === 'removed' && from) return [{ kind: 'removed', left: [from.start, from.end] }];
      if (row.kind === 'added' && to) return [{ kind: 'added', right: [to.start, to.end] }];
      return row.changes;
    });
    const figures = {
      same: count('same'),
      changed: count('changed'),
      moved: count('moved'),
      removed: count('removed'),
      added: count('added'),
      wordsRemoved: sum(
        changes.map((change) => (change.kind === 'removed' ? wordsIn(left.text, change.left) : 0)),
      ),
      wordsAdded: sum(
        changes.map((change) => (change.kind === 'added' ? wordsIn(right.text, change.right) : 0)),
      ),
    };
    return { ...figures, sentence: sentenceOf(figures) };
  }
}

/** For each paragraph of the right text: up to which one of the left text all are passed before it is shown. */
function followingOnLeft(
  byRight: ReadonlyMap<number, ParagraphPair>,
  rightLength: number,
  leftLength: number,
): readonly number[] {
  const following: number[] = [];
  let next = leftLength;
  for (let index = rightLength - 1; index >= 0; index--) {
    const pair = byRight.get(index);
    if (pair?.inOrder) next = pair.left;
    following[index] = next;
  }
  return following;
}

function wordsIn(text: string, [start, end]: readonly [number, number]): number {
  return text.slice(start, end).match(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function sentenceOf(figures: Omit<TextDiff['summary'], 'sentence'>): string {
  const { changed, moved, removed, added, wordsRemoved, wordsAdded } = figures;
  const parts = [
    [changed, 'changed'],
    [moved, 'moved'],
    [removed, 'removed'],
    [added, 'added'],
  ] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  if (said.length === 0) return 'The two texts are the same.';
  return `Paragraphs: ${said.join(', ')}; ${wordsRemoved} words out, ${wordsAdded} words in.`;
}
