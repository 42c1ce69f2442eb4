import type { Article, Range } from '../../../electron/contract/index.ts';

/** The sentences of a block, without the blanks between them. */
export function sentencesIn(
  { text, language }: Pick<Article, 'text' | 'language'>,
  block: Range,
): readonly Range[] {
  const segmenter = new Intl.Segmenter(language ?? undefined, { granularity: 'sentence' });
  return [...segmenter.segment(text.slice(block.start, block.end))].flatMap(({ segment, index }) => {
    const start = block.start + index + segment.length - segment.trimStart().length;
    const end = block.start + index + segment.trimEnd().length;
    return start < end ? [{ start, end }] : [];
  });
}

/** The sentence behind what is selected; the first one if nothing is selected among them, or the last one is. */
export function nextSentence(sentences: readonly Range[], selected: Range | null): Range | undefined {
  const among =
    selected && sentences.some(({ start, end }) => selected.start >= start && selected.start <= end);
  return (among && sentences.find(({ start }) => start >= selected.end)) || sentences[0];
}
