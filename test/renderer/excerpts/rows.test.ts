import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Excerpt, ListItem, Section } from '../../../electron/contract/index.ts';
import { arranged, itemOf, moveTo, rowsOf } from '../../../renderer/excerpts/rows.ts';

const sections: readonly Section[] = [
  { id: 1, list: 1, name: 'One', excerpts: 2 },
  { id: 2, list: 1, name: 'Two', excerpts: 0 },
  { id: 3, list: 1, name: 'Three', excerpts: 1 },
];

function excerpt(id: number, section: Section | null): Excerpt {
  return {
    id,
    list: 1,
    article: { id: 1, uid: '0123456789abcdef', title: 'T', byline: null, published: null, source: null },
    revision: 1,
    start: 0,
    end: 1,
    quote: 'q',
    note: '',
    colour: 'yellow',
    tags: [],
    section: section && { id: section.id, name: section.name },
    pair: null,
    paragraph: 1,
    page: null,
    anchor: { state: 'exact', start: 0, end: 1, text: null, settled: false },
    createdAt: '2026-01-01T00:00:00.000Z',
  };
}

const excerpts = [
  excerpt(10, null),
  excerpt(11, sections[0]!),
  excerpt(12, sections[0]!),
  excerpt(13, sections[2]!),
];
const all = rowsOf(excerpts, sections, new Set());
const name = (item: ListItem) => ('excerpt' in item ? `e${item.excerpt}` : `s${item.section}`);
const names = (rows: typeof all) => rows.map((row) => name(itemOf(row))).join(' ');

test('a list shows its headings with their passages, save under those that are folded', () => {
  expect(names(all)).toBe('e10 s1 e11 e12 s2 s3 e13');
  expect(names(rowsOf(excerpts, sections, new Set([1])))).toBe('e10 s1 s2 s3 e13');
});

describe('a row that is put elsewhere', () => {
  /** The order of everything after a move. */
  function moved(rows: typeof all, from: number, to: number): string {
    const move = moveTo(rows, excerpts, from, to);
    const order = all.map((row) => name(itemOf(row)));
    if (!move) return order.join(' ');
    const items = move.items.map(name);
    const others = order.filter((one) => !items.includes(one));
    const place = move.after === null ? 0 : others.indexOf(name(move.after)) + 1;
    expect(place > 0 || move.after === null).toBe(true);
    return others.toSpliced(place, 0, ...items).join(' ');
  }

  test.each([
    ['a passage down', 0, 3, 's1 e11 e12 e10 s2 s3 e13'],
    ['a passage up', 6, 0, 'e13 e10 s1 e11 e12 s2 s3'],
    ['a passage under an empty heading', 0, 4, 's1 e11 e12 s2 e10 s3 e13'],
    ['a heading down, with its passages', 1, 5, 'e10 s2 s3 e13 s1 e11 e12'],
    ['a heading up, before the whole section', 5, 3, 'e10 s3 e13 s1 e11 e12 s2'],
    ['a heading above what stood under none', 5, 0, 's3 e13 e10 s1 e11 e12 s2'],
    ['a heading into itself', 1, 2, 'e10 s1 e11 e12 s2 s3 e13'],
  ])('%s', (_, from, to, expected) => {
    expect(moved(all, from, to)).toBe(expected);
  });

  test('comes behind what is folded away', () => {
    const rows = rowsOf(excerpts, sections, new Set([1]));
    expect(moved(rows, 0, 1)).toBe('s1 e11 e12 e10 s2 s3 e13');
  });

  test('is never lost, wherever it is put', () => {
    fc.assert(
      fc.property(fc.nat(7), fc.nat(7), (from, to) => {
        expect(moved(all, from, to).split(' ').sort()).toEqual(names(all).split(' ').sort());
      }),
    );
  });
});

test('several passages move together, in their order, to where one of them is put', () => {
  const chosen = [all[0]!, all[3]!];
  expect(moveTo(all, excerpts, 0, 5, chosen)).toEqual({
    items: [{ excerpt: 10 }, { excerpt: 12 }],
    after: { section: 3 },
  });
  expect(names(arranged(all, 0, 5, chosen))).toBe('s1 e11 s2 s3 e10 e12 e13');
  expect(names(arranged(all, 3, 1, chosen))).toBe('e10 e12 s1 e11 s2 s3 e13');
});
