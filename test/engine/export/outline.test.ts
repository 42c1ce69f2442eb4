import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inReadingOrder, outlineOf } from '../../../electron/engine/export/outline.ts';
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

test('a pair stands side by side where its first passage is, and nowhere else', () => {
  const [part] = outlineOf(
    passages({ id: 'a', title: 'A', pair: 'b' }, { id: 'c', title: 'C' }, { id: 'b', title: 'B', pair: 'a' }),
  );
  expect(part!.groups.map(({ title, paired }) => [title, paired])).toEqual([
    ['A / B', true],
    ['C', false],
  ]);
});

test('every passage is read exactly once, whatever is paired with whatever', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const sketch = fc.record({ pair: fc.option(id, { nil: undefined }), section: fc.constantFrom('S', 'T') });
  fc.assert(
    fc.property(fc.array(sketch, { maxLength: 4 }), (sketches) => {
      const all = passages(
        ...sketches.map(({ pair, section }, index) => ({
          id: 'abcd'[index]!,
          title: `${index % 2}`,
          section,
          ...(pair && { pair }),
        })),
      );
      const read = inReadingOrder(outlineOf(all)).map((passage) => passage.id);
      expect(read.toSorted()).toEqual(all.map((passage) => passage.id));
    }),
  );
});
