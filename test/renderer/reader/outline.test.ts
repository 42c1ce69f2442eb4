import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, blockKinds } from '../../../electron/contract/index.ts';
import { type Item, type List, type Node, outline } from '../../../renderer/reader/text/outline.ts';

type Draft = Omit<Block, 'start' | 'end'> & { readonly length?: number };

function blocksOf(drafts: readonly Draft[]): readonly Block[] {
  let start = 0;
  return drafts.map(({ length = 20, ...draft }) => {
    const block = { ...draft, start, end: start + length };
    start = block.end + 2;
    return block;
  });
}

/** A list as indented lines: `1` a bullet, `1.` a number. */
function sketch(list: List, indent = ''): string[] {
  return list.items.flatMap(({ index, lists }) => [
    `${indent}${index}${list.ordered ? '.' : ''}`,
    ...lists.flatMap((inner) => sketch(inner, `${indent}  `)),
  ]);
}

function listsOf(drafts: readonly Draft[]): string[] {
  const nodes = outline(blocksOf(drafts), () => true).flatMap((stretch) => stretch.nodes);
  return nodes.flatMap((node) => (node.kind === 'list' ? sketch(node) : []));
}

const item = (level: number, ordinal?: number): Draft => ({
  kind: 'item',
  level,
  ...(ordinal && { ordinal }),
});

test('deeper items belong to the item before them', () => {
  expect(listsOf([item(1), item(2), item(3), item(2), item(1)])).toEqual(['0', '  1', '    2', '  3', '4']);
});

test('a list that begins deep still holds the items that follow', () => {
  expect(listsOf([item(2), item(1), item(2)])).toEqual(['0', '1', '  2']);
});

test('bullets and numbers are lists of their own', () => {
  const nodes = outline(blocksOf([item(1), item(1, 1), item(1, 2)]), () => true)[0]!.nodes;
  expect(nodes.map((node) => node.kind === 'list' && sketch(node))).toEqual([['0'], ['1.', '2.']]);
});

test('paragraphs of one quotation stand together', () => {
  const nodes = outline(
    blocksOf([{ kind: 'quote' }, { kind: 'quote' }, { kind: 'paragraph' }]),
    () => true,
  )[0]!.nodes;
  expect(nodes).toEqual([
    { kind: 'quote', parts: [0, 1] },
    { kind: 'block', index: 2 },
  ]);
});

test('a long text is cut into stretches, not within a list', () => {
  const paragraphs = Array.from({ length: 12 }, (): Draft => ({ kind: 'paragraph', length: 1000 }));
  const items = Array.from({ length: 12 }, (): Draft => ({ ...item(1), length: 1000 }));
  expect(outline(blocksOf(paragraphs), () => true)).toHaveLength(2);
  expect(outline(blocksOf(items), () => true)).toHaveLength(1);
});

test('every block that is drawn is drawn once, in order', () => {
  const draft: fc.Arbitrary<Draft> = fc.record({
    kind: fc.constantFrom(...blockKinds),
    level: fc.integer({ min: 1, max: 5 }),
    ordinal: fc.constantFrom(undefined, 1, 2),
    length: fc.integer({ min: 1, max: 5000 }),
  });
  fc.assert(
    fc.property(fc.array(draft), (drafts) => {
      const stretches = outline(blocksOf(drafts), (block) => block.ordinal !== 2);
      const drawn = stretches.flatMap((stretch) => stretch.nodes.flatMap(indicesOf));
      expect(drawn).toEqual(drafts.flatMap(({ ordinal }, index) => (ordinal === 2 ? [] : [index])));
    }),
  );
});

function indicesOf(node: Node): number[] {
  if (node.kind === 'block') return [node.index];
  if (node.kind === 'quote') return [...node.parts];
  return node.items.flatMap(ofItem);
}

function ofItem({ index, lists }: Item): number[] {
  return [index, ...lists.flatMap((list) => list.items.flatMap(ofItem))];
}
