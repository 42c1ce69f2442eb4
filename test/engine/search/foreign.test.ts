import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Concordance } from '../../../electron/engine/concordance/concordance.ts';
import { ENGLISH, FOREIGN } from './analyse/foreign-paragraphs.ts';
import { type SearchableArchive, searchableArchive } from '../../support/search.ts';

/** A form that is typed, and the one of the same word that stands in the paragraphs. */
const forms = {
  es: [
    ['publicación', 'publicaciones'],
    ['trabajador', 'trabajadores'],
    ['vecino', 'vecinos'],
  ],
  de: [
    ['Zeitung', 'Zeitungen'],
    ['Nachbar', 'Nachbarn'],
    ['verkauft', 'verkaufen'],
  ],
  ru: [
    ['газета', 'газеты'],
    ['компании', 'компания'],
    ['ошибка', 'ошибкой'],
  ],
  ar: [
    ['ميناء', 'الميناء'],
    ['شركة', 'الشركة'],
    ['صحف', 'الصحف'],
  ],
} as const;

describe('paragraphs in another language than their article', () => {
  let archive: SearchableArchive;
  beforeAll(async () => {
    archive = await searchableArchive([
      ...Array.from({ length: 9 }, (_, at) => ({
        title: `Letter ${at}`,
        language: 'en',
        blocks: [`Letter ${at}. ${ENGLISH}`],
      })),
      ...Object.entries(FOREIGN).map(([code, blocks]) => ({
        title: `Mixed ${code}`,
        language: 'en',
        blocks: [ENGLISH, ENGLISH, ...blocks, ENGLISH],
      })),
    ]);
  });
  afterAll(() => archive.close());

  for (const language of ['es', 'de', 'ru', 'ar'] as const) {
    test.each<readonly [string, string]>(forms[language])(
      `${language}: %s finds and marks %s`,
      async (typed, stands) => {
        const { results } = await archive.page(typed);
        expect(results.map(({ title }) => title)).toEqual([`Mixed ${language}`]);
        const marked = results[0]!.passages.flatMap(({ text, highlights }) =>
          highlights.map(([start, end]) => text.slice(start, end)),
        );
        expect(marked).toContain(stands);
        const concordance = await Concordance.open(archive.searcher, typed);
        await concordance.readAll();
        expect(await concordance.lines([], 0, 100)).toHaveLength(results[0]!.hits);
      },
    );
  }

  test('their words are near one another, and the archive remains one of English', async () => {
    expect(await archive.titles('trabajador NEAR/2 puertos')).toEqual(['Mixed es']);
    expect(archive.searcher.languages[0]).toBe('en');
  });

  test('a check of the index finds it in order', async () => {
    expect(await archive.index.check()).toEqual([]);
  });
});
