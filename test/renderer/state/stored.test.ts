import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isCount,
  isListOf,
  isNullOr,
  isOneOf,
  isShape,
  isString,
  takeUp,
} from '../../../renderer/state/stored.ts';

interface Desk {
  readonly theme: 'light' | 'dark';
  readonly pane: { readonly article: number } | null;
  readonly recent: readonly string[];
  readonly selected: number | null;
}

const initial: Desk = { theme: 'light', pane: null, recent: [], selected: 7 };

/** `selected` is not kept. */
const merge = takeUp<Desk>({
  theme: isOneOf(['light', 'dark']),
  pane: isNullOr(isShape<{ readonly article: number }>({ article: isCount })),
  recent: isListOf(isString),
});

describe('what was stored', () => {
  test('is taken up where it has the shape that is expected', () => {
    const stored = { theme: 'dark', pane: { article: 3 }, recent: ['strike'] };
    expect(merge(stored, initial)).toEqual({ ...initial, ...stored });
  });

  test('begins anew value by value where it has not', () => {
    const stored = { theme: 'neon', pane: { article: '3' }, recent: ['strike'], selected: 1, other: true };
    expect(merge(stored, initial)).toEqual({ ...initial, recent: ['strike'] });
  });

  test('never makes a state the page can’t show', () => {
    const damaged = fc.oneof(
      fc.jsonValue(),
      fc.record({
        theme: fc.jsonValue(),
        pane: fc.jsonValue(),
        recent: fc.jsonValue(),
        __proto__: fc.jsonValue(),
      }),
    );
    fc.assert(
      fc.property(damaged, (stored) => {
        const desk = merge(stored, initial);
        expect(['light', 'dark']).toContain(desk.theme);
        expect(desk.pane === null || Number.isSafeInteger(desk.pane.article)).toBe(true);
        expect(desk.recent.every((query) => typeof query === 'string')).toBe(true);
        expect(Object.keys(desk).toSorted()).toEqual(Object.keys(initial).toSorted());
      }),
    );
  });
});
