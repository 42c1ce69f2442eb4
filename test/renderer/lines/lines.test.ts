import { describe, expect, test } from 'vitest';
import type { Line } from '../../../electron/contract/index.ts';
import { inOneLine, lineAsText, sortedBy } from '../../../renderer/lines/context.ts';
import { withLevel } from '../../../renderer/lines/sorts.ts';

describe('a line', () => {
  test('shows the end of a paragraph as a sign', () => {
    expect(inOneLine('the end.\n\nA  new\nbeginning ')).toBe('the end. ¶ A new beginning ');
  });

  test('marks the words it is sorted by, counted from the node', () => {
    const marked = (text: string, side: 'L' | 'R', ...sort: Parameters<typeof sortedBy>[2]) =>
      sortedBy(text, side, sort).map(({ start, end }) => text.slice(start, end));
    expect(marked('It was the town’s first ', 'L', 'L1', 'R1', 'L2')).toEqual(['town’s', 'first']);
    expect(marked(', which ended in June', 'R', 'R1', 'L1', 'R3')).toEqual(['which', 'in']);
    expect(marked('', 'L', 'L1')).toEqual([]);
    expect(marked('قال إن ', 'L', 'L1')).toEqual(['إن']);
  });

  test('is copied with the place it stands in', () => {
    const line: Line = {
      number: 0,
      article: 1,
      revision: 1,
      title: 'Report',
      source: 'Pilot',
      published: null,
      language: null,
      start: 4,
      end: 10,
      left: 'the ',
      node: 'strike',
      right: ' ended',
      sentence: { start: 0, end: 16 },
    };
    expect(lineAsText(line)).toBe('…the [strike] ended…\tReport, Pilot');
  });
});

test('a level of sorting is chosen, changed and given up with those that follow it', () => {
  expect(withLevel([], 0, 'R1')).toEqual(['R1']);
  expect(withLevel(['R1'], 1, 'R2')).toEqual(['R1', 'R2']);
  expect(withLevel(['R1', 'R2', 'L1'], 1, '')).toEqual(['R1']);
  expect(withLevel(['R1', 'R2'], 0, 'R2')).toEqual(['R2']);
});
