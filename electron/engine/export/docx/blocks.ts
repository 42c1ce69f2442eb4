import { type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx';
import type { Mark, QuotedBlock } from '../../../contract/index.ts';
import { directionOf } from '../sheet/text.ts';
import { headingOf, TWIPS } from './styles.ts';
import { markedRuns, textRuns } from './runs.ts';

/** What goes for every paragraph that begins with this text. */
export function directed(text: string): Pick<IParagraphOptions, 'bidirectional'> {
  return { bidirectional: directionOf(text) === 'rtl' };
}

/**
 * The blocks of a passage as paragraphs, kept on one page with what follows.
 * @param above levels of headings the passage stands below
 * @param after what follows the last word, such as the reference to a note
 */
export function quoteParagraphs(
  blocks: readonly QuotedBlock[],
  above: number,
  after: readonly ParagraphChild[],
): Paragraph[] {
  return blocks.flatMap((block, index) => {
    const last = index === blocks.length - 1;
    const { speaker } = block;
    return [
      ...(speaker === undefined
        ? []
        : [
            new Paragraph({
              style: 'Speaker',
              keepNext: true,
              ...directed(speaker),
              children: textRuns(`[${speaker}]`),
            }),
          ]),
      blockParagraph(block, above, last ? after : [], last),
    ];
  });
}

function blockParagraph(
  { kind, text, level = 1, label = 0, ordinal, marks = [] }: QuotedBlock,
  above: number,
  after: readonly ParagraphChild[],
  keepNext: boolean,
): Paragraph {
  const common = { keepNext, ...directed(text) };
  if (kind === 'heading')
    return new Paragraph({ ...common, ...headingOf(level + above), children: [...textRuns(text), ...after] });
  const speaker: Mark[] = label > 0 ? [{ kind: 'strong', start: 0, end: label }] : [];
  const children = [...markedRuns(text, [...speaker, ...marks]), ...after];
  if (kind === 'preformatted') return new Paragraph({ ...common, style: 'Preformatted', children });
  if (kind === 'quote') return new Paragraph({ ...common, style: 'QuoteWithin', children });
  if (kind !== 'item') return new Paragraph({ ...common, style: 'Quotation', children });
  if (ordinal === undefined) {
    const bullet = { reference: 'bullets', level: Math.min(level, 3) - 1 };
    return new Paragraph({ ...common, style: 'Quotation', numbering: bullet, children });
  }
  // The number it has in its source, wherever in the list the passage begins.
  const indent = { start: TWIPS.quote + TWIPS.item * level, hanging: TWIPS.item };
  return new Paragraph({
    ...common,
    style: 'Quotation',
    indent,
    children: [...textRuns(`${ordinal}.\t`), ...children],
  });
}
