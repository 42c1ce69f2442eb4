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
  hafen: {
    title: 'Hafen',
    language: 'de',
    blocks: ['Die Häfen der Stadt wurden gestern geschlossen, weil das Wasser zu hoch stand.'],
  },
  dok: {
    title: 'Docks',
    language: 'de',
    blocks: ['Früher lagen in den Docks der Werft jede Woche vier Schiffe zur Reparatur.'],
  },
};

describe('in an archive of one main language and some others', () => {
  let archive: SearchableArchive;
  beforeAll(async () => {
    archive = await searchableArchive([...english, ...Object.values(own)]);
  });
  afterAll(() => archive.close());

  // To German, `dockers` is a form of `dock`: so it finds the German docks and not the English one.
  test('a word is stemmed in each article by its own language', async () => {
    expect(archive.searcher.languages).toEqual(expect.arrayContaining(['en', 'de']));
    expect(await archive.titles('dockers')).toEqual(['Dockers', 'Docks']);
    expect((await archive.titles('docks')).toSorted()).toEqual(['Dock', 'Docks']);
    expect(await archive.titles('title:dockers')).toEqual(['Dockers', 'Docks']);
    expect(await archive.titles('schiff')).toEqual(['Docks']);
    expect((await archive.titles('title:dock')).toSorted()).toEqual(['Dock', 'Docks']);
    expect(await archive.titles('schiff NEAR/3 woche')).toEqual(['Docks']);
  });

  test('only words that are meant are marked', async () => {
    const { results } = await archive.page('dockers OR dock');
    const marked = results.flatMap(({ passages }) =>
      passages.flatMap(({ text, highlights }) => highlights.map(([start, end]) => text.slice(start, end))),
    );
    expect(marked.toSorted()).toEqual(['Docks', 'dock', 'dockers']);
    const [found] = (await archive.page('dockers')).results;
    expect(found!.hits).toBe(1);
  });
});

test('where no language is the main one, each stays in its articles', async () => {
  const archive = await searchableArchive(Object.values(own));
  expect(archive.searcher.languages[0]).toBeNull();
  expect(await archive.titles('dockers')).toEqual(['Dockers', 'Docks']);
  expect(await archive.titles('schiff')).toEqual(['Docks']);
  archive.close();
});
