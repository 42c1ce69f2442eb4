import { z } from 'zod';

/**
 * A place in a canonical text: `start` inclusive, `end` exclusive, in UTF-16 code units.
 * The same numbers mean the same characters in search hits, excerpts, comparison and export.
 */
export const rangeSchema = z.object({ start: z.int().min(0), end: z.int().min(0) });
export type Range = Readonly<z.infer<typeof rangeSchema>>;

/** An inline mark over the canonical text. `href` is the address a link names; it is shown, never followed by itself. */
export const markSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('emphasis'), start: z.int(), end: z.int() }),
  z.object({ kind: z.literal('strong'), start: z.int(), end: z.int() }),
  z.object({ kind: z.literal('code'), start: z.int(), end: z.int() }),
  z.object({ kind: z.literal('link'), start: z.int(), end: z.int(), href: z.string() }),
]);
export type Mark = Readonly<z.infer<typeof markSchema>>;

export const blockKinds = ['heading', 'paragraph', 'item', 'quote', 'preformatted', 'turn'] as const;

/**
 * One block of a canonical text. Blocks are in order, don't overlap, are never empty, and what lies between two
 * of them is exactly {@link BLOCK_SEPARATOR}: together they partition the text.
 *
 * - `heading`: `level` 1–6.
 * - `item`: a list item, without its bullet; `level` is the depth of nesting from 1, `ordinal` its number in a numbered list.
 * - `turn`: the first paragraph of a speaker's turn. Its text opens with the label as the source has it (`AG: …`),
 *   `label` is the length of that label with its colon, `speaker` the full name it stands for.
 * - `speaker` on a later paragraph, item or quote says that the turn goes on.
 * - `role` marks the blocks from which title, byline and date were read. Whatever else stands in the head of an article and is no
 *   part of its text has `date` too: the kind of piece, the name of the paper, the fields of a press database.
 * - `page` is the number of the page it begins on, from 1, in a format with pages; `breaks` are the places within it at
 *   which later pages begin.
 */
export const blockSchema = z.object({
  kind: z.enum(blockKinds),
  start: z.int(),
  end: z.int(),
  level: z.int().optional(),
  ordinal: z.int().optional(),
  speaker: z.string().optional(),
  label: z.int().optional(),
  role: z.enum(['title', 'byline', 'date']).optional(),
  page: z.int().min(1).optional(),
  breaks: z
    .array(z.object({ at: z.int(), page: z.int().min(1) }))
    .readonly()
    .optional(),
  marks: z.array(markSchema).readonly().optional(),
});
export type Block = Readonly<z.infer<typeof blockSchema>>;
export type BlockKind = Block['kind'];

/** A date as precise as its source: `2021`, `2021-06` or `2021-06-07`. */
export const partialDateSchema = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** What an article says of itself, as a citation needs it. */
export const articleHeadSchema = z.object({
  id: z.int(),
  /** Lasting id: the first 16 hex digits of the SHA-256 of the canonical text's first revision (UTF-8). */
  uid: z.string(),
  title: z.string(),
  byline: z.string().nullable(),
  published: partialDateSchema.nullable(),
  /** The paper, site or folder it comes from. */
  source: z.string().nullable(),
  /** ISO 639-1 code, or null where the text is too short to tell. */
  language: z.string().nullable(),
  words: z.int(),
  /** The number of its newest revision, from 1. */
  revision: z.int(),
  tags: z.array(z.string()),
});
export type ArticleHead = Readonly<z.infer<typeof articleHeadSchema>>;

/** A place on disk where an article's bytes were seen. */
export const fileSchema = z.object({
  id: z.int(),
  /** The folder that was imported, as the person chose it, and its number. */
  folder: z.string(),
  folderId: z.int(),
  /** The path below that folder, with `/`. */
  path: z.string(),
  bytes: z.int(),
  /** SHA-256 of the bytes, lower-case hex; null for a file that could not be read. */
  sha256: z.string().nullable(),
  /** What its format is called: `PDF`. Null where it was never read. */
  format: z.string().nullable(),
  encoding: z.string().nullable(),
  /** How sure the encoding is, 0–1. 1 for a byte order mark or valid UTF-8. */
  certainty: z.number().nullable(),
  /** The encoding a person chose for this file or its whole folder. */
  forcedEncoding: z.string().nullable(),
  status: z.enum(['imported', 'unchanged', 'duplicate', 'skipped', 'failed', 'missing']),
  /** When it was first taken in, ISO 8601 in UTC. */
  importedAt: z.string(),
});
export type SourceFile = Readonly<z.infer<typeof fileSchema>>;

/** What can be corrected by hand, besides tags. */
export const correctableFields = ['title', 'byline', 'published', 'source', 'language'] as const;
export const correctableFieldSchema = z.enum(correctableFields);
export type CorrectableField = z.infer<typeof correctableFieldSchema>;

/** A field that was corrected by hand, and what the newest text says of it by itself. */
export const correctionSchema = z.object({ field: correctableFieldSchema, found: z.string().nullable() });
export type Correction = Readonly<z.infer<typeof correctionSchema>>;

/** An article with its text. `text` and `blocks` are those of `shownRevision`. */
export const articleSchema = articleHeadSchema.extend({
  shownRevision: z.int(),
  corrections: z.array(correctionSchema),
  /** Tags given by hand, and tags of the text that were taken off. */
  tagCorrections: z.object({ given: z.array(z.string()), taken: z.array(z.string()) }),
  /** Where a saved page was on the web; shown, never followed by itself. */
  address: z.string().nullable(),
  files: z.array(fileSchema),
  text: z.string(),
  blocks: z.array(blockSchema),
});
export type Article = Readonly<z.infer<typeof articleSchema>>;
