import type { CheckProblem } from '../../../contract/index.ts';

/** Something wrong with an archive or its index: a code for programs, a sentence for a person, and what to do about it. */
export type Problem = CheckProblem;

/** What helps where the truth is wrong and nothing outside of it knows better. */
export const RESTORE =
  'Restore a backup that was made before this happened, and import again what came in since.';

/** What brings back bytes: an import that reads the file puts sound ones in the place of damaged ones. */
export const READ_AGAIN =
  'Import the file again and have unchanged files read, too (carrel import --verify): that puts its bytes back. Where the file is gone, restore a backup.';

/** What helps against everything that is wrong with the index. */
export const REBUILD = 'Rebuild the search index: nothing is lost by that.';

/** Codes of what makes a file no archive to go on with. One with less wrong is better than none: a check says what it is. */
export const UNSOUND: ReadonlySet<string> = new Set(['DAMAGED', 'REFERENCE_BROKEN', 'REVISION_MISSING']);

/** An article as a sentence names it. */
export const named = (id: number, title: string | null): string =>
  title === null ? `article ${id}` : `article ${id} “${title}”`;
