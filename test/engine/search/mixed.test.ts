import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchableArchive, type SearchableArchive } from '../../support/search.ts';

const english = Array.from({ length: 9 }, (_, at) => ({
  title: `Letter ${at}`,
  language: 'en',
  blocks: [`Letter ${at}: the council said that it would look into the matter before the end of the winter.`],
}));

const own = {
  dock: {
    title: 'Dock',
    language: 'en',
    blocks: ['The new dock was opened to ships on a wet morning before a small crowd.'],
  },
  dockers: {
    title: 'Dockers',
    language: 'en',
    blocks: ['The dockers went home before noon and came back with their families.'],
  },
  havens: {
    title: 'Havens',
    language: 'nl',
    blocks: ['De havens van de stad werden gisteren gesloten omdat het water te hoog stond.'],
  },
  dokker: {
    title: 'Dokker',
    language: 'nl',
    blocks: ['Een oude dokker vertelde gisteren hoe het werk vroeger met de hand werd gedaan.'],
  },
};

describe('in an archive of one main language and some others', () => {
  let archive: SearchableArchive;
  beforeAll(async () => {
    archive = await searchableArchive([...english, ...Object.values(own)]);
  });
  afterAll(() => archive.close());

  test('a word is stemmed in each article by its own language', async () => {
    expect(archive.searcher.languages).toEqual(expect.arrayContaining(['en', 'nl']));
    expect(await archive.titles('dockers')).toEqual(['Dockers']);
    expect(await archive.titles('docks')).toEqual(['Dock']);
    expect(await archive.titles('title:dockers')).toEqual(['Dockers']);
    expect(await archive.titles('dokkers')).toEqual(['Dokker']);
    expect(await archive.titles('title:dokkers')).toEqual(['Dokker']);
    expect(await archive.titles('gesloten NEAR/3 gisteren')).toEqual(['Havens']);
  });

  test('only words that are meant are marked', async () => {
    const { results } = await archive.page('dockers OR dock');
    const marked = results.flatMap(({ passages }) =>
      passages.flatMap(({ text, highlights }) => highlights.map(([start, end]) => text.slice(start, end))),
    );
    expect(marked.toSorted()).toEqual(['dock', 'dockers']);
    const [found] = (await archive.page('dockers')).results;
    expect(found!.hits).toBe(1);
  });
});

test('where no language is the main one, each stays in its articles', async () => {
  const archive = await searchableArchive(Object.values(own));
  expect(archive.searcher.languages[0]).toBeNull();
  expect(await archive.titles('dockers')).toEqual(['Dockers']);
  expect(await archive.titles('dokkers')).toEqual(['Dokker']);
  archive.close();
});
