import type { Database } from 'better-sqlite3';
import { touch, touchNew } from './excerpt-changes.ts';
import { prepared } from './statement.ts';

/** A heading within a list. */
export interface StoredSection {
  readonly id: number;
  readonly list: number;
  readonly name: string;
  /** Order within the list, among excerpts and headings: what follows belongs to it. */
  readonly position: number;
  readonly removed: boolean;
}

type SectionRow = Omit<StoredSection, 'removed'> & { readonly removed: 0 | 1 };

/** The headings of a list in its order, removed ones included: they keep their places. */
export function storedSections(db: Database, list: number): StoredSection[] {
  return prepared<[number], SectionRow>(
    db,
    `SELECT id, list_id AS list, name, position, removed_at IS NOT NULL AS removed
       FROM section WHERE list_id = ? ORDER BY position, id`,
  )
    .all(list)
    .map(fromRow);
}

/** A heading that was not removed. */
export function getStoredSection(db: Database, id: number): StoredSection | undefined {
  const row = prepared<[number], SectionRow>(
    db,
    `SELECT id, list_id AS list, name, position, 0 AS removed FROM section WHERE id = ? AND removed_at IS NULL`,
  ).get(id);
  return row && fromRow(row);
}

function fromRow(row: SectionRow): StoredSection {
  return { ...row, removed: row.removed === 1 };
}

export function insertSection(db: Database, section: Omit<StoredSection, 'id' | 'removed'>): number {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO section (list_id, name, position) VALUES (@list, @name, @position)`,
  ).run(section);
  touchNew(db, 'section', Number(lastInsertRowid));
  return Number(lastInsertRowid);
}

export function updateSection(
  db: Database,
  section: StoredSection,
  patch: Partial<Omit<StoredSection, 'id' | 'removed'>>,
): void {
  touch(db, 'section', section.id);
  prepared(db, `UPDATE section SET list_id = @list, name = @name, position = @position WHERE id = @id`).run({
    ...section,
    ...patch,
  });
}

export function removeStoredSection(db: Database, id: number, removedAt: string): void {
  touch(db, 'section', id);
  prepared(db, `UPDATE section SET removed_at = ? WHERE id = ?`).run(removedAt, id);
}
