import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { migrations } from './migrations.ts';

/** How many copies are kept; older ones make room. */
const KEPT = 3;

/** Where the copies are that were made before the schema of the archive in `folder` was changed. */
export const formerFolder = (folder: string): string => join(folder, 'backups');

/**
 * Before an archive of an older version is brought to the newest one, keeps a copy of it that was checked. Another program
 * may do the same at the same moment.
 * @throws whatever keeps the copy from being made: then the archive must stay as it is
 */
export function keepFormer(db: Database, folder: string): void {
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version === 0 || version >= migrations.length) return;
  const copies = formerFolder(folder);
  mkdirSync(copies, { recursive: true });
  const time = new Date().toISOString().replaceAll(':', '-');
  const draft = join(copies, `.draft-${process.pid}`);
  rmSync(draft, { force: true });
  try {
    db.prepare(`VACUUM INTO ?`).run(draft);
    prove(draft);
    renameSync(draft, join(copies, `${time} version ${version}.sqlite`));
  } catch (thrown) {
    rmSync(draft, { force: true });
    throw thrown;
  }
  const old = readdirSync(copies).filter((name) => name.endsWith('.sqlite'));
  for (const name of old.sort().slice(0, -KEPT)) rmSync(join(copies, name));
}

function prove(path: string): void {
  const copy = new Sqlite(path, { readonly: true });
  try {
    const found = copy.pragma('quick_check(1)', { simple: true });
    if (found !== 'ok') throw new Error(`the backup made before its update is not sound: ${String(found)}`);
  } finally {
    copy.close();
  }
}
