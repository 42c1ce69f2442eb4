import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../../electron/engine/search/analyse/fold.ts';
import { anyText } from './arbitrary.ts';

test.each([
  ['Perú', 'peru'],
  ['STRASSE', 'strasse'],
  ['Straße', 'strasse'],
  ['Łódź', 'lodz'],
  ['Æsop’s œuvre', 'aesop’s oeuvre'],
  ['İstanbul ve Isparta, ısı', 'istanbul ve isparta, isi'],
  ['ﬁnance Ｗｏｒｄ１', 'finance word1'],
  ['Đà Nẵng', 'da nang'],
  ['Ёж, Їжак, йод', 'еж, їжак, йод'],
  ['ΣΊΣΥΦΟΣ Σίσυφος', 'σισυφοσ σισυφοσ'],
  ['مُحَمَّدٌ أحمد آمن إسلام', 'محمد احمد امن اسلام'],
  ['کتاب كتــاب على علی', 'كتاب كتاب علي علي'],
  ['שָׁלוֹם', 'שלום'],
  ['ज़मीन की', 'जमीन की'],
  ['ｶﾞｷﾞ', 'ガギ'],
  ['한국'.normalize('NFD'), '한국'],
  ['١٢٣ ۴۵ ४२', '123 45 42'],
  ['co\u00ADop\u200B', 'coop'],
])('%s is compared as %s', (written, folded) => {
  expect(fold(written)).toBe(folded);
});

test('letters and signs that make another word are kept apart', () => {
  expect(fold('мой')).not.toBe(fold('мои'));
  expect(fold('が')).not.toBe(fold('か'));
  expect(fold('कि')).not.toBe(fold('का'));
  expect(fold('ไม้')).not.toBe(fold('ไม่'));
});

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
  const characters = Array.from({ length: 0x30000 }, (_, code) => String.fromCodePoint(code));
  expect(characters.filter((character) => fold(fold(character)) !== fold(character))).toEqual([]);
});
