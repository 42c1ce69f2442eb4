import type { ExportDocument, ExportPassage, Mark, QuotedBlock } from '../../contract/index.ts';
import { citationParts, extentOf, formatDate, formatParagraphs, HOW_TO_FIND } from './cite.ts';
import type { Inks } from './fonts.ts';

/** Set whatever the document says: labels, numbers of pages, quotation marks, a hyphen where a word is divided. */
const ALWAYS = 'ContentsNoteSources SHA-256 0123456789abcdef / ,.·–-‐“”[]•';

/** What is set in which face, as the style sheet has it. */
export function inksOf(document: ExportDocument): Inks {
  const { title, made, passages, sources } = document;
  const blocks = passages.flatMap((passage) => passage.blocks);
  const titles = passages.map(({ citation }) => citation.title);
  const small = [
    ALWAYS,
    HOW_TO_FIND,
    title,
    extentOf(document),
    formatDate(made),
    ...passages.flatMap(smallOf),
    ...sources.flatMap(({ uid, citation }) => [uid, ...citationParts(citation).map(({ text }) => text)]),
  ];
  return {
    text: [...small, ...blocks.map(({ text }) => text)].join(''),
    italic: [
      ...blocks.flatMap((block) => marked(block, 'emphasis')),
      ...sources.map(({ citation }) => citation.source),
    ].join(''),
    bold: blocks.flatMap(boldOf).join(''),
    mono: blocks.flatMap(monoOf).join(''),
    display: [title, ...titles].join(''),
    sans: small.join(''),
    sansBold: [
      ALWAYS,
      ...passages.flatMap(({ citation, blocks }) => [
        formatParagraphs(citation.paragraphs),
        blocks[0]?.speaker,
      ]),
    ].join(''),
  };
}

function smallOf({ id, citation, note }: ExportPassage): string[] {
  return [id, note, ...citationParts(citation).map(({ text }) => text)];
}

function boldOf(block: QuotedBlock): string[] {
  if (block.kind === 'heading') return [block.text];
  return [block.text.slice(0, block.label ?? 0), ...marked(block, 'strong')];
}

function monoOf(block: QuotedBlock): string[] {
  return block.kind === 'preformatted' ? [block.text] : marked(block, 'code');
}

function marked({ text, marks = [] }: QuotedBlock, kind: Mark['kind']): string[] {
  return marks.filter((mark) => mark.kind === kind).map(({ start, end }) => text.slice(start, end));
}
