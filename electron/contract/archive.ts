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

/** The last check that came to its end. */
export const lastCheckSchema = z.object({
  /** ISO 8601 in UTC. */
  at: z.iso.datetime(),
  problems: z.int(),
});
export type LastCheck = Readonly<z.infer<typeof lastCheckSchema>>;

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
  /** Null if it was never checked. */
  lastCheck: lastCheckSchema.nullable(),
});
export type ArchiveStatus = Readonly<z.infer<typeof statusSchema>>;

/** Something changed, in this program or in another one on the same archive. `seq` never gets smaller. */
export const changeSchema = z.object({
  seq: z.int(),
  articles: z.boolean(),
  excerpts: z.boolean(),
  /** The research log has a new entry. */
  log: z.boolean(),
});
export type ArchiveChange = Readonly<z.infer<typeof changeSchema>>;

/** Something that a check found wrong. */
export const problemSchema = z.object({
  code: z.string(),
  message: z.string(),
  /** What to do about it, as sentences. */
  advice: z.string(),
});
export type CheckProblem = Readonly<z.infer<typeof problemSchema>>;

/**
 * What a check looks at, in this order. `file`: whether the file can be read to its end. `originals`: the imported bytes.
 * `texts`: texts, their paragraphs, passages. `places`: files, imports, corrections. `indexing`: what the index lacks is
 * put in. `index`: whether it holds what the texts say.
 */
export const checkPhases = ['file', 'originals', 'texts', 'places', 'indexing', 'index'] as const;
export type CheckPhase = (typeof checkPhases)[number];

export const checkReportSchema = z.object({ ok: z.boolean(), problems: z.array(problemSchema) });
export type CheckReport = Readonly<z.infer<typeof checkReportSchema>>;

/** How far a check is, and at last what it found. `total` is 0 where nobody knows. */
export const checkEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), phase: z.enum(checkPhases), done: z.int(), total: z.int() }),
  z.object({ type: z.literal('done'), report: checkReportSchema }),
]);
export type CheckEvent = Readonly<z.infer<typeof checkEventSchema>>;

/**
 * A copy of the archive in its own folder. `automatic`: made before its schema was changed. `aside`: it was the archive until
 * another one took its place.
 */
export const archiveCopySchema = z.object({
  name: z.string(),
  kind: z.enum(['automatic', 'aside']),
  /** When it was last written, ISO 8601 in UTC. */
  at: z.string(),
  bytes: z.int(),
});
export type ArchiveCopy = Readonly<z.infer<typeof archiveCopySchema>>;

const copyNameSchema = z.string().min(1).max(200);

export const archive = {
  status: procedure.output(statusSchema),
  /** Yields whenever articles, excerpts or the log changed, or more articles can be found, at most four times a second, until it is aborted. */
  changes: procedure.output(eventIterator(changeSchema)),
  /** Proves the archive and its index, at most ten events a second, `done` last. Leaving the events ends it. */
  check: procedure
    .input(z.object({ rebuildIndex: z.boolean().default(false) }))
    .output(eventIterator(checkEventSchema)),
  /**
   * Writes a consistent copy of the archive, while in use, to the granted place, and reads it again to its end. `problems`
   * of the archive itself are in the copy, too: a check says what they are.
   */
  backup: procedure
    .input(z.object({ grant: grantSchema }))
    .output(z.object({ file: z.string(), bytes: z.int(), problems: z.int() })),
  /**
   * Puts a backup in the place of this archive, which is kept aside: the one that was chosen, a copy in its folder, or of a
   * damaged archive what can be read of it. It is checked first. Programs that stay open the archive again when this is done.
   */
  restore: procedure
    .input(
      z.object({
        from: z.union([
          z.object({ grant: grantSchema }),
          z.object({ copy: copyNameSchema }),
          z.literal('readable'),
        ]),
      }),
    )
    .output(z.void()),
  /** The copies that stand in the archive's own folder, the newest first. */
  copies: procedure.output(z.array(archiveCopySchema)),
  /** Shows the archive, or one of its copies, in the system's file manager. `shown` is false where this host has none. */
  reveal: procedure
    .input(z.object({ copy: copyNameSchema.nullable() }))
    .output(z.object({ shown: z.boolean(), path: z.string() })),
};
