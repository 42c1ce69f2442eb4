import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SearchableArchive, searchableArchive } from '../../../support/search.ts';

let archive: SearchableArchive;

beforeAll(async () => {
  archive = await searchableArchive([
    ...Array.from({ length: 6 }, (_, at) => ({
      title: `Relief ${at}`,
      blocks: [`They relieve the garrison, and relieve it again: relieve ${at}.`],
      language: 'en',
    })),
    { title: 'Letters', blocks: ['They receive a letter now and then.'], language: 'en' },
    { title: 'Navy', blocks: ['The U.S. fleet sailed.'], language: 'en' },
    { title: 'Told', blocks: ['They told us of the fleet.'], language: 'en' },
    { title: 'Losses', blocks: ['Some 20,000 dockers lost their work.'], language: 'en' },
    { title: 'Flotte', blocks: ['La flotte des US est partie. Il y a un bus.'], language: 'fr' },
  ]);
});
afterAll(() => archive.close());

test('of near spellings the nearest comes first, however often others stand there', async () => {
  expect((await archive.titles('recieve~'))[0]).toBe('Letters');
  expect((await archive.titles('recieve~2'))[0]).toBe('Letters');
});

test('two letters that changed places are one change', async () => {
  expect(await archive.titles('recieve~1')).toContain('Letters');
  expect(await archive.titles('receiev~1')).toEqual(['Letters']);
});

test('an acronym is not the little word it is spelt like, in whichever language the other articles are', async () => {
  expect(await archive.titles('U.S. fleet')).toContain('Navy');
  expect(await archive.titles('"U.S. fleet"')).toEqual(['Navy']);
  expect((await archive.titles('US')).toSorted()).toEqual(['Flotte', 'Navy']);
  expect(await archive.titles('us fleet')).toEqual(expect.arrayContaining(['Navy', 'Told']));
  expect(await archive.titles('"us fleet"')).toEqual(['Navy']);
});

test('a question keeps its acronyms', async () => {
  expect((await archive.page('what has the US to do with the fleet')).reading).toBe('US AND fleet');
});

test('a round number may be typed with spaces', async () => {
  for (const query of ['20 000 dockers', '20\u00A0000 dockers', '20000', '20,000 dockers lost']) {
    expect(await archive.titles(query)).toEqual(['Losses']);
  }
  expect((await archive.page('1 500 000 dead')).reading).toBe('1500000 AND dead');
  expect((await archive.page('12\u202F345 dead')).reading).toBe('12345 AND dead');
  expect((await archive.page('boeing 747 400')).reading).toBe('boeing AND 747 AND 400');
});
