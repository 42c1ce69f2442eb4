import type { Database } from 'better-sqlite3';
import type { Place, Section } from '../../contract/index.ts';
import { changeExcerpts } from '../store/excerpt-changes.ts';
import {
  getStoredSection,
  insertSection,
  removeStoredSection,
  updateSection,
  type StoredSection,
} from '../store/sections.ts';
import { missing, placeItems, sectionsOf } from './contents.ts';
import { loadList } from './lists.ts';

/** @throws CarrelError `LIST_NOT_FOUND` */
export function sectionsIn(db: Database, list: number): Section[] {
  loadList(db, list);
  return sectionsOf(db, list);
}

/**
 * Puts a heading right behind an item of a list, first with null, or last.
 * @throws CarrelError `LIST_NOT_FOUND`; `EXCERPT_NOT_FOUND`, `SECTION_NOT_FOUND` where `after` isn't in the list
 */
export function addSection(db: Database, list: number, name: string, after: Place): Section {
  return changeExcerpts(db, `add the heading “${name}”`, () => {
    loadList(db, list);
    const id = insertSection(db, { list, name, position: 0 });
    placeItems(db, [loadSection(db, id)], list, after);
    return sectionsOf(db, list).find((section) => section.id === id)!;
  });
}

/** @throws CarrelError `SECTION_NOT_FOUND` */
export function renameSection(db: Database, id: number, name: string): void {
  changeExcerpts(db, 'rename the heading', () => updateSection(db, loadSection(db, id), { name }));
}

/** Takes the heading away; what stood under it stays where it is. @throws CarrelError `SECTION_NOT_FOUND` */
export function removeSection(db: Database, id: number): void {
  changeExcerpts(db, 'remove the heading', () => {
    loadSection(db, id);
    removeStoredSection(db, id, new Date().toISOString());
  });
}

/** @throws CarrelError `SECTION_NOT_FOUND` */
export function loadSection(db: Database, id: number): StoredSection {
  const section = getStoredSection(db, id);
  if (!section) throw missing({ section: id });
  return section;
}
