import { describe, expect, test } from 'vitest';
import { dateInName, fallbackTitle } from '../../../../../electron/engine/import/parse/head/titles.ts';

describe('A title for a text without one', () => {
  test.each([
    ['2021-06-15_council-answers-back.txt', 'Council answers back'],
    ['news/The last bell_at Tidewell.txt', 'The last bell at Tidewell'],
    ['Harbour%20strike%20ends.txt', 'Harbour strike ends'],
  ])('is the name of the file %s', (path, title) => {
    expect(fallbackTitle(path, 'Something else happened.', 3)).toBe(title);
  });

  test.each(['000_134ca4d2e1bf874e.txt', 'untitled document 3.txt', 'scan0001.txt', '0042.txt'])(
    'is the first sentence where the file is named %s',
    (path) => {
      expect(fallbackTitle(path, 'It rained on Tuesday. Nobody came.', 3)).toBe('It rained on Tuesday');
    },
  );

  test('is cut at a word when the sentence is long', () => {
    const title = fallbackTitle('1.txt', `It rained ${'and rained '.repeat(30)}until Friday.`, 3);
    expect(title).toMatch(/^It rained (?:and rained )+and(?: rained)?…$/);
    expect(title.length).toBeLessThanOrEqual(101);
  });

  test('is the bare name of the file where nothing else is there', () => {
    expect(fallbackTitle('a/0042.txt', '', 3)).toBe('0042.txt');
  });
});

describe('The name of a file', () => {
  test.each([
    ['2021-06-15-answers.txt', '2021-06-15'],
    ['minutes 2021-06.md', '2021-06'],
    ['20210615_answers.txt', '2021-06-15'],
    ['a/2019-01-01/2021-06-15.txt', '2021-06-15'],
  ])('%s gives the date %s', (path, date) => {
    expect(dateInName(path)).toBe(date);
  });

  test.each(['report-2021.txt', '12345678.txt', '2021-13-01.txt', '978-2021-06-15-3.txt', '20211301.txt'])(
    '%s gives none',
    (path) => {
      expect(dateInName(path)).toBeNull();
    },
  );
});
