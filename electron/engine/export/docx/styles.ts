import { HeadingLevel, type IParagraphOptions, type IPropertiesOptions, LevelFormat } from 'docx';

/** Measures in twentieths of a point. */
export const TWIPS = { quote: 340, item: 340, mm: 56.7 } as const;

const SERIF = 'Georgia';
const SANS = 'Calibri';
const SOFT = '565047';
const ACCENT = '1F5D5B';

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** @param level 1–6 below the title; what lies deeper is set as the deepest */
export function headingOf(level: number): Pick<IParagraphOptions, 'heading'> {
  return { heading: levels[Math.min(level, levels.length) - 1] ?? HeadingLevel.HEADING_6 };
}

const heading = (size: number, before: number) => ({
  run: { font: SERIF, size, bold: true, color: '1D1B18' },
  paragraph: { spacing: { before, after: 80 }, keepNext: true, keepLines: true },
});

/** The looks of a document: sizes of text are in half points. What isn't named here follows the reader's own Word. */
export const styles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: { run: { font: SERIF, size: 21 }, paragraph: { spacing: { line: 300 } } },
    title: {
      run: { font: SERIF, size: 52, bold: true },
      paragraph: { spacing: { after: 120 }, keepNext: true },
    },
    heading1: heading(32, 480),
    heading2: heading(26, 360),
    heading3: heading(23, 240),
    heading4: heading(21, 240),
    heading5: heading(21, 200),
    heading6: heading(21, 200),
    footnoteText: { run: { font: SANS, size: 18 } },
  },
  paragraphStyles: [
    {
      id: 'Extent',
      name: 'Extent',
      basedOn: 'Normal',
      run: { font: SANS, size: 20, color: SOFT },
      paragraph: { spacing: { after: 360 } },
    },
    {
      id: 'About',
      name: 'About the article',
      basedOn: 'Normal',
      run: { font: SANS, size: 19, color: SOFT },
      paragraph: { keepNext: true, spacing: { after: 120 } },
    },
    {
      id: 'Quotation',
      name: 'Quotation',
      basedOn: 'Normal',
      paragraph: { indent: { start: TWIPS.quote }, spacing: { before: 120 } },
    },
    {
      id: 'QuoteWithin',
      name: 'Quotation within',
      basedOn: 'Quotation',
      run: { color: '3A362F' },
      paragraph: { indent: { start: TWIPS.quote * 2 } },
    },
    {
      id: 'Preformatted',
      name: 'Preformatted',
      basedOn: 'Quotation',
      run: { font: 'Consolas', size: 18 },
      paragraph: { indent: { start: TWIPS.quote } },
    },
    {
      id: 'Speaker',
      name: 'Speaker',
      basedOn: 'Quotation',
      run: { font: SANS, size: 18, bold: true, color: SOFT },
      paragraph: { indent: { start: TWIPS.quote } },
    },
    {
      id: 'Citation',
      name: 'Citation',
      basedOn: 'Normal',
      run: { font: SANS, size: 18, color: SOFT },
      paragraph: { indent: { start: TWIPS.quote }, spacing: { before: 80, after: 160 }, keepLines: true },
    },
    {
      id: 'OwnNote',
      name: 'Note on a passage',
      basedOn: 'Normal',
      run: { font: SANS, size: 20 },
      paragraph: {
        indent: { start: TWIPS.quote * 2 },
        spacing: { after: 80 },
        border: { left: { style: 'single', size: 12, color: ACCENT, space: 8 } },
      },
    },
    {
      id: 'Source',
      name: 'Source',
      basedOn: 'Normal',
      run: { font: SANS, size: 18, color: SOFT },
      paragraph: {
        indent: { start: TWIPS.item, hanging: TWIPS.item },
        spacing: { after: 80 },
        keepLines: true,
      },
    },
    {
      id: 'LogEntry',
      name: 'Log entry',
      basedOn: 'Normal',
      run: { font: SANS, size: 20 },
      paragraph: { spacing: { before: 160 }, keepNext: true, keepLines: true },
    },
    {
      id: 'LogLine',
      name: 'Log line',
      basedOn: 'Normal',
      run: { font: SANS, size: 18, color: SOFT },
      paragraph: { indent: { start: TWIPS.quote } },
    },
    { id: 'Running', name: 'Running head', basedOn: 'Normal', run: { font: SANS, size: 16, color: SOFT } },
  ],
  characterStyles: [
    { id: 'Code', name: 'Code', run: { font: 'Consolas', size: 19 } },
    { id: 'PassageId', name: 'Passage id', run: { font: SANS, size: 16, color: SOFT } },
  ],
};

/** Bullets of three depths, within the indent of a quotation. */
export const numbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: 'bullets',
      levels: [0, 1, 2].map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: '•',
        style: {
          paragraph: { indent: { start: TWIPS.quote + TWIPS.item * (level + 1), hanging: TWIPS.item } },
        },
      })),
    },
  ],
};
