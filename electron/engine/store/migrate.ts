import type { Database } from 'better-sqlite3';
import { CarrelError } from '../failure.ts';
import { migrations } from './migrations.ts';

/** Marks a SQLite file as a Carrel archive: "Crrl" in ASCII. */
export const APPLICATION_ID = 0x4372726c;

/**
 * Brings an archive to the newest schema, one transaction for each step. A file of a newer schema is left untouched.
 * @throws CarrelError `ARCHIVE_NEWER`, or `ARCHIVE_UNREADABLE` for a SQLite file that is not an archive.
 */
export function migrate(db: Database, steps: readonly string[] = migrations): void {
  const applicationId = db.pragma('application_id', { simple: true }) as number;
  const version = db.pragma('user_version', { simple: true }) as number;
  const tables = db.prepare(`SELECT count(*) FROM sqlite_schema`).pluck().get() as number;
  if (applicationId !== APPLICATION_ID && (applicationId !== 0 || version !== 0 || tables > 0)) {
    throw new CarrelError(
      'ARCHIVE_UNREADABLE',
      'This SQLite file is not a Carrel archive; nothing was changed.',
      {
        folder: db.name,
        reason: 'not a Carrel archive',
      },
    );
  }
  if (version > steps.length) {
    throw new CarrelError('ARCHIVE_NEWER', undefined, { found: version, known: steps.length });
  }
  steps.slice(version).forEach((sql, index) => {
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${version + index + 1}`);
    }).exclusive();
  });
}
