import type { ExportPassage, SheetElement } from '../../../contract/index.ts';
import { placeLine } from '../../evidence/evidence.ts';
import { formatPages, formatParagraphs } from '../cite/plain.ts';
import type { Layout } from '../layout.ts';
import type { Words } from '../words.ts';
import { quoteElements } from './blocks.ts';
import { type Child, el } from './element.ts';
import { directionOf, isolated, richElements } from './text.ts';

/** What the elements of one document are made with. */
export interface Setting {
  readonly words: Words;
  readonly layout: Layout;
  /** Numbers of the notes, from 1, by the ids of the passages; null where citations aren't notes. */
  readonly notes: ReadonlyMap<string, number> | null;
  readonly coloured: boolean;
  /** It is one article, and bears its title. */
  readonly alone: boolean;
}

/** A passage with what leads back to it, and what was made of it. */
export function passageElement(
  passage: ExportPassage,
  level: number,
  { words: own, layout, notes, coloured }: Setting,
): SheetElement {
  const { id, language, blocks, citation, cited, note, tags } = passage;
  const number = notes?.get(id);
  const place = layout.evidence ? placeLine(passage) : null;
  const colour = coloured ? passage.colour : null;
  const { paragraphs, pages } = citation;
  const reference =
    number === undefined
      ? null
      : el(
          'sup',
          { id: `ref-${number}` },
          el('a', { href: `#note-${number}`, label: `${own.note} ${number}` }, String(number)),
        );
  return el(
    'figure',
    { class: ['passage', isShort(passage) && 'short', colour && `ink-${colour}`].filter(Boolean).join(' ') },
    el(
      'p',
      { class: 'margin' },
      el('b', {}, [...(pages ? [formatPages(pages, own)] : []), formatParagraphs(paragraphs)].join(', ')),
      el('span', { class: 'id' }, id),
      colour && el('span', { class: 'ink' }, own.colours[colour]),
    ),
    el('blockquote', { lang: language ?? undefined }, quoteElements(blocks, level, reference)),
    number === undefined ? el('figcaption', { class: 'citation' }, richElements(cited)) : null,
    place === null ? null : el('p', { class: 'evidence' }, place),
    tags.length === 0 ? null : el('p', { class: 'tags' }, isolated(tags.map((tag) => `#${tag}`).join('  '))),
    noteElement(note, own),
  );
}

/** As many letters as a line has, about. */
const LINE = 70;

/** Passages up to so many lines stay together with their citation on one page. */
const SHORT = 7;

export function isShort({ blocks }: ExportPassage): boolean {
  const lines = blocks.flatMap(({ text }) => text.split('\n')).map(({ length }) => Math.ceil(length / LINE));
  return lines.reduce((sum, count) => sum + count, 0) <= SHORT;
}

function noteElement(note: string, own: Words): Child {
  if (note.trim() === '') return null;
  const paragraphs = note.trim().split(/\n\s*\n/);
  const text = paragraphs.map((paragraph) => el('p', { dir: 'auto' }, paragraph));
  return el('aside', { class: 'note', dir: directionOf(note) }, el('p', { class: 'label' }, own.note), text);
}
