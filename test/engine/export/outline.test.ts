import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlineOf } from '../../../electron/engine/export/outline.ts';
import { inReadingOrder } from '../../../electron/engine/export/select.ts';
import { documentOf } from './sample.ts';

const passages = (...sketches: readonly { title: string; section?: string; pair?: string; id?: string }[]) =>
  documentOf(
    'T',
    sketches.map((sketch) => Object.assign({ blocks: ['x'] }, sketch)),
  ).passages;

test('passages of one article that follow one another stand under one heading, in their order', () => {
  const [part] = outlineOf(passages({ title: 'A' }, { title: 'A' }, { title: 'B' }, { title: 'A' }));
  expect(part!.groups.map(({ title, passages: { length } }) => [title, length])).toEqual([
    ['A', 2],
    ['B', 1],
    ['A', 1],
  ]);
});

test('sections of the list are parts of the document; what comes before the first has no name', () => {
  const parts = outlineOf(
    passages(
      { title: 'A' },
      { title: 'A', section: 'Before' },
      { title: 'B', section: 'Before' },
      { title: 'B', section: 'After' },
    ),
  );
  expect(parts.map(({ name, groups }) => [name, groups.map(({ title }) => title)])).toEqual([
    [null, ['A']],
    ['Before', ['A', 'B']],
    ['After', ['B']],
  ]);
});

test('a pair stands side by side, and no passage beside one that is elsewhere', () => {
  const [part] = outlineOf(
    passages(
      { id: 'a', title: 'A', pair: 'b' },
      { id: 'b', title: 'B', pair: 'a' },
      { id: 'c', title: 'C', pair: 'a' },
    ),
  );
  expect(part!.groups.map(({ title, paired }) => [title, paired])).toEqual([
    ['A / B', true],
    ['C', false],
  ]);
});

test('every passage is read exactly once and each pair together, wherever its two are', () => {
  const pairs = fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { maxLength: 5 });
  fc.assert(
    fc.property(pairs, (chosen) => {
      const partners = chosen.map((pair, id) =>
        pair !== id && pair !== null && chosen[pair] === id ? pair : null,
      );
      const wanted = inReadingOrder(
        partners.map((pair, id) => ({
          kept: { id, pair, section: `${id}`, colour: 'yellow' as const, tags: [], note: '' },
        })),
      ).map(({ kept }) => kept);
      const placed = wanted.map(({ id }) => id);
      expect(placed.toSorted((a, b) => a - b)).toEqual([...partners.keys()]);
      partners.forEach((pair, id) => {
        if (pair !== null) expect(Math.abs(placed.indexOf(pair) - placed.indexOf(id))).toBe(1);
      });
      const read = outlineOf(
        passages(
          ...wanted.map(({ id, pair, section }) =>
            Object.assign({ id: `${id}`, title: `${id}`, section }, pair === null ? {} : { pair: `${pair}` }),
          ),
        ),
      ).flatMap(({ groups }) => groups.flatMap(({ passages }) => passages.map(({ id }) => Number(id))));
      expect(read).toEqual(placed);
    }),
  );
});
