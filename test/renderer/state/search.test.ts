import { describe, expect, test, vi } from 'vitest';
import { keepSearch, submitQuery, typeQuery, useSearch, wholeQuery } from '../../../renderer/state/search.ts';

describe('the search', () => {
  test('asks at once for what was clicked, even while a typed search is still waiting', () => {
    vi.useFakeTimers();
    typeQuery('harb');
    submitQuery('harbour source:Pilot');
    expect(useSearch.getState().asked).toEqual({ query: 'harbour source:Pilot', typing: false });
    vi.runAllTimers();
    vi.useRealTimers();
    expect(useSearch.getState().asked.query).toBe('harbour source:Pilot');
  });

  test('keeps a search once, the newest first', () => {
    for (const query of ['strike', 'ferry', ' strike ', '  ']) {
      submitQuery(query);
      keepSearch();
    }
    expect(useSearch.getState().recent).toEqual(['strike', 'ferry']);
  });

  test.each([
    ['harb', true, 'harb*'],
    ['harb', false, 'harb'],
    ['harbour ', true, 'harbour '],
    ['"daily call', true, '"daily call'],
    ['"daily call" li', true, '"daily call" li*'],
  ])('gives the reader the same words as the results: %s', (query, typing, whole) => {
    expect(wholeQuery({ query, typing })).toBe(whole);
  });
});
