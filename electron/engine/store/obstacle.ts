import { CarrelError, codeOf, reasonOf } from '../failure.ts';

/** What keeps SQLite from writing, by the beginning of its error code, and what to do about it. */
const obstacles: readonly (readonly [code: string, sentence: string])[] = [
  ['SQLITE_FULL', 'the disk is full. Make room'],
  ['SQLITE_READONLY', 'the archive may not be written to. Check its permissions'],
  ['SQLITE_BUSY', 'another program has kept the archive locked for too long. Close it'],
  ['SQLITE_IOERR', 'the disk reported an error. Check the disk'],
  ['SQLITE_CANTOPEN', 'a file of the archive could not be opened. Check the disk'],
  ['SQLITE_CORRUPT', 'the archive is damaged. Check it'],
];

/**
 * A failure to write the archive as a refusal a person can act on; anything else is handed back as it is.
 * @param kept what of the work stays, as a sentence
 */
export function writeObstacle(folder: string, thrown: unknown, kept: string): unknown {
  const obstacle = obstacles.find(([code]) => codeOf(thrown).startsWith(code));
  if (!obstacle) return thrown;
  return new CarrelError(
    'WRITE_FAILED',
    `The archive could not be written: ${obstacle[1]}, and try again. ${kept}`,
    { file: folder, reason: reasonOf(thrown) },
    thrown,
  );
}
