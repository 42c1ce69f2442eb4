import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collocatesOf, logLikelihood } from '../../../electron/engine/concordance/collocates.ts';
import { Concordance } from '../../../electron/engine/concordance/concordance.ts';
import { type SearchableArchive, searchableArchive } from '../../support/search.ts';

let archive: SearchableArchive;

beforeAll(async () => {
  archive = await searchableArchive([
    {
      title: 'Dock',
      blocks: [
        'The wildcat strike began at dawn. Nobody called the wildcat strike a strike of the dockers.',
        'The US strike was another. Of the weather the paper said that the sun was out and the sea was calm.',
      ],
      language: 'en',
    },
    {
      title: 'Rail',
      blocks: ['A wildcat strike. The weather was calm, the paper said of the US strike.'],
      language: 'en',
    },
    { title: 'Cats', blocks: ['The wildcat is a cat.'], language: 'en' },
  ]);
});
afterAll(() => archive.close());

async function collocates(little = false, sort: 'strength' | 'together' | 'left' | 'right' = 'strength') {
  const concordance = await Concordance.open(archive.searcher, 'strike');
  return (await collocatesOf(concordance, { sort, limit: 50, little })).words;
}

test('the words around hits are counted at their places, those that stand there by chance behind the others', async () => {
  const [first, ...others] = await collocates();
  expect(first).toMatchObject({ word: 'wildcat', places: [1, 0, 3, 0, 0, 0], together: 4, everywhere: 4 });
  expect(others.map(({ word }) => word)).toContain('US');
  expect(others.every(({ strength }) => strength <= first!.strength)).toBe(true);
});

test('little words are told on request, and what stands there once is not', async () => {
  expect((await collocates()).map(({ word }) => word)).not.toContain('the');
  const all = await collocates(true, 'together');
  expect(all[0]).toMatchObject({ word: 'the' });
  expect(all.every(({ together }) => together > 1)).toBe(true);
});

test('they can be put in order by how often they stand on one side', async () => {
  const left = (places: readonly number[]) => places.slice(0, 3).reduce((sum, count) => sum + count, 0);
  const counts = (await collocates(true, 'left')).map(({ places }) => left(places));
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});

test('the likelihood is that of the textbook, and nothing for what is spread evenly', () => {
  // Rayson and Garside: 10 of 100 words against 20 of 1000 others.
  expect(logLikelihood(10, 100, 30, 1100)).toBeGreaterThan(10.83);
  expect(logLikelihood(1, 100, 60, 1100)).toBeLessThan(0);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 9 }), (word, times) => {
      expect(logLikelihood(word, 100, word * times, 100 * times)).toBeCloseTo(0, 6);
    }),
  );
});
