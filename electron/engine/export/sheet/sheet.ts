import type { ExportDocument, ExportPassage, ExportSource, SheetElement } from '../../../contract/index.ts';
import { hasContents, type Layout } from '../layout.ts';
import { logDays } from '../log/days.ts';
import { logWords } from '../log/words.ts';
import { differInColour, type Group, outlineOf, type Part } from '../outline.ts';
import { extentOf, formatDate, type Words, words } from '../words.ts';
import { headingTag } from './blocks.ts';
import { contentsElement, type Entry, type PageNumber } from './contents.ts';
import { el } from './element.ts';
import { logElement, LOG_PLACE } from './log.ts';
import { isShort, passageElement, type Setting } from './passage.ts';
import { apart, directionOf, isolated, richElements } from './text.ts';

/** Titles beyond this length are set smaller, in UTF-16 code units. */
const LONG_TITLE = 90;

/** Sections of so many articles, on the average, begin on new pages. */
const LONG_SECTION = 6;

/** A document as it is set, before anyone knows what comes to stand on which page. */
export interface Sheet {
  /** What the table of contents leads to, in its order; empty without one. */
  readonly entries: readonly Entry[];
  /** The texts of its headings, in their order. */
  readonly headings: readonly string[];
  /** What it holds, in a line. */
  readonly extent: string;
  /** Named sections that have pages of their own, with their names at the head; null: one that is like the rest. */
  readonly running: readonly (string | null)[];
  /** The document; with numbers for the pages of the entries, or without a place for them. */
  readonly main: (number: PageNumber | null) => SheetElement;
}

/**
 * The one setting of a document for reading, for the preview and for printing: nothing in a source's text is markup.
 * @param whole what the document says it holds, where it is only the beginning of one
 */
export function setSheet(
  document: ExportDocument,
  layout: Layout,
  whole: Pick<ExportDocument, 'articles'> & { readonly passages: readonly unknown[] } = document,
): Sheet {
  const parts = outlineOf(document.passages);
  const own = words[document.language];
  const notes =
    layout.notes === 'inline' ? null : new Map(document.passages.map(({ id }, index) => [id, index + 1]));
  const coloured = differInColour(document.passages);
  const setting: Setting = {
    words: own,
    layout,
    notes,
    coloured,
    alone: whole.articles === 1 && isAlone(document, parts),
  };
  const groups = parts.reduce((sum, part) => sum + part.groups.length, 0);
  const days = logDays(document);
  const log = days.length === 0 ? null : { ...logWords[document.language], days };
  const entries =
    hasContents(layout, groups) && !setting.alone
      ? [...entriesOf(parts, own), ...(log ? [logEntryOf(log, parts)] : [])]
      : [];
  const running = parts.map(({ name }) => (groups >= parts.length * LONG_SECTION ? name : null));
  const extent = setting.alone ? aboutParts(document.passages[0]!, own).join(' · ') : extentOf(whole, own);
  const body = [
    ...parts.flatMap((part, index) => partElements(part, index, setting, running[index] !== null)),
    ...(layout.notes === 'end' ? [notesElement(document.passages, setting, 2)] : []),
    sourcesElement(document, own),
    ...(log ? [logElement(log)] : []),
  ];
  return {
    entries,
    extent,
    running,
    headings: [
      ...headingsOf(document.title, parts, entries.length > 0, setting),
      ...(log ? [log.title, ...log.days.map(({ day }) => day)] : []),
    ],
    main: (number) =>
      el(
        'main',
        { class: 'document', lang: document.language },
        setting.alone ? articleFront(document, setting) : frontElement(document, extent, setting),
        entries.length > 0 ? contentsElement(entries, number, own) : null,
        body,
      ),
  };
}

function frontElement(
  { title, made }: ExportDocument,
  extent: string,
  { words: own, layout }: Setting,
): SheetElement {
  return el(
    'header',
    { class: layout.titlePage ? 'front apart' : 'front' },
    el('h1', { class: lengthClass(title), dir: 'auto' }, title),
    el('p', { class: 'extent' }, `${extent} · ${formatDate(made, own)}`),
  );
}

/** A document that is one article bears its title, and needs none within. */
function isAlone({ title }: ExportDocument, parts: readonly Part[]): boolean {
  const [part] = parts;
  const [group] = part?.groups ?? [];
  return parts.length === 1 && part!.name === null && part!.groups.length === 1 && group!.title === title;
}

function articleFront({ title, passages }: ExportDocument, { words: own, layout }: Setting): SheetElement {
  const about = aboutParts(passages[0]!, own);
  return el(
    'header',
    { class: layout.titlePage ? 'front apart' : 'front', lang: passages[0]!.language ?? undefined },
    el('h1', { class: lengthClass(title), dir: 'auto' }, title),
    about.length === 0 ? null : el('p', { class: 'extent', dir: directionOf(title) }, apart(about)),
  );
}

function entriesOf(parts: readonly Part[], own: Words): Entry[] {
  return parts.flatMap(({ name, groups }, part) => [
    ...(name === null
      ? []
      : [{ place: partPlace(part), title: name, level: 1, named: true, language: null, about: [] }]),
    ...groups.map(({ title, language, passages, paired }, group) => ({
      place: groupPlace(part, group),
      title,
      language,
      level: name === null ? 1 : 2,
      named: false,
      about: paired ? [] : aboutParts(passages[0]!, own),
    })),
  ]);
}

/** It stands beside the sections where there are any. */
function logEntryOf({ title }: { readonly title: string }, parts: readonly Part[]): Entry {
  const named = parts.some(({ name }) => name !== null);
  return { place: LOG_PLACE, title, level: 1, named, language: null, about: [] };
}

function headingsOf(
  title: string,
  parts: readonly Part[],
  contents: boolean,
  { words: own, layout, alone }: Setting,
): string[] {
  const within = ({ blocks }: ExportPassage): string[] =>
    blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text);
  const headingsIn = ({ title, passages, paired }: Group): string[] =>
    paired
      ? passages.flatMap((passage) => [passage.citation.title, ...within(passage)])
      : [...(alone ? [] : [title]), ...passages.flatMap(within)];
  return [
    title,
    ...(contents ? [own.contents] : []),
    ...parts.flatMap(({ name, groups }) => [...(name === null ? [] : [name]), ...groups.flatMap(headingsIn)]),
    ...(layout.notes === 'end' ? [own.notes] : []),
    own.sources,
  ];
}

const partPlace = (part: number): string => `part-${part + 1}`;
const groupPlace = (part: number, group: number): string => `section-${part + 1}-${group + 1}`;

function partElements(
  { name, groups }: Part,
  index: number,
  setting: Setting,
  ownPages: boolean,
): SheetElement[] {
  const level = setting.alone ? 1 : name === null ? 2 : 3;
  const sections = groups.map((group, place) =>
    groupElement(group, groupPlace(index, place), level, setting),
  );
  if (name === null) return sections;
  const heading = el('h2', { id: partPlace(index), class: 'part', dir: 'auto' }, name);
  return [
    el('section', { class: ownPages ? `named apart ${partPlace(index)}` : 'named' }, heading, sections),
  ];
}

function groupElement(group: Group, place: string, level: number, setting: Setting): SheetElement {
  const { passages, paired } = group;
  return el(
    'section',
    { class: paired ? 'article paired' : 'article', id: paired ? place : undefined },
    paired
      ? pairElement(passages, level, setting)
      : [
          ...(setting.alone ? [] : articleHead(passages[0]!, place, level, setting)),
          ...passages.map((one) => passageElement(one, level, setting)),
        ],
    setting.layout.notes === 'foot' ? notesElement(passages, setting, null) : null,
  );
}

/** The title of an article, and what is known of it. */
function articleHead(
  passage: ExportPassage,
  place: string | undefined,
  level: number,
  { words: own }: Setting,
): SheetElement[] {
  const { title } = passage.citation;
  const about = aboutParts(passage, own);
  const heading = ['heading', lengthClass(title)].filter(Boolean).join(' ');
  const lang = passage.language ?? undefined;
  return [
    el(headingTag(level), { id: place, class: heading, lang, dir: 'auto' }, title),
    ...(about.length === 0 ? [] : [el('p', { class: 'about', dir: directionOf(title) }, apart(about))]),
  ];
}

/** Two passages beside each other, each below the name of its article. */
function pairElement(passages: readonly ExportPassage[], level: number, setting: Setting): SheetElement {
  const columns = passages.map((passage) =>
    el(
      'div',
      { class: 'side', dir: directionOf(passage.blocks[0]?.text ?? '') },
      articleHead(passage, undefined, level, setting),
      passageElement(passage, level, setting),
    ),
  );
  return el('div', { class: passages.every(isShort) ? 'pair short' : 'pair' }, columns);
}

/** Byline, source and date of an article, as far as they are known. */
function aboutParts({ citation: { byline, source, published } }: ExportPassage, own: Words): string[] {
  return [byline, source, published && formatDate(published, own)].filter((part) => part !== null);
}

/** Numbered notes that say where the passages come from, each leading back to its passage. */
function notesElement(
  passages: readonly ExportPassage[],
  { words: own, notes }: Setting,
  level: number | null,
): SheetElement {
  const items = passages.map(({ id, cited }) => {
    const number = notes?.get(id) ?? 0;
    const back = el('a', { class: 'back', href: `#ref-${number}` }, `${number} `);
    return el('li', { id: `note-${number}` }, back, richElements(cited));
  });
  const heading = level === null ? null : el(headingTag(level), { class: 'rubric' }, own.notes);
  return el(
    level === null ? 'div' : 'section',
    { class: 'notes' },
    heading,
    el('ol', { label: own.notes }, items),
  );
}

function sourcesElement({ sources, style, masked }: ExportDocument, own: Words): SheetElement {
  // Carrel's own citation names the file.
  const fileOf = ({ citation }: ExportSource): string => (style === 'plain' ? '' : `${citation.path} · `);
  const items = sources.map((source) =>
    el(
      'li',
      {},
      el('p', { class: 'margin' }, el('span', { class: 'id' }, source.uid)),
      richElements(source.entry),
      source.sha256 === null
        ? null
        : el('span', { class: 'hash' }, isolated(`${fileOf(source)}SHA-256 ${source.sha256}`)),
    ),
  );
  return el(
    'section',
    { class: 'sources' },
    el('h2', { class: 'rubric' }, own.sources),
    el('p', {}, masked ? own.howMasked : own.howToFind),
    el('ul', {}, items),
  );
}

function lengthClass(title: string): string | undefined {
  return title.length > LONG_TITLE ? 'long' : undefined;
}
