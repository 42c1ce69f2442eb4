import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snippetOf } from '../../../renderer/search/snippet.ts';

const words = fc.array(
  fc.constantFrom(
    'a',
    'quay',
    'harbour',
    'commissioners',
    'señal',
    '港口',
    'an-unbroken-run-of-letters-longer-than-any-lead-could-hope-to-be-in-print',
  ),
  { minLength: 1, maxLength: 60 },
);

describe('the snippet of a passage', () => {
  test('is the passage itself while its first hit is in sight', () => {
    const passage = { text: 'The harbour was shut.', highlights: [[4, 11]] as [number, number][] };
    expect(snippetOf(passage)).toEqual(passage);
  });

  test('opens shortly before a hit that would be out of sight', () => {
    const before =
      'It is the first vessel to be turned away from Port Marram since the tally clerks’ dispute of 1978. ';
    const { text, highlights } = snippetOf({
      text: `${before}The harbour is shut.`,
      highlights: [[before.length + 4, before.length + 11]],
    });
    expect(text).toMatch(/^… .{20,60}The harbour is shut\.$/);
    expect(text.slice(...highlights[0]!)).toBe('harbour');
  });

  test('marks the same words as the passage, and begins with a whole one', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (list, one, other) => {
        const text = list.join(' ');
        const starts = [...text.matchAll(/\S+/g)].map(({ index, 0: word }): [number, number] => [
          index,
          index + word.length,
        ]);
        const marked = [...new Set([one % starts.length, other % starts.length])]
          .sort((a, b) => a - b)
          .map((index) => starts[index]!);
        const snippet = snippetOf({ text, highlights: marked });
        expect(snippet.highlights.map(([start, end]) => snippet.text.slice(start, end))).toEqual(
          marked.map(([start, end]) => text.slice(start, end)),
        );
        expect(list).toContain(snippet.text.replace(/^… /, '').split(' ')[0]);
      }),
    );
  });
});
