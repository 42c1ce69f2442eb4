import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { grantSchema, procedure, writing } from './base.ts';

/**
 * What became of one file in one import.
 * `imported`: a new article. `updated`: a new revision of an article. `unchanged`: known, nothing new.
 * `moved`: known by its bytes, at another place than before. `duplicate`: the same text as another file; the article has
 * one more place. `skipped`: not a format Carrel reads. `failed`: should have been read and could not be.
 * `missing`: was here before and is gone; its article stays.
 */
export const outcomes = [
  'imported',
  'updated',
  'unchanged',
  'moved',
  'duplicate',
  'skipped',
  'failed',
  'missing',
] as const;
export const outcomeSchema = z.enum(outcomes);
export type Outcome = z.infer<typeof outcomeSchema>;

export const outcomeCountsSchema = z.object({
  imported: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  moved: z.int(),
  duplicate: z.int(),
  skipped: z.int(),
  failed: z.int(),
  missing: z.int(),
});
export type OutcomeCounts = z.infer<typeof outcomeCountsSchema>;

export const reportItemSchema = z.object({
  /** The path below the folder that was chosen. */
  path: z.string(),
  outcome: outcomeSchema,
  /** A code and a sentence for whatever was not simply taken in. */
  code: z.string().nullable(),
  message: z.string().nullable(),
  article: z.int().nullable(),
});
export type ReportItem = Readonly<z.infer<typeof reportItemSchema>>;

/**
 * `import`: asked for. `watch`: begun by the archive, since a watched folder changed. `reread`: from the bytes that are
 * kept, in another encoding.
 */
export const importKindSchema = z.enum(['import', 'watch', 'reread']);
export type ImportKind = z.infer<typeof importKindSchema>;

export const summarySchema = z.object({
  job: z.int(),
  kind: importKindSchema,
  state: z.enum(['running', 'done', 'cancelled', 'interrupted']),
  /** What was chosen, as names for a person. */
  names: z.array(z.string()),
  startedAt: z.string(),
  seconds: z.number(),
  files: z.int(),
  counts: outcomeCountsSchema,
  /** When it was undone, ISO 8601 in UTC; null while it holds. */
  undoneAt: z.string().nullable(),
});
export type ImportSummary = Readonly<z.infer<typeof summarySchema>>;

export const importEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    job: z.int(),
    kind: importKindSchema,
    names: z.array(z.string()).readonly(),
    phase: z.enum(['listing', 'reading', 'finishing']),
    files: z.object({ done: z.int(), total: z.int() }),
    bytes: z.object({ done: z.int(), total: z.int() }),
    counts: outcomeCountsSchema,
    /** Files a second over the last few seconds. */
    rate: z.number(),
    /** Null while too little is known to say. */
    secondsLeft: z.number().nullable(),
    current: z.string().nullable(),
  }),
  z.object({ type: z.literal('done'), summary: summarySchema }),
]);
export type ImportEvent = Readonly<z.infer<typeof importEventSchema>>;

/** What those who follow hear besides: an import stopped, for this reason. What is committed stays. */
export const followedEventSchema = z.union([
  importEventSchema,
  z.object({ type: z.literal('failed'), job: z.int(), message: z.string() }),
]);
export type FollowedEvent = Readonly<z.infer<typeof followedEventSchema>>;

/** What undoing an import, or doing it again, has brought about. */
export const undoneSchema = z.object({
  summary: summarySchema,
  /** Articles that were new with it and are hidden now, or shown again. */
  articles: z.int(),
  /** Articles whose text went back to what it was before, or forward again. */
  revisions: z.int(),
  /** Articles that were left as they are, the first 100 of them by name. */
  kept: z.int(),
  keptArticles: z.array(
    z.object({
      article: z.int(),
      title: z.string(),
      /** `excerpts`: passages of it are kept. `changed`: something changed it since. `elsewhere`: another import holds it. */
      why: z.enum(['excerpts', 'changed', 'elsewhere']),
    }),
  ),
});
export type Undone = Readonly<z.infer<typeof undoneSchema>>;

/**
 * A folder that was imported. `watching`: changes come in by themselves. `waiting`: some have been seen and are taken in
 * soon. `unreachable`: its drive is not there; nothing of it counts as missing. `failed`: the system can't watch it.
 */
export const importedFolderSchema = z.object({
  folder: z.int(),
  path: z.string(),
  /** Files of it that are in the archive. */
  files: z.int(),
  watched: z.boolean(),
  state: z.enum(['off', 'watching', 'waiting', 'unreachable', 'failed']),
  /** Why it can't be watched, as a sentence. */
  reason: z.string().nullable(),
  forcedEncoding: z.string().nullable(),
});
export type ImportedFolder = Readonly<z.infer<typeof importedFolderSchema>>;

const encodingSchema = z.string().min(1).max(40);
const jobInput = z.object({ job: z.int() });

/** Files to be read again from the bytes that are kept of them. */
export const rereadTargetSchema = z.union([
  z.object({ articles: z.array(z.int()).min(1).max(10_000) }),
  z.object({ files: z.array(z.int()).min(1).max(10_000) }),
  z.object({
    folder: z.int(),
    /** Only what is below this folder in it, written with `/`. Of later files only a whole folder's choice knows. */
    under: z.string().min(1).max(4_096).optional(),
  }),
]);
export type RereadTarget = z.infer<typeof rereadTargetSchema>;

/** One import runs at a time, and it belongs to the archive: whoever listens to its events may leave and come back. */
export const imports = {
  /**
   * Imports what was granted, or the sample archive; or again a folder that was imported, or the files that failed in an
   * import. Yields progress at most ten times a second, `done` last. Leaving the events leaves the import alone.
   */
  start: writing
    .input(
      z.union([
        z.object({
          grant: grantSchema,
          /** From now on its folders are watched. */
          watch: z.boolean().default(false),
          /** Reads files that look unchanged too, and compares their bytes. */
          verify: z.boolean().default(false),
        }),
        z.object({ sample: z.literal(true) }),
        z.object({ folder: z.int(), verify: z.boolean().default(false) }),
        z.object({ failedOf: z.int() }),
      ]),
    )
    .output(eventIterator(importEventSchema)),
  /** The events of whatever import runs, now or later, whoever began it, until it is aborted. */
  follow: procedure.output(eventIterator(followedEventSchema)),
  /** Stops an import between files: what is committed stays, and the next import of the same folder goes on from there. */
  cancel: procedure.input(jobInput).output(z.void()),
  /** Earlier imports, newest first. */
  history: procedure.output(z.array(summarySchema)),
  /** What became of the files of one import, in the order of their paths. */
  report: procedure
    .input(
      z.object({
        job: z.int(),
        outcomes: z.array(outcomeSchema).optional(),
        /** Only rows with one of these codes. */
        codes: z.array(z.string().max(40)).max(20).optional(),
        /** Only paths that contain this, whatever the case. */
        path: z.string().max(500).optional(),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(1000).default(200),
      }),
    )
    .output(z.object({ summary: summarySchema, total: z.int(), items: z.array(reportItemSchema) })),
  /**
   * Undoes an import as a whole: what was new with it is hidden, what it changed is as before. Nothing is erased, and
   * articles of which passages are kept stay. Importing the same files again brings them back.
   */
  undo: writing.input(jobInput).output(undoneSchema),
  /** Takes the undoing back. */
  redo: writing.input(jobInput).output(undoneSchema),
  /** Every folder that was imported and still has files in the archive, or is watched. */
  folders: procedure.output(z.array(importedFolderSchema)),
  /** Begins or ends watching a folder. */
  watch: writing
    .input(z.object({ folder: z.int(), watched: z.boolean() }))
    .output(z.array(importedFolderSchema)),
  /** The encodings that can be chosen, with their names for a person, in groups. */
  encodings: procedure.output(z.array(z.object({ label: z.string(), name: z.string(), group: z.string() }))),
  /** The first lines of a file in an encoding, or with null as it would be told by itself. Nothing is changed. */
  preview: procedure
    .input(z.object({ file: z.int(), encoding: encodingSchema.nullable() }))
    .output(z.object({ encoding: z.string(), certainty: z.number(), text: z.string(), broken: z.int() })),
  /**
   * Reads files again in this encoding, or with null as it is told by itself, and remembers it for their later imports.
   * Texts that come out otherwise are new revisions. It is an import of its own, and undone like one.
   */
  reread: writing
    .input(z.object({ target: rereadTargetSchema, encoding: encodingSchema.nullable() }))
    .output(eventIterator(importEventSchema)),
};
