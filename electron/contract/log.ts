import { z } from 'zod';
import { procedure, writing } from './base.ts';

/** Where a search was made. */
export const searchHosts = ['app', 'browser', 'command line'] as const;
export type SearchHost = (typeof searchHosts)[number];

/** A search that was meant: it led to an article or a passage, or was asked for by name. */
export const loggedSearchSchema = z.object({
  kind: z.literal('search'),
  id: z.int(),
  /** ISO 8601 in UTC. */
  at: z.string(),
  /** As it was asked, with its filters, which are clauses of it; a last word that could still grow has a star. */
  query: z.string(),
  /** As it was understood, with brackets, and in the archive's spelling where it was searched in that. */
  reading: z.string(),
  host: z.enum(searchHosts),
  /** Articles it found that have all that was asked for. */
  total: z.int(),
  /** The archive then: its articles, and how often any of them had changed. */
  archive: z.object({ articles: z.int(), changes: z.int() }),
  /** The articles that were opened from it. */
  opened: z.array(z.object({ article: z.int(), title: z.string() })).readonly(),
  /** The passages that were kept while it was the current search, those put away since with them. */
  kept: z
    .array(
      z.object({
        excerpt: z.int(),
        article: z.int(),
        title: z.string(),
        /** Where it stands, in the revision it was marked in. */
        revision: z.int(),
        start: z.int(),
        end: z.int(),
        quote: z.string(),
        removed: z.boolean(),
      }),
    )
    .readonly(),
});
export type LoggedSearch = Readonly<z.infer<typeof loggedSearchSchema>>;

/** What somebody wrote between two searches. */
export const logNoteSchema = z.object({
  kind: z.literal('note'),
  id: z.int(),
  at: z.string(),
  text: z.string(),
});
export type LogNote = Readonly<z.infer<typeof logNoteSchema>>;

export const logEntrySchema = z.discriminatedUnion('kind', [loggedSearchSchema, logNoteSchema]);
export type LogEntry = Readonly<z.infer<typeof logEntrySchema>>;

/** Which entries: those made from a day on, `2021-06-07`, in UTC. */
export const logScopeSchema = z.object({ since: z.iso.date().optional() });
export type LogScope = Readonly<z.infer<typeof logScopeSchema>>;

const articleSchema = z.object({ article: z.int(), title: z.string() });

/** How what a search finds now differs from what it found then. */
export const logChangesSchema = z.object({
  total: z.int(),
  fresh: z.int(),
  gone: z.int(),
  /** Some of them, at most as many as were asked for. */
  freshArticles: z.array(articleSchema),
  goneArticles: z.array(articleSchema),
});
export type LogChanges = Readonly<z.infer<typeof logChangesSchema>>;

const id = z.object({ id: z.int() });
const text = z.string().trim().min(1).max(20_000);
const ids = z.array(z.int()).max(2000).default([]);

/**
 * The research log of an archive: which searches were made, how they were read, what they found and what was kept of it.
 * Nothing is recorded until somebody switches it on; it stays on in this archive until somebody pauses it.
 */
export const log = {
  /** Newest first; those before an entry with `before`. `since`: since when it is recorded, null while it is not. */
  list: procedure
    .input(logScopeSchema.extend({ before: z.int().optional(), limit: z.int().min(1).max(500).default(100) }))
    .output(
      z.object({ recordingSince: z.string().nullable(), total: z.int(), entries: z.array(logEntrySchema) }),
    ),
  setRecording: writing.input(z.object({ on: z.boolean() })).output(z.void()),
  /**
   * Records a search that was meant, if searches are recorded, and what came of it. Asked again right behind itself, while
   * the archive is the same, it is the same entry. Null: nothing was recorded.
   */
  search: procedure
    .input(z.object({ query: z.string().max(20_000), host: z.enum(searchHosts), opened: ids, kept: ids }))
    .output(z.object({ entry: z.int().nullable() })),
  note: writing.input(z.object({ text })).output(id),
  editNote: writing.input(id.extend({ text })).output(z.void()),
  /** Takes entries out, or all. What was removed before is erased by this: only the last removal can be taken back. */
  remove: writing
    .input(z.object({ entries: z.union([z.array(z.int()).min(1).max(2000), z.literal('all')]) }))
    .output(z.object({ removed: z.int() })),
  /** Takes the last removal back. */
  restore: writing.output(z.object({ restored: z.int() })),
  /** Asks a search of the log again and says what is different now. */
  changes: procedure
    .input(id.extend({ limit: z.int().min(0).max(500).default(20) }))
    .output(logChangesSchema),
};
