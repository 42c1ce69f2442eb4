import { describe, expect, test } from 'vitest';
import { isPlain } from '../../../renderer/search/reading.ts';

describe('the reading of a query', () => {
  test.each([
    ['harbour AND strike', 'harbour strike'],
    ['(harbour AND strike)', 'Harbour  strike'],
    ['harb*', 'harb'],
    ['"daily call list"', '“daily call list”'],
    ['', 'harbour'],
    ['harbour', 'harbour source:'],
  ])('is not repeated where it says no more than the query: %s', (reading, query) => {
    expect(isPlain({ reading, query, corrections: [] })).toBe(true);
  });

  test('is not repeated either where a correction says the rest', () => {
    const corrections = [{ word: 'casillo', used: 'castillo' }];
    expect(isPlain({ reading: 'castillo AND peru', query: 'casillo peru', corrections })).toBe(true);
  });

  test('shows where brackets were understood', () => {
    expect(
      isPlain({
        reading: '(harbour AND strike) OR wage',
        query: 'harbour strike OR wage',
        corrections: [],
      }),
    ).toBe(false);
  });
});
