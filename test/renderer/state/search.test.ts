import { describe, expect, test, vi } from 'vitest';
import { keepSearch, submitQuery, typeQuery, useSearch, wholeQuery } from '../../../renderer/state/search.ts';

describe('the search', () => {
  test('asks at once when the typing begins, and once for what follows quickly', () => {
    vi.useFakeTimers();
    const asked: string[] = [];
    const stop = useSearch.subscribe((state, before) => {
      if (state.asked !== before.asked) asked.push(state.asked.query);
    });
    for (const query of ['h', 'ha', 'har', 'harb']) typeQuery(query);
    expect(asked).toEqual(['h']);
    vi.runAllTimers();
    expect(asked).toEqual(['h', 'harb']);
    typeQuery('harbo');
    expect(asked).toEqual(['h', 'harb', 'harbo']);
    vi.runAllTimers();
    expect(asked).toHaveLength(3);
    stop();
    vi.useRealTimers();
  });

  test('asks at once for what was clicked, even while a typed search is still waiting', () => {
    vi.useFakeTimers();
    typeQuery('har');
    typeQuery('harb');
    submitQuery('harbour source:Pilot');
    expect(useSearch.getState().asked).toEqual({ query: 'harbour source:Pilot', typing: false });
    vi.runAllTimers();
    expect(useSearch.getState().asked.query).toBe('harbour source:Pilot');
    vi.useRealTimers();
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
