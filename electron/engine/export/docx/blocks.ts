import { type IBorderOptions, type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx';
import type { ExcerptColour, ExportPassage, Mark, QuotedBlock } from '../../../contract/index.ts';
import { directionOf } from '../sheet/text.ts';
import { headingOf, TWIPS } from './styles.ts';
import { markedRuns, textRuns } from './runs.ts';

const rule = (color: string, style: IBorderOptions['style'], size: number): IBorderOptions => ({
  style,
  size,
  color,
  space: 8,
});

/** The rules of the colours differ in shape too. */
const INKS: Readonly<Record<ExcerptColour, IBorderOptions>> = {
  yellow: rule('A08900', 'single', 18),
  green: rule('0B7A5B', 'dashed', 18),
  blue: rule('1B62B5', 'dotted', 18),
  pink: rule('AB2F78', 'double', 6),
  grey: rule('5F5A53', 'single', 6),
};

/** What goes for every paragraph that begins with this text. */
export function directed(text: string): Pick<IParagraphOptions, 'bidirectional'> {
  return { bidirectional: directionOf(text) === 'rtl' };
}

/**
 * The blocks of a passage as paragraphs, kept on one page with what follows.
 * @param above levels of headings the passage stands below
 * @param after what follows the last word, such as the reference to a note
 * @param coloured whether colours say something in the document
 */
export function quoteParagraphs(
  { blocks, language, colour }: ExportPassage,
  above: number,
  after: readonly ParagraphChild[],
  coloured: boolean,
): Paragraph[] {
  const common = coloured && colour ? { border: { left: INKS[colour] } } : {};
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
              ...common,
              ...directed(speaker),
              children: textRuns(`[${speaker}]`),
            }),
          ]),
      blockParagraph(block, above, last ? after : [], language, { ...common, keepNext: last }),
    ];
  });
}

function blockParagraph(
  { kind, text, level = 1, label = 0, ordinal, marks = [] }: QuotedBlock,
  above: number,
  after: readonly ParagraphChild[],
  language: string | null,
  setting: IParagraphOptions,
): Paragraph {
  const common = { ...setting, ...directed(text) };
  if (kind === 'heading')
    return new Paragraph({
      ...directed(text),
      ...headingOf(level + above),
      children: [...textRuns(text, { language }), ...after],
    });
  const speaker: Mark[] = label > 0 ? [{ kind: 'strong', start: 0, end: label }] : [];
  const children = [...markedRuns(text, [...speaker, ...marks], language), ...after];
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
