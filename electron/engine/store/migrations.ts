import { archive } from './steps/1-archive.ts';
import { desk } from './steps/2-desk.ts';
import { log } from './steps/3-log.ts';

/**
 * The schema of `archive.sqlite` as numbered steps: step N brings a file from `user_version` N-1 to N, in one
 * transaction. Steps are never edited once released; `schema.sql` beside this file is generated from them.
 */
export const migrations: readonly string[] = [archive, desk, log];
