import { z } from 'zod';
import { procedure, writing } from './base.ts';

export const savedSearchSchema = z.object({
  id: z.int(),
  name: z.string(),
  query: z.string(),
  /** Articles it finds now. */
  articles: z.int(),
  /** Those of them that came into the archive after somebody last looked. */
  fresh: z.int(),
  /** When somebody last looked, ISO 8601. */
  seenAt: z.string(),
});
export type SavedSearch = Readonly<z.infer<typeof savedSearchSchema>>;

const name = z.string().trim().min(1).max(200);
const id = z.object({ id: z.int() });

/** Searches worth asking again. Removing one is undone by `restore`. */
export const searches = {
  /** In alphabetical order. */
  list: procedure.output(z.array(savedSearchSchema)),
  save: writing.input(z.object({ name, query: z.string().trim().min(1).max(20_000) })).output(id),
  rename: writing.input(id.extend({ name })).output(z.void()),
  remove: writing.input(id).output(z.void()),
  restore: writing.input(id).output(z.void()),
  /** Somebody looks at what it finds: what is there now is no longer new. */
  look: procedure.input(id).output(z.void()),
};
