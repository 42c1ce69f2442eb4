import type { Database } from 'better-sqlite3';
import type { Excerpt, ExcerptColour, ExcerptList, ListItem, Place, Range } from '../../contract/index.ts';
import { CarrelError } from '../failure.ts';
import { loadText } from '../store/articles.ts';
import { changeExcerpts } from '../store/excerpt-changes.ts';
import {
  insertExcerpt,
  setExcerptRemoved,
  storedExcerpts,
  storedExcerptsInArticle,
  storedExcerptsInList,
  updateExcerpt,
  type StoredExcerpt,
} from '../store/excerpts.ts';
import { type Content, missing, placeItems } from './contents.ts';
import { insertList, loadList } from './lists.ts';
import { presentExcerpts } from './present.ts';
import { contextOf, tidyRange } from './range.ts';
import { loadSection } from './sections.ts';

/** A passage to be kept: `[start, end)` of a revision, and what is said of it. */
export interface NewPassage extends Range {
  readonly article: number;
  readonly revision: number;
  readonly note: string;
  readonly colour: ExcerptColour;
  readonly tags: readonly string[];
}

/** In the order of the list. @throws CarrelError `LIST_NOT_FOUND` */
export function excerptsInList(db: Database, list: number): Promise<Excerpt[]> {
  loadList(db, list);
  return presentExcerpts(
    db,
    storedExcerptsInList(db, list).filter((excerpt) => !excerpt.removed),
  );
}

/** In the order of the newest text; what is lost in it comes last. */
export async function excerptsInArticle(db: Database, article: number): Promise<Excerpt[]> {
  const place = (excerpt: Excerpt): number => excerpt.anchor.start ?? Number.MAX_SAFE_INTEGER;
  const excerpts = await presentExcerpts(db, storedExcerptsInArticle(db, article));
  return excerpts.sort((a, b) => place(a) - place(b) || a.start - b.start || a.id - b.id);
}

/**
 * Marks passages and puts them at the end of a list, in this order: all of them or none.
 * @returns their numbers
 * @throws CarrelError `LIST_NOT_FOUND`, `ARTICLE_NOT_FOUND`, `RANGE_INVALID`
 */
export function addExcerpts(db: Database, list: number, passages: readonly NewPassage[]): readonly number[] {
  const what = passages.length === 1 ? 'keep the passage' : `keep ${passages.length} passages`;
  return changeExcerpts(db, what, () => insertPassages(db, list, passages));
}

/**
 * Marks both sides of a shared passage and ties them together.
 * @throws CarrelError as {@link addExcerpts}
 */
export function addPair(
  db: Database,
  list: number,
  left: NewPassage,
  right: NewPassage,
): readonly [left: number, right: number] {
  return changeExcerpts(db, 'keep both sides', () => {
    const pair = storedExcerpts(db, insertPassages(db, list, [left, right]));
    const [one, other] = [pair[0]!, pair[1]!];
    updateExcerpt(db, one, { pair: other.id });
    updateExcerpt(db, other, { pair: one.id });
    return [one.id, other.id];
  });
}

function insertPassages(db: Database, list: number, passages: readonly NewPassage[]): readonly number[] {
  loadList(db, list);
  const ids = passages.map((passage) => insertPassage(db, list, passage));
  placeItems(db, loadExcerpts(db, ids), list, 'end');
  return ids;
}

function insertPassage(db: Database, list: number, passage: NewPassage): number {
  const { article, revision, note, colour, tags } = passage;
  const source = loadText(db, article, revision);
  if (!source) throw new CarrelError('ARTICLE_NOT_FOUND', undefined, { id: article });
  const quoted = quoteOf(source.text, passage);
  const createdAt = new Date().toISOString();
  return insertExcerpt(db, {
    list,
    article,
    revision,
    ...quoted,
    position: 0,
    note,
    colour,
    tags: distinct(tags),
    createdAt,
  });
}

/** A range as an excerpt keeps it. @throws CarrelError `RANGE_INVALID` */
export function quoteOf(text: string, { start, end }: Range) {
  const range = tidyRange(text, { start, end });
  if (!range) throw new CarrelError('RANGE_INVALID', undefined, { start, end, length: text.length });
  return { ...range, quote: text.slice(range.start, range.end), ...contextOf(text, range) };
}

/** What is to be said of excerpts; what is left out stays. */
export interface Edit {
  readonly note?: string;
  readonly colour?: ExcerptColour;
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
}

/** @throws CarrelError `EXCERPT_NOT_FOUND` */
export function editExcerpts(db: Database, ids: readonly number[], edit: Edit): void {
  changeExcerpts(db, editName(edit, ids.length), () => {
    const removed = new Set(edit.removeTags?.map(comparable));
    for (const excerpt of loadExcerpts(db, ids)) {
      const { note = excerpt.note, colour = excerpt.colour, addTags = [] } = edit;
      const left = excerpt.tags.filter((name) => !removed.has(comparable(name)));
      updateExcerpt(db, excerpt, { note, colour, tags: distinct([...left, ...addTags]) });
    }
  });
}

function editName({ note, colour, addTags, removeTags }: Edit, passages: number): string {
  const many = passages > 1;
  if (note !== undefined) return many ? 'change the notes' : 'change the note';
  if (colour !== undefined) return many ? `mark ${passages} passages in ${colour}` : `mark in ${colour}`;
  if (addTags?.length) return `add the tag “${addTags[0]}”${many ? ` to ${passages} passages` : ''}`;
  if (removeTags?.length) {
    return `remove the tag “${removeTags[0]}”${many ? ` from ${passages} passages` : ''}`;
  }
  return many ? 'change the passages' : 'change the passage';
}

/** The first spelling of each tag, whatever the case: as the archive compares them. */
function distinct(names: readonly string[]): string[] {
  return [...new Map(names.toReversed().map((name) => [comparable(name), name])).values()].toReversed();
}

function comparable(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/**
 * Puts excerpts and headings, in this order, right behind an item of a list, first with null, or last.
 * @throws CarrelError `LIST_NOT_FOUND`, `EXCERPT_NOT_FOUND`, `SECTION_NOT_FOUND`
 */
export function moveItems(db: Database, items: readonly ListItem[], list: number, after: Place): void {
  changeExcerpts(db, `move ${named(db, items)}`, () => {
    loadList(db, list);
    placeItems(db, loadItems(db, items), list, after);
  });
}

/**
 * Makes a list of what stands in others, as one change.
 * @throws CarrelError `NAME_TAKEN`, `EXCERPT_NOT_FOUND`, `SECTION_NOT_FOUND`
 */
export function moveToNewList(db: Database, items: readonly ListItem[], name: string): ExcerptList {
  return changeExcerpts(db, `move ${named(db, items)} to the new list “${name}”`, () => {
    const { id } = insertList(db, name);
    placeItems(db, loadItems(db, items), id, null);
    return loadList(db, id);
  });
}

function loadItems(db: Database, items: readonly ListItem[]): readonly Content[] {
  return items.map((item) =>
    'section' in item ? loadSection(db, item.section) : loadExcerpts(db, [item.excerpt])[0]!,
  );
}

/** What is moved, in words. A heading takes its passages along. */
function named(db: Database, [first, ...others]: readonly ListItem[]): string {
  if (first && 'section' in first) return `the heading “${loadSection(db, first.section).name}”`;
  return others.length === 0 ? 'the passage' : `${others.length + 1} passages`;
}

/** Takes excerpts out of their lists. @throws CarrelError `EXCERPT_NOT_FOUND` if there never was one of these numbers */
export function removeExcerpts(db: Database, ids: readonly number[]): void {
  const what = ids.length === 1 ? 'remove the passage' : `remove ${ids.length} passages`;
  changeExcerpts(db, what, () => {
    const removedAt = new Date().toISOString();
    for (const { id, removed } of loadAny(db, ids)) if (!removed) setExcerptRemoved(db, id, removedAt);
  });
}

/**
 * Undoes {@link removeExcerpts}: the excerpts stand where they stood.
 * @throws CarrelError `EXCERPT_NOT_FOUND`, `LIST_NOT_FOUND` if a list was removed meanwhile
 */
export function restoreExcerpts(db: Database, ids: readonly number[]): void {
  changeExcerpts(db, ids.length === 1 ? 'bring the passage back' : 'bring the passages back', () => {
    for (const { id, list } of loadAny(db, ids)) {
      loadList(db, list);
      setExcerptRemoved(db, id, null);
    }
  });
}

/** Those of these numbers, all of them, none removed. @throws CarrelError `EXCERPT_NOT_FOUND` */
export function loadExcerpts(db: Database, ids: readonly number[]): readonly StoredExcerpt[] {
  return loadAny(db, ids).map((excerpt) => {
    if (excerpt.removed) throw missing({ excerpt: excerpt.id });
    return excerpt;
  });
}

/** In the order asked for. */
function loadAny(db: Database, ids: readonly number[]): readonly StoredExcerpt[] {
  const found = new Map(storedExcerpts(db, ids).map((excerpt) => [excerpt.id, excerpt]));
  return ids.map((id) => {
    const excerpt = found.get(id);
    if (!excerpt) throw missing({ excerpt: id });
    return excerpt;
  });
}
