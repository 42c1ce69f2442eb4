import { describe, expect, test } from 'vitest';
import { readCredit } from '../../../../../electron/engine/import/parse/head/credits.ts';

describe('A byline', () => {
  test.each([
    ['By Jane Roe', 'Jane Roe'],
    ['by Jane Roe and Ann Poe', 'Jane Roe, Ann Poe'],
    ['By Jane Roe, Ann Poe & Bob Low', 'Jane Roe, Ann Poe, Bob Low'],
    ['By Jane Roe, economics correspondent', 'Jane Roe'],
    ['By JANE ROE in Lima', 'JANE ROE'],
    ['By J. K. O’Hara-Smith', 'J. K. O’Hara-Smith'],
    ['By Ludwig van der Berg', 'Ludwig van der Berg'],
    ['By Jane Roe, Gazette News Desk', 'Jane Roe'],
    ['By Coastal Press Agency', 'Coastal Press Agency'],
    ['Words by Jane Roe', 'Jane Roe'],
    ['Author: Jane Roe', 'Jane Roe'],
    ['Von Annegret Tießen', 'Annegret Tießen'],
    ['Por Inês Falcão', 'Inês Falcão'],
    ['Par Yannig Le Goëz', 'Yannig Le Goëz'],
    ['Di Marco Rossi', 'Marco Rossi'],
    ['文・長谷部 澄江', '長谷部 澄江'],
    ['מאת יעל בן־ארויה', 'יעל בן־ארויה'],
    ['بقلم: لمى الدروبي', 'لمى الدروبي'],
  ])('is read from %s', (line, byline) => {
    expect(readCredit(line)).toEqual({ byline, published: null, source: null });
  });

  test.each([
    'By the Sea',
    'By Friday, the harbour was empty.',
    'By June 2021 it was over',
    'By hook or by crook',
    'Von Hamburg nach Lima',
    'De Standaard',
    'Jane Roe',
    'Harbour Commission, Custom House Square',
  ])('is not made of %s', (line) => {
    expect(readCredit(line)).toBeNull();
  });
});

describe('A date line', () => {
  test.each([
    ['June 2021', '2021-06'],
    ['2021', '2021'],
    ['Thursday, 10 June 2021', '2021-06-10'],
    ['jeudi 10 juin 2021', '2021-06-10'],
    ['Berlin, den 10. Juni 2021', '2021-06-10'],
    ['LONDON, 3 March 2020', '2020-03-03'],
    ['Published: 2021-06-10, 14:30', '2021-06-10'],
    ['Published on 10 June 2021 at 6.30 pm', '2021-06-10'],
    ['2 апреля 2021 г.', '2021-04-02'],
  ])('is read from %s', (line, published) => {
    expect(readCredit(line)).toEqual({ byline: null, published, source: null });
  });

  test('gives no date when it only says when the text was changed', () => {
    expect(readCredit('Last updated: 12 June 2021')).toEqual({ byline: null, published: null, source: null });
    expect(readCredit('Updated 12 June 2021 · First published 10 June 2021')?.published).toBe('2021-06-10');
  });

  test('gives no date when it names two', () => {
    expect(readCredit('10 June 2021 – 12 June 2021')?.published).toBeNull();
  });

  test.each([
    'The strike of June 2021',
    'June 2021: a month of strikes',
    'It began on 10 June 2021.',
    '10 June 2021 – Council answers',
    '22 April 2021, 6.30 pm, in the Assembly Room and by telephone',
  ])('is not made of %s', (line) => {
    expect(readCredit(line)).toBeNull();
  });
});

describe('A line of several credits', () => {
  test.each([
    ['By Jane Roe, 10 June 2021', { byline: 'Jane Roe', published: '2021-06-10', source: null }],
    ['The Gazette · 10 June 2021', { byline: null, published: '2021-06-10', source: 'The Gazette' }],
    [
      'The Gazette | By Jane Roe | June 2021',
      { byline: 'Jane Roe', published: '2021-06', source: 'The Gazette' },
    ],
    ['10 June 2021 · The Gazette', { byline: null, published: '2021-06-10', source: 'The Gazette' }],
    ['Source: The Gazette', { byline: null, published: null, source: 'The Gazette' }],
  ])('is taken apart: %s', (line, credit) => {
    expect(readCredit(line)).toEqual(credit);
  });
});
