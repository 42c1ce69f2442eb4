import type { Database } from 'better-sqlite3';
import type { ExcerptList } from '../../contract/index.ts';
import { CarrelError } from '../failure.ts';
import { changeExcerpts } from '../store/excerpt-changes.ts';
import {
  excerptLists,
  getExcerptList,
  insertExcerptList,
  renameExcerptList,
  setExcerptListRemoved,
} from '../store/excerpts.ts';

/** @throws CarrelError `LIST_NOT_FOUND` for a list that doesn't exist or was removed */
export function loadList(db: Database, id: number): ExcerptList {
  const { removed, ...list } = loadAnyList(db, id);
  if (removed) throw new CarrelError('LIST_NOT_FOUND', undefined, { list: id });
  return list;
}

/** @throws CarrelError `NAME_TAKEN` */
export function createList(db: Database, name: string): ExcerptList {
  return changeExcerpts(db, `make the list “${name}”`, () => insertList(db, name));
}

/** As {@link createList}, as part of an open change. */
export function insertList(db: Database, name: string): ExcerptList {
  refuseTakenName(db, name);
  return loadList(db, insertExcerptList(db, name, new Date().toISOString()));
}

/** @throws CarrelError `LIST_NOT_FOUND`, `NAME_TAKEN` */
export function renameList(db: Database, id: number, name: string): ExcerptList {
  return changeExcerpts(db, 'rename the list', () => {
    loadList(db, id);
    refuseTakenName(db, name, id);
    renameExcerptList(db, id, name);
    return loadList(db, id);
  });
}

/** Puts a list away with everything in it. @throws CarrelError `LIST_NOT_FOUND` if there never was such a list */
export function removeList(db: Database, id: number): void {
  changeExcerpts(db, 'remove the list', () => {
    if (!loadAnyList(db, id).removed) setExcerptListRemoved(db, id, new Date().toISOString());
  });
}

/**
 * Undoes {@link removeList}.
 * @throws CarrelError `LIST_NOT_FOUND`, or `NAME_TAKEN` if another list took the name in between
 */
export function restoreList(db: Database, id: number): ExcerptList {
  return changeExcerpts(db, 'bring the list back', () => {
    refuseTakenName(db, loadAnyList(db, id).name, id);
    setExcerptListRemoved(db, id, null);
    return loadList(db, id);
  });
}

function loadAnyList(db: Database, id: number) {
  const list = getExcerptList(db, id);
  if (!list) throw new CarrelError('LIST_NOT_FOUND', undefined, { list: id });
  return list;
}

/** Two lists must not look alike: names are compared whatever their case. */
function refuseTakenName(db: Database, name: string, own?: number): void {
  const wanted = comparable(name);
  const taken = excerptLists(db).some((list) => list.id !== own && comparable(list.name) === wanted);
  if (taken) {
    throw new CarrelError('NAME_TAKEN', `There is already a list named “${name}”. Choose another name.`, {
      name,
    });
  }
}

function comparable(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
