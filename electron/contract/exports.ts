import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { grantSchema, procedure } from './base.ts';
import { blockKinds, markSchema, partialDateSchema } from './document.ts';

/** What goes into an export: a list of excerpts, the best passages of a search, or whole articles. */
export const selectionSchema = z.union([
  z.object({ list: z.int() }),
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
  /** Path of the file below the imported folder. */
  path: z.string(),
  /** Numbers of the first and last paragraph of the passage, from 1. */
  paragraphs: z.tuple([z.int(), z.int()]),
  /** Numbers of the pages it begins and ends on, from 1; null in a format without pages. */
  pages: z.tuple([z.int(), z.int()]).nullable(),
});
export type Citation = Readonly<z.infer<typeof citationSchema>>;

export const exportPassageSchema = z.object({
  /** Short id printed beside the passage: `uid:start-end` shortened, unique within the document. */
  id: z.string(),
  article: z.int(),
  language: z.string().nullable(),
  blocks: z.array(quotedBlockSchema),
  citation: citationSchema,
  note: z.string(),
});
export type ExportPassage = Readonly<z.infer<typeof exportPassageSchema>>;

/** Where the passages of one article lead back to. */
export const exportSourceSchema = z.object({
  article: z.int(),
  /** The article's lasting id; the short ids of its passages begin with its first digits. */
  uid: z.string(),
  citation: citationSchema.omit({ paragraphs: true, pages: true }),
  /** SHA-256 of the file's bytes, lower-case hex; null where no file of it is known any more. */
  sha256: z.string().nullable(),
  /** When the file was first taken in, ISO 8601 in UTC. */
  importedAt: z.string().nullable(),
});
export type ExportSource = Readonly<z.infer<typeof exportSourceSchema>>;

/** One model for every writer: what the preview shows is what is written. */
export const exportDocumentSchema = z.object({
  title: z.string(),
  /** ISO 8601 date of the day it was made. */
  made: z.string(),
  passages: z.array(exportPassageSchema),
  /** The articles they come from, in the order of their first passage. */
  sources: z.array(exportSourceSchema),
  /** Number of different articles the passages come from. */
  articles: z.int(),
});
export type ExportDocument = Readonly<z.infer<typeof exportDocumentSchema>>;

export const formats = ['pdf', 'html', 'md'] as const;
export type ExportFormat = (typeof formats)[number];

export const papers = ['a4', 'letter'] as const;

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

const titled = { selection: selectionSchema, title: z.string().trim().max(300).optional() };

export const exports = {
  /** The document as it would be written. */
  preview: procedure.input(z.object(titled)).output(exportDocumentSchema),
  /** Writes the document to the granted place, all or nothing. Aborting leaves no file and harms no old one. */
  run: procedure
    .input(
      z.object({
        ...titled,
        format: z.enum(formats),
        paper: z.enum(papers).default('a4'),
        grant: grantSchema,
      }),
    )
    .output(eventIterator(exportEventSchema)),
};
