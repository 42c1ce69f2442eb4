import type { Database } from 'better-sqlite3';
import type { Mask } from '../../contract/index.ts';
import { prepared } from './statement.ts';

/** The names to mask, in alphabetical order. */
export function storedMasks(db: Database): Mask[] {
  return prepared<[], { name: string; replacement: string; parts: number }>(
    db,
    `SELECT name, replacement, parts FROM main.mask ORDER BY name COLLATE NOCASE`,
  )
    .all()
    .map(({ name, replacement, parts }) => ({ name, replacement, parts: parts === 1 }));
}

/** Adds a name, or changes what is done with it. */
export function putMask(db: Database, { name, replacement, parts }: Mask): void {
  prepared(
    db,
    `INSERT INTO main.mask (name, replacement, parts) VALUES (?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET name = excluded.name, replacement = excluded.replacement, parts = excluded.parts`,
  ).run(name, replacement, parts ? 1 : 0);
}

export function removeMask(db: Database, name: string): void {
  prepared(db, `DELETE FROM main.mask WHERE name = ?`).run(name);
}
