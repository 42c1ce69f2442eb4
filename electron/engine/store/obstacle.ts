import { CarrelError, codeOf, isDamage, reasonOf } from '../failure.ts';

/** Something in the way of the archive that a person can remove. */
interface Obstacle {
  /** By the code of SQLite or of the system. */
  readonly codes: RegExp;
  /** What it is, after a colon. */
  readonly what: string;
  /** What to do about it, before "and try again". */
  readonly remedy: string;
}

const obstacles: readonly Obstacle[] = [
  { codes: /^(SQLITE_FULL|ENOSPC|EDQUOT)/, what: 'the disk is full', remedy: 'Make room' },
  {
    codes: /^EFBIG/,
    what: 'a file would grow larger than this disk or this account allows',
    remedy: 'Put the archive where files may be larger',
  },
  {
    codes: /^SQLITE_READONLY_DBMOVED/,
    what: 'its file was moved or deleted while it was open',
    remedy: 'Put it back',
  },
  {
    codes: /^(SQLITE_READONLY|SQLITE_PERM|EACCES|EPERM|EROFS)/,
    what: 'it may not be written to',
    remedy: 'Check its permissions',
  },
  {
    codes: /^SQLITE_(BUSY|LOCKED)/,
    what: 'another program has kept it locked for too long',
    remedy: 'Close that program',
  },
  {
    codes: /^(SQLITE_IOERR|EIO|ESTALE|ENODEV|ENXIO|ENOTCONN|EHOSTDOWN|EHOSTUNREACH|ETIMEDOUT)/,
    what: 'the disk reported an error',
    remedy: 'If it is on a drive or a network that has gone, connect it; else make room and check the disk',
  },
  {
    codes: /^SQLITE_CANTOPEN/,
    what: 'a file of it can’t be opened',
    remedy: 'If it is on a drive or a network that has gone, connect it; else check its permissions',
  },
  { codes: /^SQLITE_CORRUPT/, what: 'it is damaged', remedy: 'Check it' },
];

/** What stands in the way, and what to do about it, as the end of a sentence and one more; undefined for anything else. */
export function obstacleIn(thrown: unknown): string | undefined {
  const obstacle = obstacles.find(({ codes }) => codes.test(codeOf(thrown)));
  return obstacle && `${obstacle.what}. ${obstacle.remedy}, and try again.`;
}

/**
 * A failure to write the archive as a refusal a person can act on; anything else is handed back as it is.
 * @param kept what of the work stays, as a sentence
 */
export function writeObstacle(folder: string, thrown: unknown, kept: string): unknown {
  const obstacle = obstacleIn(thrown);
  if (obstacle === undefined) return thrown;
  return new CarrelError(
    'WRITE_FAILED',
    `The archive could not be written: ${obstacle} ${kept}`,
    { file: folder, reason: reasonOf(thrown) },
    thrown,
  );
}

/** What SQLite met while it read or wrote the archive, as a refusal a person can act on; anything else as it is. */
export function refusalOf(thrown: unknown): unknown {
  if (isDamage(thrown)) return new CarrelError('ARCHIVE_DAMAGED', undefined, undefined, thrown);
  const obstacle = codeOf(thrown).startsWith('SQLITE_') ? obstacleIn(thrown) : undefined;
  if (obstacle === undefined) return thrown;
  const reason = reasonOf(thrown);
  return new CarrelError('ARCHIVE_OBSTRUCTED', `The archive can’t be used: ${obstacle}`, { reason }, thrown);
}
