import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { appendixEntrySchema } from './appendix.ts';
import { grantSchema, procedure } from './base.ts';
import { blockKinds, markSchema, partialDateSchema } from './document.ts';
import { excerptColours } from './excerpts.ts';
import { evidencePassageSchema, evidenceSchema } from './evidence.ts';
import { logScopeSchema } from './log.ts';
import { maskingSchema } from './masks.ts';

/** What goes into an export: a list of excerpts, some excerpts in the order given, the best passages of a search, or whole articles. */
export const selectionSchema = z.union([
  z.object({ list: z.int() }),
  z.object({ excerpts: z.array(z.int()).min(1).max(2000) }),
  z.object({ query: z.string().max(20_000), limit: z.int().min(1).max(500).default(50) }),
  z.object({ articles: z.array(z.int()).min(1).max(500) }),
]);
export type Selection = z.input<typeof selectionSchema>;

/** A block of quoted text; marks count from the beginning of `text`. */
export const quotedBlockSchema = z.object({
  kind: z.enum(blockKinds),
  text: z.string(),
  level: z.int().optional(),
  ordinal: z.int().optional(),
  /** Length of a speaker label at the beginning of `text`. */
  label: z.int().optional(),
  /** Who speaks, on the first block of a passage whose text doesn't name the speaker in full. */
  speaker: z.string().optional(),
  marks: z.array(markSchema).readonly().optional(),
});
export type QuotedBlock = Readonly<z.infer<typeof quotedBlockSchema>>;

export const citationSchema = z.object({
  byline: z.string().nullable(),
  title: z.string(),
  source: z.string().nullable(),
  published: partialDateSchema.nullable(),
  /** Whom the byline interviews, if it is an interview. */
  interviewees: z.array(z.string()).readonly(),
  /** Path of the file below the imported folder. */
  path: z.string(),
  /** Numbers of the first and last paragraph of the passage, from 1. */
  paragraphs: z.tuple([z.int(), z.int()]),
  /** Numbers of the pages it begins and ends on, from 1; null in a format without pages. */
  pages: z.tuple([z.int(), z.int()]).nullable(),
});
export type Citation = Readonly<z.infer<typeof citationSchema>>;

/** Text of a citation; a run that names no setting is plain. */
export const richTextSchema = z
  .array(
    z.object({
      text: z.string(),
      italic: z.literal(true).optional(),
      bold: z.literal(true).optional(),
    }),
  )
  .readonly();
export type RichText = Readonly<z.infer<typeof richTextSchema>>;

export const exportPassageSchema = z.object({
  /** Short id printed beside the passage: `uid:start-end` shortened, unique within the document. */
  id: z.string(),
  article: z.int(),
  language: z.string().nullable(),
  /** The section of the list it belongs to; null in a document without sections, and before the first one. */
  section: z.string().nullable(),
  /** The id of the passage of another article that is to stand beside it: it is the next one, or the one before. */
  pair: z.string().nullable(),
  /** What it is marked with in its list; null in a document that isn't made of one. */
  colour: z.enum(excerptColours).nullable(),
  tags: z.array(z.string()).readonly(),
  blocks: z.array(quotedBlockSchema),
  citation: citationSchema,
  /** How it is cited, in the style of the document, with its place in the article. */
  cited: richTextSchema,
  note: z.string(),
  ...evidencePassageSchema.pick({ place: true, masked: true }).shape,
});
export type ExportPassage = Readonly<z.infer<typeof exportPassageSchema>>;

/** Where the passages of one article lead back to. */
export const exportSourceSchema = z.object({
  article: z.int(),
  /** The article's lasting id; the short ids of its passages begin with its first digits. */
  uid: z.string(),
  citation: citationSchema.omit({ paragraphs: true, pages: true }),
  language: z.string().nullable(),
  /** Where it was on the web, if it is a saved page that says so. */
  address: z.string().nullable(),
  /** The day on which the page was saved, ISO 8601; null where that or its address isn't known. */
  saved: z.string().nullable(),
  /** Its entry in the list of sources, in the style of the document. */
  entry: richTextSchema,
  /** SHA-256 of the file's bytes, lower-case hex; null where no file of it is known any more. */
  sha256: z.string().nullable(),
  /** When the file was first taken in, ISO 8601 in UTC. */
  importedAt: z.string().nullable(),
});
export type ExportSource = Readonly<z.infer<typeof exportSourceSchema>>;

/** How sources are cited. `plain` is Carrel's own: everything that is known, in one line. The others are CSL styles. */
export const citationStyles = [
  'plain',
  'apa',
  'chicago-author-date',
  'chicago-notes',
  'mla',
  'iso690',
  'harvard',
] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** The languages in which a document can speak for itself: its labels, its dates and the words of its citations. */
export const documentLanguages = ['en', 'es', 'fr', 'de', 'pt'] as const;
export type DocumentLanguage = (typeof documentLanguages)[number];

/**
 * Where the citations stand: right below each passage (`inline`), or as numbered notes: `foot` at the foot of the page in
 * Word files and behind each article elsewhere, `end` at the end of the document.
 */
export const notePlaces = ['inline', 'foot', 'end'] as const;
export type NotePlace = (typeof notePlaces)[number];

export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

/** One model for every writer: what the preview shows is what is written. */
export const exportDocumentSchema = z.object({
  title: z.string(),
  /** ISO 8601 date of the day it was made. */
  made: z.string(),
  style: z.enum(citationStyles),
  language: z.enum(documentLanguages),
  passages: z.array(exportPassageSchema),
  /** The articles they come from, in the order in which the style lists them; `plain`: of their first passage. */
  sources: z.array(exportSourceSchema),
  /** Number of different articles the passages come from. */
  articles: z.int(),
  /** Names are masked: nothing in it leads back to its sources but the key. */
  masked: z.boolean(),
  /** The research log, oldest first; null where it wasn't asked for. */
  log: z.array(appendixEntrySchema).readonly().nullable(),
  /** What makes it provable, where that was asked for. */
  evidence: evidenceSchema.nullable(),
});
export type ExportDocument = Readonly<z.infer<typeof exportDocumentSchema>>;

/** What can be written. Each is the ending of its file: a document, data, or a bibliography of the sources. */
export const formats = ['pdf', 'html', 'md', 'docx', 'json', 'csv', 'bib', 'ris', 'csl.json'] as const;
export type ExportFormat = (typeof formats)[number];

/** The elements a document is made of on paper and in HTML. */
export const sheetTags = [
  'a',
  'aside',
  'b',
  'bdi',
  'blockquote',
  'code',
  'div',
  'figcaption',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'i',
  'li',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'small',
  'span',
  'sup',
  'ul',
] as const;

/** An element of a document as it is set. Text is text: nothing in it is markup. */
export interface SheetElement {
  readonly tag: (typeof sheetTags)[number];
  readonly class?: string | undefined;
  readonly id?: string | undefined;
  readonly lang?: string | undefined;
  readonly dir?: 'auto' | 'ltr' | 'rtl' | undefined;
  /** A place in the document (`#…`), or an address a reader may follow by hand. */
  readonly href?: string | undefined;
  /** The number of a list item. */
  readonly value?: number | undefined;
  /** What a screen reader says instead of its text. */
  readonly label?: string | undefined;
  readonly children: readonly (SheetElement | string)[];
}

export const sheetElementSchema: z.ZodType<SheetElement> = z.object({
  tag: z.enum(sheetTags),
  class: z.string().optional(),
  id: z.string().optional(),
  lang: z.string().optional(),
  dir: z.enum(['auto', 'ltr', 'rtl']).optional(),
  href: z.string().optional(),
  value: z.int().optional(),
  label: z.string().optional(),
  children: z.array(z.union([z.string(), z.lazy(() => sheetElementSchema)])),
});

/** The beginning of what would be written, as it would be written. */
export const previewSchema = z.object({
  /** The title it has, or would have by itself. */
  title: z.string(),
  passages: z.int(),
  articles: z.int(),
  /** Passages at the end of the document that the preview leaves out. */
  rest: z.int(),
  /** Null where nothing is to be masked. */
  masking: maskingSchema.nullable(),
  /** A document as it is set, with its own style sheet; or the text of the file. */
  shown: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('sheet'), sheet: sheetElementSchema, css: z.string() }),
    z.object({ kind: z.literal('text'), text: z.string() }),
  ]),
});
export type ExportPreview = Readonly<z.infer<typeof previewSchema>>;

export const exportEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    phase: z.enum(['collecting', 'printing', 'writing']),
    /** 0–1. */
    done: z.number(),
  }),
  z.object({
    type: z.literal('done'),
    file: z.string(),
    passages: z.int(),
    articles: z.int(),
    /** Null for formats without pages. */
    pages: z.int().nullable(),
    bytes: z.int(),
  }),
]);
export type ExportEvent = Readonly<z.infer<typeof exportEventSchema>>;

const order = z.object({
  selection: selectionSchema,
  title: z.string().trim().max(300).optional(),
  format: z.enum(formats),
  paper: z.enum(papers).default('a4'),
  style: z.enum(citationStyles).default('plain'),
  language: z.enum(documentLanguages).default('en'),
  notes: z.enum(notePlaces).default('inline'),
  /** A table of contents; without a word about it, from three articles on. */
  contents: z.boolean().optional(),
  /** The title on a page of its own, and not only above the first passage. */
  titlePage: z.boolean().default(false),
  /** Each passage with the exact place it was taken from, and the same attached for `evidence.verify`. */
  evidence: z.boolean().default(false),
  /** The names of `masks` are replaced wherever they stand, and nothing that would give them away is left. */
  mask: z.boolean().default(false),
  /** The research log as an appendix, in documents and JSON: these entries of it. */
  log: logScopeSchema.optional(),
});
/** What to export and how. */
export type ExportOrder = z.input<typeof order>;

export const exports = {
  /** Writes what leads back from a masked document to its sources: a JSON file, to be kept apart from it. */
  writeKey: procedure
    .input(order.extend({ grant: grantSchema }))
    .output(z.object({ file: z.string(), names: z.int() })),
  preview: procedure.input(order).output(previewSchema),
  /** Writes the document to the granted place, all or nothing. Aborting leaves no file and harms no old one. */
  run: procedure.input(order.extend({ grant: grantSchema })).output(eventIterator(exportEventSchema)),
};
