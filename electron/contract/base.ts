import { oc } from '@orpc/contract';
import { z } from 'zod';
import { errors } from './errors.ts';

/** `writes`: an archive that can only be read refuses it. */
export interface Meta extends Record<string, unknown> {
  readonly writes?: boolean;
}

/** Every procedure of the contract starts here, so every one of them declares the same errors. */
export const procedure = oc.$meta<Meta>({}).errors(errors);

/** One that changes the archive. */
export const writing = procedure.meta({ writes: true });

/**
 * Files a person chose in the host (a dialog, a drop, a folder picker), known to the page only by this random id.
 * The engine learns the paths from the host; a page can't name a path.
 */
export const grantSchema = z.string().min(16).max(64);

/** A grant as the page sees it: the id and the names, never the paths. */
export const grantedSchema = z.object({ grant: grantSchema, names: z.array(z.string()) });
export type Granted = Readonly<z.infer<typeof grantedSchema>>;
