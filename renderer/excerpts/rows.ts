import type { Excerpt, ListItem, Section } from '../../electron/contract/index.ts';

/** A line of a list as it is shown: a heading, or a passage with its number in the list. */
export type Row =
  | { readonly kind: 'section'; readonly key: string; readonly section: Section; readonly collapsed: boolean }
  | {
      readonly kind: 'excerpt';
      readonly key: string;
      readonly excerpt: Excerpt;
      readonly number: number;
    };

/** The lines of a list in its order, without what stands under headings that are collapsed. */
export function rowsOf(
  excerpts: readonly Excerpt[],
  sections: readonly Section[],
  collapsed: ReadonlySet<number>,
): readonly Row[] {
  const numbered = excerpts.map((excerpt, index): Row => excerptRow(excerpt, index + 1));
  const under = Map.groupBy(numbered, (row) =>
    row.kind === 'excerpt' ? (row.excerpt.section?.id ?? null) : null,
  );
  const rows = [...(under.get(null) ?? [])];
  for (const section of sections) {
    const isCollapsed = collapsed.has(section.id);
    rows.push({ kind: 'section', key: `section ${section.id}`, section, collapsed: isCollapsed });
    if (!isCollapsed) rows.push(...(under.get(section.id) ?? []));
  }
  return rows;
}

export function excerptRow(excerpt: Excerpt, number: number): Row {
  return { kind: 'excerpt', key: `excerpt ${excerpt.id}`, excerpt, number };
}

/** A change of place: these items go behind that one, or to the beginning. */
export interface Move {
  readonly items: readonly ListItem[];
  readonly after: ListItem | null;
}

/**
 * What happens when the row at `from` is put where the one at `to` is; null for nothing. A heading takes along what stands
 * under it and goes before or behind whole sections.
 * @param excerpts those of the list, with what is not shown
 * @param moving the passages that move if it is one: itself, and those selected with it
 */
export function moveTo(
  rows: readonly Row[],
  excerpts: readonly Excerpt[],
  from: number,
  to: number,
  moving: readonly Row[] = rows.slice(from, from + 1),
): Move | null {
  const row = rows[from];
  const target = rows[to];
  if (!row || !target || from === to) return null;
  if (row.kind === 'excerpt') {
    const items = moving.map(itemOf);
    const before = to > from ? target : rows[to - 1];
    if (!before) return { items, after: null };
    // Behind a heading whose passages are out of sight means behind the last of them.
    return {
      items,
      after: before.kind === 'section' && before.collapsed ? lastOf(before, excerpts) : itemOf(before),
    };
  }
  const items = [itemOf(row), ...passagesOf(row.section.id, excerpts)];
  const goal = sectionOf(target);
  if (goal === row.section.id) return null;
  if (to > from) {
    const heading = rows.find((one) => one.kind === 'section' && one.section.id === goal);
    return heading ? { items, after: lastOf(heading, excerpts) } : null;
  }
  // Passages under no heading stand for themselves: one of them can be taken under this one.
  const first =
    goal === null ? to : rows.findIndex((one) => one.kind === 'section' && one.section.id === goal);
  const before = rows[first - 1];
  return { items, after: before ? lastOf(before, excerpts) : null };
}

/** The rows as they will be once those that move stand where the one at `to` is. */
export function arranged(
  rows: readonly Row[],
  from: number,
  to: number,
  moving: readonly Row[],
): readonly Row[] {
  const others = rows.filter((row) => !moving.includes(row));
  const before = rows.slice(0, to > from ? to + 1 : to).filter((row) => !moving.includes(row));
  return others.toSpliced(before.length, 0, ...moving);
}

export function itemOf(row: Row): ListItem {
  return row.kind === 'excerpt' ? { excerpt: row.excerpt.id } : { section: row.section.id };
}

function sectionOf(row: Row): number | null {
  return row.kind === 'section' ? row.section.id : (row.excerpt.section?.id ?? null);
}

function passagesOf(section: number, excerpts: readonly Excerpt[]): readonly ListItem[] {
  return excerpts.filter((one) => one.section?.id === section).map(({ id }) => ({ excerpt: id }));
}

/** A passage itself; of a heading, the last thing that stands under it. */
function lastOf(row: Row, excerpts: readonly Excerpt[]): ListItem {
  if (row.kind === 'excerpt') return itemOf(row);
  return passagesOf(row.section.id, excerpts).at(-1) ?? itemOf(row);
}
