import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  excludedOf,
  partsOf,
  toggleExcluded,
  toggleValue,
  valuesOf,
  withoutField,
  type Field,
} from '../../../renderer/search/clauses.ts';

const fields: readonly Field[] = ['source', 'date', 'lang', 'tag', 'author'];

/** Pieces people put together to queries, whole and half-typed. */
const query = fc
  .array(
    fc.constantFrom(
      'harbour',
      'OR',
      '-wage',
      '"daily call list"',
      '(strike | ',
      'ballot)',
      '“curly quotes”',
      '"open',
      'source:Pilot',
      'source:"The Gazette"',
      '-source:Pilot',
      'tag:port',
      'tag:',
      'date:2021',
      'https://example.org/a:b',
      'التجارة',
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(' '));

/** Names as files and folders have them; the query language can't write quotation marks within a value. */
const value = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => /[\p{L}\p{N}]/u.test(text))
  .map((text) => text.replaceAll(/["“”„\s]+/g, ' ').trim())
  .filter(Boolean);

describe('a query as the page edits it', () => {
  test('is cut into words, quotations, clauses and groups', () => {
    expect(
      partsOf('  harbour  "daily call list" source:"The Gazette" (strike OR ballot) -tag:port '),
    ).toEqual(['harbour', '"daily call list"', 'source:"The Gazette"', '(strike OR ballot)', '-tag:port']);
  });

  test('takes curly quotation marks for quotation marks', () => {
    expect(partsOf('“daily call list” strike')).toEqual(['“daily call list”', 'strike']);
    expect(valuesOf('source:“The Gazette”', 'source')).toEqual(['The Gazette']);
  });

  test('asks neither for what it excludes nor for what stands within a group', () => {
    expect(valuesOf('-source:Pilot (source:Gazette OR strike) source:', 'source')).toEqual([]);
  });

  test('asks for any of several values of a kind, but for one date', () => {
    expect(toggleValue('strike source:Pilot', 'source', 'The Gazette')).toBe(
      'strike source:("Pilot" OR "The Gazette")',
    );
    expect(valuesOf('source:(Pilot OR "The Gazette")', 'source')).toEqual(['Pilot', 'The Gazette']);
    expect(toggleValue('source:(Pilot OR "The Gazette")', 'source', 'Pilot')).toBe('source:"The Gazette"');
    expect(toggleValue('strike date:2021', 'date', '2020')).toBe('strike date:2020');
  });

  test('asks it of every choice, not of the last one alone', () => {
    expect(toggleValue('strike OR lockout', 'ext', 'md')).toBe('(strike OR lockout) ext:md');
    expect(toggleExcluded('strike|lockout', 'ext', 'md')).toBe('(strike|lockout) -ext:md');
    expect(toggleValue('"a | b" (c OR d)', 'ext', 'md')).toBe('"a | b" (c OR d) ext:md');
    expect(toggleExcluded('(strike OR lockout) -ext:md', 'ext', 'md')).toBe('(strike OR lockout)');
  });

  test('leaves a group that is more than values to choose from to who wrote it', () => {
    for (const text of ['source:(Pilot -Gazette)', 'source:(Pilot Gazette)', 'source:((a OR b) OR c)']) {
      expect(valuesOf(text, 'source')).toEqual([]);
      expect(withoutField(text, 'source')).toBe(text);
    }
  });

  test('excludes a value once it is left out, and asks for it no longer', () => {
    expect(toggleExcluded('strike source:Pilot', 'source', 'Pilot')).toBe('strike -source:"Pilot"');
    expect(toggleValue('strike -source:Pilot', 'source', 'Pilot')).toBe('strike source:"Pilot"');
    expect(toggleExcluded('strike', 'lang', 'de')).toBe('strike -lang:de');
    fc.assert(
      fc.property(query.filter(isBalanced), fc.constantFrom(...fields), value, (text, field, chosen) => {
        fc.pre(!excludedOf(text, field).includes(chosen));
        const excluding = toggleExcluded(text, field, chosen);
        expect(excludedOf(excluding, field)).toContain(chosen);
        expect(valuesOf(excluding, field)).not.toContain(chosen);
        expect(excludedOf(toggleExcluded(excluding, field, chosen), field)).not.toContain(chosen);
      }),
    );
  });

  test('loses nothing when it is cut, but the space between its parts', () => {
    fc.assert(
      fc.property(query, (text) => {
        expect(partsOf(text).join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      }),
    );
  });

  test('asks for a value once it is chosen, and not any more once it is chosen again', () => {
    fc.assert(
      fc.property(query.filter(isBalanced), fc.constantFrom(...fields), value, (text, field, chosen) => {
        const without = withoutField(text, field);
        const asking = toggleValue(without, field, chosen);
        expect(valuesOf(asking, field)).toEqual([chosen]);
        expect([without.trim(), `(${without.trim()})`]).toContain(toggleValue(asking, field, chosen));
      }),
    );
  });

  test('keeps what it asks of other fields when one is changed', () => {
    fc.assert(
      fc.property(query.filter(isBalanced), value, (text, chosen) => {
        const asking = toggleValue(text, 'author', chosen);
        const others = fields.filter((field) => field !== 'author');
        expect(others.map((field) => valuesOf(asking, field))).toEqual(
          others.map((field) => valuesOf(text, field)),
        );
      }),
    );
  });
});

/** Nothing is left open that would swallow a clause put behind it, and nothing closed that never was open. */
function isBalanced(text: string): boolean {
  const parts = partsOf(`(${text}) end`);
  return parts.length === 2 && partsOf(`${text} end`).at(-1) === 'end';
}
