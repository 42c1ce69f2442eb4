import type { Database } from 'better-sqlite3';
import { CarrelError } from '../failure.ts';
import { migrations } from './migrations.ts';

/** Marks a SQLite file as a Carrel archive: "Crrl" in ASCII. */
export const APPLICATION_ID = 0x4372726c;

/**
 * Makes sure that a file is an archive this program can bring to its schema, or is empty. Only reads.
 * @throws CarrelError `ARCHIVE_NEWER`, or `ARCHIVE_UNREADABLE` for a SQLite file that is not an archive.
 */
export function refuseForeign(db: Database, steps: readonly string[] = migrations): void {
  const found = versionOf(db);
  const application = db.pragma('application_id', { simple: true });
  const empty = db.prepare(`SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema)`).pluck().get() === 1;
  if (application !== APPLICATION_ID && !(application === 0 && found === 0 && empty)) {
    throw new CarrelError(
      'ARCHIVE_UNREADABLE',
      `The file ${db.name} is not a Carrel archive; nothing was changed.`,
      { folder: db.name, reason: 'not a Carrel archive' },
    );
  }
  if (found > steps.length) throw new CarrelError('ARCHIVE_NEWER', undefined, { found, known: steps.length });
}

/**
 * Brings an archive to the newest schema, one transaction for each step, after which every reference must hold. Another
 * program may do the same at the same moment.
 * @param steps SQL by which version N becomes N + 1. References aren't enforced meanwhile, so that tables can be remade.
 */
export function migrate(db: Database, steps: readonly string[] = migrations): void {
  const step = db.transaction((version: number) => {
    if (versionOf(db) !== version) return;
    db.exec(steps[version]!);
    const broken = db.prepare(`SELECT count(*) FROM pragma_foreign_key_check`).pluck().get() as number;
    if (broken > 0) throw new Error(`step ${version + 1} of the schema leaves ${broken} references broken`);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${version + 1}`);
  });
  db.pragma('foreign_keys = OFF');
  for (let version = versionOf(db); version < steps.length; version += 1) step.exclusive(version);
  db.pragma('foreign_keys = ON');
}

function versionOf(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}
