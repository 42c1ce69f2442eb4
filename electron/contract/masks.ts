import { z } from 'zod';
import { procedure, writing } from './base.ts';
import { evidencePlaceSchema } from './evidence.ts';

const name = z.string().trim().min(2).max(200);

/** A name that is not to stand in a document that is shared. */
export const maskSchema = z.object({
  name,
  /** What stands there instead, everywhere the same: `████`, `[name]`, `Person A`. */
  replacement: z.string().trim().min(1).max(100),
  /** Each part of the name is masked where it stands alone, too: a surname. */
  parts: z.boolean(),
});
export type Mask = Readonly<z.infer<typeof maskSchema>>;

/** What masking does to one document. */
export const maskingSchema = z.object({
  /** For each name how often it was replaced: in quotations, and in everything else (notes, citations, titles, tags). */
  replaced: z.array(z.object({ name: z.string(), quoted: z.int(), elsewhere: z.int() })),
  /** Words left standing that a name, or a part of one, begins or is part of. */
  near: z.array(z.object({ word: z.string(), name: z.string(), count: z.int() })),
});
export type Masking = Readonly<z.infer<typeof maskingSchema>>;

/** What leads back from a masked document, kept apart from it. */
export const maskKeySchema = z.object({
  format: z.literal('carrel-key'),
  version: z.literal(1),
  made: z.string().max(40),
  title: z.string().max(100_000),
  names: z.array(maskSchema).max(2000),
  passages: z.array(z.object({ id: z.string().max(100), place: evidencePlaceSchema })).max(100_000),
});
export type MaskKey = Readonly<z.infer<typeof maskKeySchema>>;

/** The names to mask, kept in the archive. */
export const masks = {
  /** In alphabetical order. */
  list: procedure.output(z.array(maskSchema)),
  /** Adds a name, or changes what is done with it; upper and lower case are one. */
  put: writing.input(maskSchema).output(z.void()),
  remove: writing.input(z.object({ name })).output(z.void()),
};
