import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { finderOf } from '../../../electron/engine/mask/find.ts';
import { anyText } from '../../support/arbitraries.ts';

const mask = (name: string, parts = false, replacement = '████') => ({ name, replacement, parts });

function masked(text: string, ...masks: readonly ReturnType<typeof mask>[]): string {
  let result = text;
  for (const { start, end, mask: one } of finderOf(masks).names(text).toReversed())
    result = result.slice(0, start) + one.replacement + result.slice(end);
  return result;
}

test.each([
  ['Müller said', '████ said'],
  ['MULLER said', '████ said'],
  ['Muller’s house', '████’s house'],
  ["Muller's house", "████'s house"],
  ['Mueller, Müllers', '████, ████'],
  ['Mu\u0308ller, Mül\u00ADler', '████, ████'],
  ['(Müller)', '(████)'],
  ['Müller-Schmidt', '████-Schmidt'],
  ['Müllerstraße', 'Müllerstraße'],
  ['write to m.mueller@example.org now', 'write to ████ now'],
  ['https://example.org/M%C3%BCller/1 there', '████ there'],
])('%s', (text, expected) => {
  expect(masked(text, mask('Müller'))).toBe(expected);
});

test('a name of several words is found however they are tied, and the other way round', () => {
  const name = mask('Anna Lund');
  for (const written of ['Anna Lund', 'ANNA  LUND', 'anna_lund', 'Anna\nLund', 'Lund, Anna', 'Anna-Lund'])
    expect(masked(`of ${written} here`, name)).toBe('of ████ here');
  expect(masked('Lund spoke, and Anna', name)).toBe('Lund spoke, and Anna');
  expect(masked('Lund spoke, and Anna', mask('Anna Lund', true))).toBe('████ spoke, and ████');
});

test('the longest name comes first', () => {
  const masks = [mask('Anna', false, 'A'), mask('Anna Lund', false, 'B')];
  expect(masked('Anna Lund and Anna', ...masks)).toBe('B and A');
});

test('names of other scripts are found, and their cases', () => {
  expect(masked('с Ивановым и Иванова', mask('Иванов'))).toBe('с ████ и ████');
  expect(masked('昨日田中太郎は', mask('田中太郎'))).toBe('昨日████は');
  expect(masked('אמרה נועה לוי.', mask('נועה לוי'))).toBe('אמרה ████.');
});

test.each([
  // Endings
  ['Merrows’ house', '████’ house'],
  ['das Merrowsche Haus, bei Merrowschen', 'das ████ Haus, bei ████'],
  ['z Merrowem o Merrowovi', 'z ████ o ████'],
  // Initials
  ['A. M. wrote, and A.M. too', '████ wrote, and ████ too'],
  ['A. Merrow, Anna M. and a. merrow', '████, ████ and a. merrow'],
  ['AM: We may close.\nam: no\nSAM: no', '████: We may close.\nam: no\nSAM: no'],
  ['at 10 A.M. in the a.m.', 'at 10 A.M. in the a.m.'],
  // Spaced out, parted, in capitals
  ['A N N A  M E R R O W', '████'],
  ['A·n·n·a M·e·r·r·o·w', '████'],
  ['Anna Mer-\nrow and Anna Mer\u00ADrow', '████ and ████'],
  ['ANNA MERROW', '████'],
  // Addresses
  ['amerrow@example.org, @Anna_Merrow or merrow.a@example.org', '████ ████ or ████'],
  // Other people and things
  ['Anna Merrowdale, Hannah Merrow, Amerrow', 'Anna Merrowdale, Hannah Merrow, Amerrow'],
])('Anna Merrow: %s', (text, expected) => {
  expect(masked(text, mask('Anna Merrow', text.includes('Merrows') || text.includes('Merrowe')))).toBe(
    expected,
  );
});

test.each([
  ['Jan Kowalski', 'Janem Kowalskim'],
  ['Kowalska', 'Kowalskiej'],
  ['Kowalska', 'Kowalską'],
  ['Nováková', 'Novákové'],
  ['Novák', 'Novákem'],
  ['Достоевский', 'Достоевского'],
  ['Анна Каренина', 'Анной Карениной'],
  ['Мария', 'Марией'],
  ['Сергей', 'Сергеем'],
])('%s is found as %s', (name, written) => {
  expect(masked(`– ${written}.`, mask(name))).toBe('– ████.');
});

test.each([
  ['Paul', 'Paula, Pauline, Paulus'],
  ['Anna', 'Anne, Annie, Hannah'],
  ['Mark', 'Market, Marker, Marka'],
])('%s is not found in %s', (name, written) => {
  expect(masked(written, mask(name))).toBe(written);
});

test('a name within a path or an address is found without its spaces', () => {
  const finder = finderOf([mask('Anna Lund')]);
  for (const place of ['interviewAnnaLund2021', 'https://example.org/anna-lund', 'anna%20lund.txt'])
    expect(finder.within(place)?.name).toBe('Anna Lund');
  expect(finder.within('harbour.txt')).toBeUndefined();
});

test('what is found is in order and doesn’t overlap, whatever the text and the names', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.array(fc.string({ minLength: 2, maxLength: 12, unit: 'grapheme' }), { maxLength: 5 }),
      (text, names) => {
        const found = finderOf(names.map((name) => mask(name, true))).names(
          `${text} ${names.join(' ')} ${text}`,
        );
        let end = 0;
        for (const one of found) {
          expect(one.start).toBeGreaterThanOrEqual(end);
          expect(one.end).toBeGreaterThan(one.start);
          end = one.end;
        }
      },
    ),
    { numRuns: 25 },
  );
});
