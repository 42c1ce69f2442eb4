import type { Database } from 'better-sqlite3';
import type { Excerpt, Range } from '../../contract/index.ts';
import { CarrelError } from '../failure.ts';
import { loadText } from '../store/articles.ts';
import {
  changeExcerpts,
  getStoredExcerpt,
  insertExcerpt,
  setExcerptNote,
  setExcerptPosition,
  setExcerptRemoved,
  storedExcerptsInArticle,
  storedExcerptsInList,
  type StoredExcerpt,
} from '../store/excerpts.ts';
import { loadList } from './lists.ts';
import { GAP, moveBehind } from './order.ts';
import { presentExcerpts } from './present.ts';
import { contextOf, tidyRange } from './range.ts';

/** @throws CarrelError `LIST_NOT_FOUND` */
export function excerptsInList(db: Database, list: number): Excerpt[] {
  loadList(db, list);
  return presentExcerpts(
    db,
    storedExcerptsInList(db, list).filter((excerpt) => !excerpt.removed),
  );
}

/** In the order of the newest text; what is lost in it comes last. */
export function excerptsInArticle(db: Database, article: number): Excerpt[] {
  const place = (excerpt: Excerpt): number => excerpt.anchor.start ?? Number.MAX_SAFE_INTEGER;
  return presentExcerpts(db, storedExcerptsInArticle(db, article)).sort(
    (a, b) => place(a) - place(b) || a.start - b.start || a.id - b.id,
  );
}

/**
 * Marks a passage of one revision and puts it at the end of a list.
 * @throws CarrelError `LIST_NOT_FOUND`, `ARTICLE_NOT_FOUND`, `RANGE_INVALID`
 */
export function addExcerpt(
  db: Database,
  marked: Range & {
    readonly list: number;
    readonly article: number;
    readonly revision: number;
    readonly note: string;
  },
): Excerpt {
  return changeExcerpts(db, () => {
    loadList(db, marked.list);
    const source = loadText(db, marked.article, marked.revision);
    if (!source) throw new CarrelError('ARTICLE_NOT_FOUND', undefined, { id: marked.article });
    const range = tidyRange(source.text, marked);
    if (!range) {
      const { start, end } = marked;
      throw new CarrelError('RANGE_INVALID', undefined, { start, end, length: source.text.length });
    }
    const last = storedExcerptsInList(db, marked.list).at(-1)?.position ?? 0;
    const id = insertExcerpt(db, {
      list: marked.list,
      position: last + GAP,
      article: marked.article,
      revision: marked.revision,
      ...range,
      quote: source.text.slice(range.start, range.end),
      ...contextOf(source.text, range),
      note: marked.note,
      createdAt: new Date().toISOString(),
    });
    return loadExcerpt(db, id);
  });
}

/** @throws CarrelError `EXCERPT_NOT_FOUND` */
export function editNote(db: Database, id: number, note: string): Excerpt {
  return changeExcerpts(db, () => {
    loadStored(db, id);
    setExcerptNote(db, id, note);
    return loadExcerpt(db, id);
  });
}

/**
 * Puts an excerpt right behind another one of its list, or first with null. Removed ones keep their places in between.
 * @returns the list in its new order
 * @throws CarrelError `EXCERPT_NOT_FOUND` for either of them
 */
export function moveExcerpt(db: Database, id: number, after: number | null): Excerpt[] {
  return changeExcerpts(db, () => {
    const { list } = loadStored(db, id);
    if (after !== null && loadStored(db, after).list !== list) {
      throw new CarrelError('EXCERPT_NOT_FOUND', undefined, { id: after });
    }
    if (after !== id) {
      for (const moved of moveBehind(storedExcerptsInList(db, list), id, after)) {
        setExcerptPosition(db, moved.id, moved.position);
      }
    }
    return excerptsInList(db, list);
  });
}

/** Takes an excerpt out of its list. @throws CarrelError `EXCERPT_NOT_FOUND` if there never was one of this number */
export function removeExcerpt(db: Database, id: number): void {
  changeExcerpts(db, () => {
    if (!loadAny(db, id).removed) setExcerptRemoved(db, id, new Date().toISOString());
  });
}

/**
 * Undoes {@link removeExcerpt}: the excerpt stands where it stood.
 * @throws CarrelError `EXCERPT_NOT_FOUND`, `LIST_NOT_FOUND` if its list was removed meanwhile
 */
export function restoreExcerpt(db: Database, id: number): Excerpt {
  return changeExcerpts(db, () => {
    loadList(db, loadAny(db, id).list);
    setExcerptRemoved(db, id, null);
    return loadExcerpt(db, id);
  });
}

function loadExcerpt(db: Database, id: number): Excerpt {
  return presentExcerpts(db, [loadStored(db, id)])[0]!;
}

function loadStored(db: Database, id: number): StoredExcerpt {
  const excerpt = loadAny(db, id);
  if (excerpt.removed) throw new CarrelError('EXCERPT_NOT_FOUND', undefined, { id });
  return excerpt;
}

function loadAny(db: Database, id: number): StoredExcerpt {
  const excerpt = getStoredExcerpt(db, id);
  if (!excerpt) throw new CarrelError('EXCERPT_NOT_FOUND', undefined, { id });
  return excerpt;
}
