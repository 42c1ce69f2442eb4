import {
  AlignmentType,
  Document,
  EndnoteReferenceRun,
  Footer,
  FootnoteReferenceRun,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  type Table,
  TableOfContents,
  TextRun,
} from 'docx';
import type { ExportDocument, ExportPassage, ExportSource } from '../../../contract/index.ts';
import { placeLine } from '../../evidence/evidence.ts';
import { formatPages, formatParagraphs } from '../cite/plain.ts';
import { hasContents, type Layout } from '../layout.ts';
import { differInColour, type Group, outlineOf, type Part } from '../outline.ts';
import { extentOf, formatDate, type Words, words } from '../words.ts';
import { directionOf } from '../sheet/text.ts';
import { attachEvidence } from './attach.ts';
import { directed, quoteParagraphs } from './blocks.ts';
import { logParagraphs } from './log.ts';
import { pairTable } from './pair.ts';
import { richRuns, textRuns } from './runs.ts';
import { headingOf, numbering, styles, TWIPS } from './styles.ts';

/** What a thread is asked to write: packing a long document takes a second in which nothing else is done. */
export interface DocxRequest {
  readonly kind: 'docx';
  readonly document: ExportDocument;
  readonly layout: Layout;
}

const PAPERS = { a4: [210, 297], letter: [215.9, 279.4] } as const;

type Child = Paragraph | Table | TableOfContents;

/** What the paragraphs of one document are made with. */
interface Setting {
  readonly words: Words;
  readonly layout: Layout;
  readonly coloured: boolean;
}

/** The document for Word and its kin: headings, styles, footnotes and fields of their own kind. To be called in a thread. */
export async function writeDocx({ document, layout }: DocxRequest): Promise<Uint8Array> {
  const own = words[document.language];
  const parts = outlineOf(document.passages);
  const coloured = differInColour(document.passages);
  const setting: Setting = { words: own, layout, coloured };
  const contents = hasContents(
    layout,
    parts.reduce((sum, { groups }) => sum + groups.length, 0),
  );
  const [width, height] = PAPERS[layout.paper];
  const margin = TWIPS.mm * 25;
  const file = new Document({
    title: document.title,
    subject: extentOf(document, own),
    creator: 'Carrel',
    lastModifiedBy: 'Carrel',
    styles: {
      ...styles,
      default: {
        ...styles.default,
        document: {
          ...styles.default?.document,
          run: { ...styles.default?.document?.run, language: { value: own.locale } },
        },
      },
    },
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: TWIPS.mm * width, height: TWIPS.mm * height },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
          titlePage: true,
        },
        headers: { default: running(document.title), first: new Header({ children: [] }) },
        footers: { default: pageFooter(), first: pageFooter() },
        children: [
          ...frontOf(document, own),
          ...(contents ? contentsOf(own) : []),
          ...parts.flatMap((part, index) => partOf(part, index === 0, setting)),
          ...sourcesOf(document, own),
          ...logParagraphs(document),
        ],
      },
    ],
  });
  const attached = document.evidence ? [attachEvidence(file, document.evidence)] : [];
  return Packer.toBuffer(file, undefined, attached);
}

/** Behind a title page the first heading begins a new one. */
function startOf({ titlePage }: Layout, first: boolean): { pageBreakBefore: boolean } {
  return { pageBreakBefore: titlePage && first };
}

function frontOf(document: ExportDocument, own: Words): Paragraph[] {
  const { title, made } = document;
  return [
    new Paragraph({ heading: 'Title', ...directed(title), children: textRuns(title) }),
    new Paragraph({
      style: 'Extent',
      children: [new TextRun(`${extentOf(document, own)} · ${formatDate(made, own)}`)],
    }),
  ];
}

/** Word fills in the numbers of the pages when it opens the file. */
function contentsOf(own: Words): Child[] {
  return [new TableOfContents(own.contents, { hyperlink: true, headingStyleRange: '1-2' })];
}

function partOf({ name, groups }: Part, first: boolean, setting: Setting): Child[] {
  const sections = groups.flatMap((group, place) =>
    groupOf(group, name === null ? 1 : 2, setting, first && name === null && place === 0),
  );
  if (name === null) return sections;
  const start = { ...headingOf(1), ...directed(name), ...startOf(setting.layout, first) };
  return [new Paragraph({ ...start, children: textRuns(name) }), ...sections];
}

function groupOf(group: Group, level: number, setting: Setting, first: boolean): Child[] {
  const { layout, words: own } = setting;
  const { title, passages, paired } = group;
  const heading = new Paragraph({
    ...headingOf(level),
    ...directed(title),
    ...startOf(layout, first),
    children: textRuns(title),
  });
  const content = (passage: ExportPassage): Paragraph[] => passageOf(passage, level, setting);
  if (paired) {
    const sides = passages.map((passage) => [
      new Paragraph({
        keepNext: true,
        ...directed(passage.citation.title),
        children: textRuns(passage.citation.title, { bold: true }),
      }),
      ...aboutOf(passage, own),
      ...content(passage),
    ]);
    return [heading, pairTable(sides)];
  }
  return [heading, ...aboutOf(passages[0]!, own), ...passages.flatMap(content)];
}

function aboutOf({ citation: { byline, source, published, title } }: ExportPassage, own: Words): Paragraph[] {
  const parts = [byline, source, published && formatDate(published, own)].filter((part) => part !== null);
  // A date by itself would be turned around in a line from right to left.
  const lead = directionOf(title) === 'rtl' ? '\u200E' : '';
  const about = parts.map((part) => (directionOf(part) === 'rtl' ? part : `${lead}${part}`)).join(' · ');
  return about === ''
    ? []
    : [new Paragraph({ style: 'About', ...directed(title), children: textRuns(about) })];
}

function passageOf(
  passage: ExportPassage,
  level: number,
  { words: own, layout: { notes, evidence }, coloured }: Setting,
): Paragraph[] {
  const place = evidence ? placeLine(passage) : null;
  const { id, citation, cited, note, tags } = passage;
  const colour = coloured && passage.colour;
  const where = [
    ...(citation.pages ? [formatPages(citation.pages, own)] : []),
    formatParagraphs(citation.paragraphs),
  ].join(', ');
  const content = (style: string) => ({ children: [new Paragraph({ style, children: richRuns(cited) })] });
  const reference: Record<Layout['notes'], () => ParagraphChild[]> = {
    inline: () => [],
    foot: () => [new FootnoteReferenceRun(content('FootnoteText'))],
    end: () => [new EndnoteReferenceRun(content('EndnoteText'))],
  };
  const leadsBack = new TextRun({
    text: notes === 'inline' ? `   ${id}` : `${where}   ${id}`,
    style: 'PassageId',
  });
  const ownWords = note.trim() === '' ? [] : note.trim().split(/\n\s*\n/);
  return [
    ...quoteParagraphs(passage, level, reference[notes](), coloured),
    new Paragraph({
      style: 'Citation',
      children: [
        ...(notes === 'inline' ? richRuns(cited) : []),
        leadsBack,
        ...(colour ? textRuns(`   ${own.colours[colour]}`) : []),
        ...(tags.length === 0 ? [] : textRuns(`   ${tags.map((tag) => `#${tag}`).join(' ')}`)),
      ],
    }),
    ...(place === null
      ? []
      : [
          new Paragraph({
            style: 'Citation',
            children: [new TextRun({ text: place, style: 'PassageId' })],
          }),
        ]),
    ...ownWords.map(
      (text) => new Paragraph({ style: 'OwnNote', ...directed(text), children: textRuns(text) }),
    ),
  ];
}

function sourcesOf({ sources, style, masked }: ExportDocument, own: Words): Paragraph[] {
  const file = ({ citation, sha256, uid }: ExportSource): string =>
    [
      uid,
      ...(style === 'plain' ? [] : [citation.path]),
      ...(sha256 === null ? [] : [`SHA-256 ${sha256}`]),
    ].join(' · ');
  return [
    new Paragraph({ ...headingOf(1), children: [new TextRun(own.sources)] }),
    new Paragraph({ style: 'About', children: [new TextRun(masked ? own.howMasked : own.howToFind)] }),
    ...sources.map(
      (source) =>
        new Paragraph({
          style: 'Source',
          children: [
            ...richRuns(source.entry),
            new TextRun({ text: file(source), style: 'PassageId', break: 1 }),
          ],
        }),
    ),
  ];
}

function running(title: string): Header {
  return new Header({
    children: [new Paragraph({ style: 'Running', ...directed(title), children: textRuns(title) })],
  });
}

function pageFooter(): Footer {
  const children = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Running',
        alignment: AlignmentType.END,
        children: [new TextRun({ children })],
      }),
    ],
  });
}
