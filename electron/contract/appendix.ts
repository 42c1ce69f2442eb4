import { z } from 'zod';
import { loggedSearchSchema, logNoteSchema } from './log.ts';

const keptPassage = loggedSearchSchema.shape.kept.unwrap().element;

/** A search of the research log as a document tells of it. */
export const appendixSearchSchema = loggedSearchSchema.omit({ id: true }).extend({
  kept: z
    .array(
      keptPassage.pick({ article: true, title: true, quote: true, removed: true }).extend({
        /** Where it stands; null in a masked document, where its length would tell that of a name. */
        place: keptPassage.pick({ revision: true, start: true, end: true }).nullable(),
        /** The id of the passage of this document that it is, or stands in; null where it is in none. */
        passage: z.string().nullable(),
      }),
    )
    .readonly(),
});
export type AppendixSearch = Readonly<z.infer<typeof appendixSearchSchema>>;

/** An entry of the research log in the appendix of a document. */
export const appendixEntrySchema = z.discriminatedUnion('kind', [
  appendixSearchSchema,
  logNoteSchema.omit({ id: true }),
]);
export type AppendixEntry = Readonly<z.infer<typeof appendixEntrySchema>>;
