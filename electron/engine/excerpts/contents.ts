import type { Database } from 'better-sqlite3';
import type { ListItem, Place, Section } from '../../contract/index.ts';
import { CarrelError } from '../failure.ts';
import { storedExcerptsInList, updateExcerpt, type StoredExcerpt } from '../store/excerpts.ts';
import { storedSections, updateSection, type StoredSection } from '../store/sections.ts';
import { moveBehind } from './order.ts';

/** Something that stands in a list: a heading, or an excerpt. */
export type Content = StoredExcerpt | StoredSection;

/** What stands in a list, in its order: headings, and the excerpts under each. What was removed keeps its place. */
export function contentsOf(db: Database, list: number): readonly Content[] {
  const contents: Content[] = [...storedSections(db, list), ...storedExcerptsInList(db, list)];
  return contents.sort((a, b) => a.position - b.position);
}

function isSection(one: Content): one is StoredSection {
  return 'name' in one;
}

/** The heading that each excerpt of a list stands under, by the excerpt's number; without those that stand under none. */
export function sectionsByExcerpt(contents: readonly Content[]): ReadonlyMap<number, StoredSection> {
  const result = new Map<number, StoredSection>();
  let section: StoredSection | null = null;
  for (const one of contents) {
    if (isSection(one)) section = one.removed ? section : one;
    else if (section) result.set(one.id, section);
  }
  return result;
}

/** As {@link sectionsByExcerpt}, for excerpts of whatever lists. */
export function headingsOf(
  db: Database,
  excerpts: readonly StoredExcerpt[],
): ReadonlyMap<number, StoredSection> {
  const headings = new Map<number, StoredSection>();
  for (const list of new Set(excerpts.map((excerpt) => excerpt.list))) {
    for (const [id, section] of sectionsByExcerpt(contentsOf(db, list))) headings.set(id, section);
  }
  return headings;
}

/** The headings of a list that were not removed, in its order, with the number of excerpts under each. */
export function sectionsOf(db: Database, list: number): Section[] {
  const contents = contentsOf(db, list);
  const under = sectionsByExcerpt(contents.filter(({ removed }) => !removed));
  const counts = Map.groupBy(under.values(), ({ id }) => id);
  return contents.flatMap((one) =>
    isSection(one) && !one.removed
      ? [{ id: one.id, list, name: one.name, excerpts: counts.get(one.id)?.length ?? 0 }]
      : [],
  );
}

/**
 * Puts items, of whatever list, right behind an item of a list, first with null, or last. Part of an open change.
 * @throws CarrelError `EXCERPT_NOT_FOUND`, `SECTION_NOT_FOUND` where `after` isn't in the list
 */
export function placeItems(db: Database, items: readonly Content[], list: number, after: Place): void {
  const others = contentsOf(db, list);
  const behind = nameOfPlace(others, after);
  const known = new Map([...others, ...items].map((one) => [nameOf(itemOf(one)), one]));
  const moving = items.map((one) => nameOf(itemOf(one)));
  const order = others.map((one) => ({ id: nameOf(itemOf(one)), position: one.position }));
  // Behind something that moves itself means: behind what stands before it.
  for (const { id, position } of moveBehind(order, moving, standing(order, moving, behind))) {
    const one = known.get(id)!;
    if (isSection(one)) updateSection(db, one, { list, position });
    else updateExcerpt(db, one, { list, position });
  }
}

/** What a place is behind; the last of a list may well be removed. */
function nameOfPlace(contents: readonly Content[], after: Place): string | null {
  if (after === null) return null;
  if (after === 'end') return contents.length === 0 ? null : nameOf(itemOf(contents.at(-1)!));
  const name = nameOf(after);
  if (!contents.some((one) => !one.removed && nameOf(itemOf(one)) === name)) throw missing(after);
  return name;
}

function standing(
  order: readonly { readonly id: string }[],
  moving: readonly string[],
  after: string | null,
): string | null {
  let index = order.findIndex(({ id }) => id === after);
  while (index >= 0 && moving.includes(order[index]!.id)) index -= 1;
  return order[index]?.id ?? null;
}

function itemOf(one: Content): ListItem {
  return isSection(one) ? { section: one.id } : { excerpt: one.id };
}

function nameOf(item: ListItem): string {
  return 'excerpt' in item ? `excerpt ${item.excerpt}` : `section ${item.section}`;
}

/** What a list no longer holds, or never did. */
export function missing(item: ListItem): CarrelError {
  return 'excerpt' in item
    ? new CarrelError('EXCERPT_NOT_FOUND', undefined, { id: item.excerpt })
    : new CarrelError('SECTION_NOT_FOUND', undefined, { section: item.section });
}
