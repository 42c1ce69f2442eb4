import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Name, parseNames } from '../../../../electron/engine/export/cite/names.ts';

/** `given | particle | family | suffix`, or the whole name. */
const shown = (name: Name): string =>
  'literal' in name
    ? name.literal
    : [name.given, name['non-dropping-particle'], name.family, name.suffix]
        .map((part) => part ?? '')
        .join('|');

describe('a byline', () => {
  test.each([
    ['Ines Calder', ['Ines||Calder|']],
    ['By Ines Calder', ['Ines||Calder|']],
    ['Calder, Ines', ['Ines||Calder|']],
    ['Anna de la Cruz', ['Anna|de la|Cruz|']],
    ['de la Cruz, Anna', ['Anna|de la|Cruz|']],
    ['Anselm van der Veer', ['Anselm|van der|Veer|']],
    ['J. R. R. Quilter', ['J. R. R.||Quilter|']],
    ['Otto Brandt Jr.', ['Otto||Brandt|Jr.']],
    ['Brandt, Otto, Jr.', ['Otto||Brandt|Jr.']],
    ['José Ortega y Gasset', ['José||Ortega y Gasset|']],
    ['長谷部 澄江', ['澄江||長谷部|']],
    ['נועה לוי', ['נועה||לוי|']],
  ])('of one person: %s', (byline, names) => {
    expect(parseNames(byline).map(shown)).toEqual(names);
  });

  test.each([
    ['Ines Calder and Tom Reyes', ['Ines||Calder|', 'Tom||Reyes|']],
    ['Ines Calder & Tom Reyes', ['Ines||Calder|', 'Tom||Reyes|']],
    ['Maureen Quilter y Ana Gil', ['Maureen||Quilter|', 'Ana||Gil|']],
    ['Ines Calder, Tom Reyes and Ana Gil', ['Ines||Calder|', 'Tom||Reyes|', 'Ana||Gil|']],
    ['Calder, Ines; de la Cruz, Anna', ['Ines||Calder|', 'Anna|de la|Cruz|']],
  ])('of several: %s', (byline, names) => {
    expect(parseNames(byline).map(shown)).toEqual(names);
  });

  test.each([
    'Harbour Press Agency',
    'Ministry of Trade and Industry',
    'The Gazette',
    'Lumen',
    'Staff and agencies',
  ])('of no person stays whole: %s', (byline) => {
    expect(parseNames(byline)).toEqual([{ literal: byline }]);
  });

  test('loses no word, whatever it says', () => {
    const word = fc.constantFrom('Ines', 'Calder', 'de', 'la', 'Press', 'III', 'y', 'O’Hara', '長', 'É.');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 7 }), (words) => {
        const kept = parseNames(words.join(' ')).flatMap((name) => shown(name).split(/[|\s]+/));
        expect(kept.filter((one) => one !== '' && one !== 'y').toSorted()).toEqual(
          words.filter((one) => one !== 'y').toSorted(),
        );
      }),
    );
  });

  test('of nothing names nobody', () => {
    expect(parseNames('  ')).toEqual([]);
    expect(parseNames(',;,')).toEqual([]);
  });
});
