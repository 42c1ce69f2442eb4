import { z } from 'zod';
import { grantSchema, procedure } from './base.ts';

const sha256Schema = z.string().regex(/^[\da-f]{64}$/);

/** The exact place a passage was taken from. */
export const evidencePlaceSchema = z.object({
  /** The article's lasting id. */
  uid: z.string().regex(/^[\da-f]{16}$/),
  /** The revision that is quoted, from 1. */
  revision: z.int().min(1),
  /** `[start, end)` in the canonical text of that revision, in UTF-16 code units. */
  start: z.int().min(0),
  end: z.int().min(0),
  /** SHA-256 of the bytes of the file that revision was read from, lower-case hex. */
  sha256: sha256Schema,
});
export type EvidencePlace = Readonly<z.infer<typeof evidencePlaceSchema>>;

/** A range of one of the blocks of a quotation in which something else stands than in the source: `[block, start, end)`. */
const maskedRangeSchema = z.tuple([z.int().min(0), z.int().min(0), z.int().min(0)]);

export const evidencePassageSchema = z.object({
  /** The short id printed beside it. */
  id: z.string().min(1).max(100),
  /** The title of its article, as it is cited. */
  title: z.string().max(100_000),
  /** What is quoted, a string for each block. */
  quote: z.array(z.string().max(10_000_000)).min(1).max(100_000),
  /** Who speaks, where that stands in brackets before the quotation. */
  speaker: z.string().max(1000).nullable(),
  masked: z.array(maskedRangeSchema).max(100_000),
  /** The citation right below the quotation; null in a document that has its citations elsewhere. */
  cited: z.string().max(100_000).nullable(),
  /** Null in a document whose names are masked: a checksum would tell who guesses a name that he is right. */
  place: evidencePlaceSchema.nullable(),
});
export type EvidencePassage = Readonly<z.infer<typeof evidencePassageSchema>>;

/**
 * What makes a document provable, attached to it as JSON: `evidence.json` in a PDF, a custom XML part of a Word document,
 * `evidence` in the exported JSON, `<meta name="carrel-evidence">` in HTML, a comment in Markdown. `version` rises when a field changes its meaning; fields may be added.
 */
export const evidenceSchema = z.object({
  format: z.literal('carrel-evidence'),
  version: z.literal(1),
  /** The day the document was made, ISO 8601. */
  made: z.string().max(40),
  title: z.string().max(100_000),
  passages: z.array(evidencePassageSchema).max(100_000),
});
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;

/**
 * How a passage of a document stands to the archive:
 *
 * - `unchanged`: printed as it was taken, and neither a newer revision nor the file on disk says anything else.
 * - `source changed`: the document is as it was made; its source has changed since.
 * - `altered`: the document doesn't say what the archive has at this place.
 * - `unknown`: the article or its revision is not in this archive.
 * - `untraceable`: the names are masked, and the key that leads back was not given.
 */
export const passageVerdicts = ['unchanged', 'source changed', 'altered', 'unknown', 'untraceable'] as const;
export type PassageVerdict = (typeof passageVerdicts)[number];

export const verifiedPassageSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** The beginning of what the document quotes. */
  quote: z.string(),
  verdict: z.enum(passageVerdicts),
  /** Why, in sentences. */
  reasons: z.array(z.string()),
  /** Where it is to be found in this archive; null where it is not. */
  at: z.object({ article: z.int(), revision: z.int(), start: z.int(), end: z.int() }).nullable(),
});
export type VerifiedPassage = Readonly<z.infer<typeof verifiedPassageSchema>>;

export const verificationSchema = z.object({
  file: z.string(),
  title: z.string(),
  made: z.string(),
  /** Every passage is `unchanged`. */
  ok: z.boolean(),
  passages: z.array(verifiedPassageSchema),
});
export type Verification = Readonly<z.infer<typeof verificationSchema>>;

export const evidence = {
  /**
   * Checks a document that carries evidence (`.pdf`, `.docx`, `.html`, `.md` or `.json`) against the archive and the files it came from: what
   * is attached, and what can be read on its pages. With a masked document, the key is granted beside it.
   */
  verify: procedure.input(z.object({ grant: grantSchema })).output(verificationSchema),
};
