import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { grantSchema, procedure } from './base.ts';
import { partialDateSchema } from './document.ts';

/** Why an archive can only be read, as a sentence. */
export const readOnlySchema = z.object({
  kind: z.enum(['damaged', 'protected']),
  message: z.string(),
  /** When the damage was found. */
  since: z.string().nullable(),
});
export type ReadOnly = Readonly<z.infer<typeof readOnlySchema>>;

export const statusSchema = z.object({
  /** Where the archive lives, for a person to read. */
  folder: z.string(),
  articles: z.int(),
  files: z.int(),
  words: z.int(),
  excerpts: z.int(),
  languages: z.array(z.object({ language: z.string().nullable(), articles: z.int() })),
  published: z.object({ from: partialDateSchema, to: partialDateSchema }).nullable(),
  /** Size of the archive on disk, index included. */
  bytes: z.int(),
  index: z.object({
    /** `building` while articles wait to be indexed; `ready` when every article can be found. */
    state: z.enum(['ready', 'building']),
    articles: z.int(),
    /** Set when the index was found damaged or outdated at opening and was made anew. */
    rebuilt: z.string().nullable(),
  }),
  /** Null for an archive that can be written to. */
  readOnly: readOnlySchema.nullable(),
});
export type ArchiveStatus = Readonly<z.infer<typeof statusSchema>>;

/** Something changed, in this program or in another one on the same archive. `seq` only ever grows. */
export const changeSchema = z.object({
  seq: z.int(),
  articles: z.boolean(),
  excerpts: z.boolean(),
});
export type ArchiveChange = Readonly<z.infer<typeof changeSchema>>;

export const problemSchema = z.object({
  code: z.string(),
  message: z.string(),
});

export const archive = {
  status: procedure.output(statusSchema),
  /** Yields whenever articles or excerpts changed, at most four times a second, until it is aborted. */
  changes: procedure.output(eventIterator(changeSchema)),
  check: procedure
    .input(z.object({ rebuildIndex: z.boolean().default(false) }))
    .output(z.object({ ok: z.boolean(), problems: z.array(problemSchema) })),
  /** Writes a consistent copy of the archive, while in use, to the granted place. */
  backup: procedure
    .input(z.object({ grant: grantSchema }))
    .output(z.object({ file: z.string(), bytes: z.int() })),
  /**
   * Puts a backup in the place of this archive, which is kept aside: the one that was chosen, or of a damaged archive what
   * can be read of it. It is checked first. Programs that stay open the archive again when this is done.
   */
  restore: procedure
    .input(z.object({ from: z.union([z.object({ grant: grantSchema }), z.literal('readable')]) }))
    .output(z.void()),
};
