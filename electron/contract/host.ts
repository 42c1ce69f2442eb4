import { z } from 'zod';
import { grantedSchema, procedure } from './base.ts';

/** A folder on the computer the browser host runs on, known to the page by a random id. */
const folderSchema = z.object({ id: z.string(), name: z.string() });

/**
 * What only the browser host offers: its folder picker and downloads. In Electron native dialogs do this work.
 */
export const host = {
  /** The folder behind `id` (the home folder without one), the way to it, and the folders in it. */
  browse: procedure.input(z.object({ id: z.string().max(64).nullable() })).output(
    z.object({
      folder: folderSchema,
      trail: z.array(folderSchema),
      folders: z.array(folderSchema),
      /** Files directly in it that Carrel can read. */
      readable: z.int(),
      error: z.string().nullable(),
    }),
  ),
  /** Grants reading of that folder. */
  choose: procedure.input(z.object({ id: z.string().max(64) })).output(grantedSchema),
  /** A place to export to, fetched afterwards from `url`. */
  download: procedure
    .input(z.object({ name: z.string().min(1).max(200) }))
    .output(z.object({ grant: z.string(), url: z.string() })),
};
