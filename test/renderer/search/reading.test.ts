import { describe, expect, test } from 'vitest';
import { readingParts } from '../../../renderer/search/reading.ts';

describe('the reading of a query', () => {
  test.each([
    ['harbour AND strike', 'harbour strike'],
    ['(harbour AND strike)', 'Harbour  strike'],
    ['harb*', 'harb'],
    ['"daily call list"', '“daily call list”'],
    ['', 'harbour'],
  ])('is not repeated where it says no more than the query: %s', (reading, query) => {
    expect(readingParts({ reading: reading, query: query, corrections: [] })).toEqual([]);
  });

  test('is not repeated either where a correction says the rest', () => {
    const corrections = [{ word: 'casillo', used: 'castillo' }];
    expect(readingParts({ reading: 'castillo AND peru', query: 'casillo peru', corrections })).toEqual([]);
  });

  test('shows where brackets were understood', () => {
    expect(
      readingParts({
        reading: '(harbour AND strike) OR wage',
        query: 'harbour strike OR wage',
        corrections: [],
      }),
    ).not.toEqual([]);
  });

  test('marks operators, but not the words of a quotation', () => {
    const parts = readingParts({
      reading: '(harbour AND strike) OR "black OR white" AND NOT wage',
      query: 'x',
      corrections: [],
    });
    expect(parts.filter(({ operator }) => operator).map(({ text }) => text)).toEqual([
      'AND',
      'OR',
      'AND',
      'NOT',
    ]);
  });

  test('is shown whole', () => {
    const reading = '((a AND "b c") OR d NEAR/5 e) AND source:"The Gazette';
    expect(
      readingParts({ reading: reading, query: 'x', corrections: [] })
        .map(({ text }) => text)
        .join(''),
    ).toBe(reading);
  });
});
