import type { Article, Block, Range } from '../../../electron/contract/index.ts';
import { blockAt } from '../text/decorate.ts';
import { sentencesIn } from '../place/sentences.ts';

/** What the caret goes by. */
export type Unit = 'word' | 'sentence' | 'paragraph';

/**
 * A selection with the end that stays: it reaches from where it was begun (`anchor`, all of it) to where the caret is
 * (`focus`, all of it). Both are whole words, sentences or paragraphs.
 */
export interface CaretSelection {
  readonly anchor: Range;
  readonly focus: Range;
}

type Text = Pick<Article, 'text' | 'language' | 'blocks'>;

/** What is selected. */
export function rangeOf({ anchor, focus }: CaretSelection): Range {
  return { start: Math.min(anchor.start, focus.start), end: Math.max(anchor.end, focus.end) };
}

/**
 * The selection after one step: of the caret alone, so that it stands on the next or previous word, sentence or paragraph,
 * or with `extend` of its end only. At the end of the text it stays.
 */
export function stepCaret(
  article: Text,
  { anchor, focus }: CaretSelection,
  unit: Unit,
  by: 1 | -1,
  extend: boolean,
): CaretSelection {
  const own = unitAround(article, by === 1 ? focus.end - 1 : focus.start, unit);
  const isWhole = own !== null && own.start === focus.start && own.end === focus.end;
  // From a word to sentences: first the sentence it stands in, as far as the way goes.
  const there = isWhole || !own || !extend ? unitBeside(article, own ?? focus, unit, by) : own;
  if (!there) return { anchor, focus };
  return extend ? { anchor, focus: there } : { anchor: there, focus: there };
}

/** The first word at or behind an offset; null where none follows. */
export function wordFrom(article: Text, offset: number): Range | null {
  const around = unitAround(article, offset, 'word');
  return around ?? unitBeside(article, { start: offset, end: offset }, 'word', 1);
}

/** The word, sentence or paragraph that holds an offset. */
function unitAround(article: Text, offset: number, unit: Unit): Range | null {
  const block = article.blocks[blockAt(article.blocks, offset)];
  if (!block || offset < block.start || offset >= block.end) return null;
  return unitsIn(article, block, unit).find(({ start, end }) => offset >= start && offset < end) ?? null;
}

/** The next or previous one, in the same block or in one further on. */
function unitBeside(article: Text, { start, end }: Range, unit: Unit, by: 1 | -1): Range | null {
  const { blocks } = article;
  const from = blockAt(blocks, by === 1 ? Math.max(start, end - 1) : start);
  for (let index = from; index >= 0 && index < blocks.length; index += by) {
    const units = unitsIn(article, blocks[index]!, unit);
    const there =
      by === 1 ? units.find((one) => one.start >= end) : units.findLast((one) => one.end <= start);
    if (there) return there;
  }
  return null;
}

function unitsIn(article: Text, block: Block, unit: Unit): readonly Range[] {
  if (unit === 'paragraph') return [{ start: block.start, end: block.end }];
  return unit === 'sentence' ? sentencesIn(article, block) : wordsIn(article, block);
}

function wordsIn({ text, language }: Text, block: Range): readonly Range[] {
  const segmenter = new Intl.Segmenter(language ?? undefined, { granularity: 'word' });
  return [...segmenter.segment(text.slice(block.start, block.end))].flatMap(
    ({ segment, index, isWordLike }) =>
      isWordLike ? [{ start: block.start + index, end: block.start + index + segment.length }] : [],
  );
}
