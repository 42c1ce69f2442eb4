import { expect, test } from 'vitest';
import { paragraphNumbers, paragraphsOf, type Block } from '../../../electron/contract/index.ts';
import { contentsOf } from '../../../renderer/reader/text/contents.ts';

const text = 'The mayor answers\n\nThe port\n\nAG: Why?\n\nBS: Because.\n\nShe rose.';

const blocks: readonly Block[] = [
  { kind: 'heading', level: 1, role: 'title', start: 0, end: 17 },
  { kind: 'heading', level: 3, start: 19, end: 27 },
  { kind: 'turn', start: 29, end: 37, label: 3, speaker: 'Ana Gil' },
  { kind: 'turn', start: 39, end: 51, label: 3, speaker: 'Bridget Sarn' },
  { kind: 'paragraph', start: 53, end: 62 },
];

test('the outline has the headings, and who speaks below them', () => {
  expect(contentsOf({ text, blocks })).toEqual([
    { index: 1, name: 'The port', depth: 0 },
    { index: 2, name: 'Ana Gil: Why?', depth: 1 },
    { index: 3, name: 'Bridget Sarn: Because.', depth: 1 },
  ]);
});

test('paragraphs bear the numbers that citations name', () => {
  const numbers = paragraphNumbers(blocks);
  expect([...numbers.keys()]).toEqual([2, 3, 4]);
  for (const [index, number] of numbers) expect(paragraphsOf(blocks, blocks[index]!)[0]).toBe(number);
});
