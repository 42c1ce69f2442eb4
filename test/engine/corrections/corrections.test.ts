import { createRouterClient } from '@orpc/server';
import * as fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Carrel, Corrections } from '../../../electron/contract/index.ts';
import { createRouter } from '../../../electron/engine/router.ts';
import { temporaryEngine } from '../../support/engine.ts';
import { article, clear, importPaths, Library } from '../../support/imports.ts';

let archive: Awaited<ReturnType<typeof temporaryEngine>>;
let carrel: Carrel;
let library: Library;

beforeAll(async () => {
  archive = await temporaryEngine();
  carrel = createRouterClient(createRouter(archive.engine));
});
afterAll(() => archive.close());
beforeEach(async () => {
  library = new Library();
  library.write(
    'Gazette/a.md',
    '---\ntags: [harbour, labour]\n---\n\n# Harbour strike\n\nThe crane drivers stopped work.\n',
  );
  library.write('Gazette/b.txt', article('Cannery closes', 'The last cannery closed its doors.'));
  await importPaths(archive.engine, library.path);
});
afterEach(() => {
  clear(archive.engine);
  library.remove();
});

const titles = async (query: string) =>
  (await carrel.search.query({ query })).results.map(({ title }) => title);
const head = async (id: number) => {
  const { title, byline, published, source, language, tags, corrections } = await carrel.articles.get({ id });
  return { title, byline, published, source, language, tags, corrections };
};

describe('a correction', () => {
  it('is the last change until it is taken back, then the one before is', async () => {
    expect(await carrel.articles.lastChange()).toBeNull();
    const first = await carrel.articles.correct({ articles: [1, 2], set: { source: 'The Pilot' } });
    const second = await carrel.articles.correct({ articles: [1], set: { title: 'Walk-out' } });
    expect(await carrel.articles.lastChange()).toMatchObject({ change: second.change, articles: 1 });
    await carrel.articles.undo({ change: second.change! });
    expect(await carrel.articles.lastChange()).toMatchObject({ change: first.change, articles: 2 });
  });

  it('is found by search, filters and facets at once, and so is what the text says', async () => {
    const set = {
      title: 'Drivers walk out',
      published: '2021-06',
      source: 'The Pilot',
      tags: { add: ['strike'], remove: ['labour'] },
    };
    expect(await carrel.articles.correct({ articles: [1], set })).toEqual({ change: 1, articles: 1 });
    for (const query of ['title:walk', 'walk', 'harbour', 'date:2021', 'source:pilot', 'tag:strike']) {
      expect([query, ...(await titles(query))]).toEqual([query, 'Drivers walk out']);
    }
    expect(await titles('tag:labour')).toEqual([]);
    const { facets } = await carrel.search.query({ query: '' });
    expect(facets.source).toContainEqual({ value: 'The Pilot', articles: 1 });
    expect(facets.tag.map(({ value }) => value)).toEqual(['harbour', 'strike']);
    expect(archive.engine.index.status().state).toBe('ready');
  });

  it('says what the text says, and can be reset to it', async () => {
    await carrel.articles.correct({ articles: [1], set: { title: 'Drivers walk out', byline: 'Ida Moss' } });
    expect(await head(1)).toMatchObject({
      title: 'Drivers walk out',
      corrections: [
        { field: 'byline', found: null },
        { field: 'title', found: 'Harbour strike' },
      ],
    });
    await carrel.articles.correct({ articles: [1], set: { reset: ['title'] } });
    expect(await head(1)).toMatchObject({ title: 'Harbour strike', byline: 'Ida Moss' });
  });

  it('outlives every later import', async () => {
    const set = { title: 'Drivers walk out', source: null, tags: { add: ['strike'], remove: ['labour'] } };
    await carrel.articles.correct({ articles: [1], set });
    library.write(
      'Gazette/a.md',
      '---\ntags: [labour, port]\n---\n\n# Harbour strike ends\n\nThe drivers went back.\n',
    );
    await importPaths(archive.engine, library.path);
    await archive.engine.index.catchUp();
    expect(await carrel.articles.get({ id: 1 })).toMatchObject({
      title: 'Drivers walk out',
      source: null,
      revision: 2,
      tags: ['port', 'strike'],
      corrections: [{ field: 'source' }, { field: 'title', found: 'Harbour strike ends' }],
      tagCorrections: { given: ['strike'], taken: ['labour'] },
    });
    expect(await titles('title:walk')).toEqual(['Drivers walk out']);
  });

  it.each<Corrections>([
    { published: '2021-13' },
    { published: '2021-02-30' },
    { title: '   ' },
    { language: 'English' },
    { tags: { add: ['x'.repeat(101)] } },
  ])('that makes no sense is refused: %j', async (set) => {
    await expect(carrel.articles.correct({ articles: [1], set })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  it('of what is like this already changes nothing', async () => {
    const set = { title: 'Harbour strike', tags: { add: ['harbour'] } };
    expect(await carrel.articles.correct({ articles: [1, 999], set })).toEqual({ change: null, articles: 0 });
  });
});

describe('undoing a correction', () => {
  it('puts back what was there, of all its articles, and only once', async () => {
    const before = await Promise.all([head(1), head(2)]);
    const { change } = await carrel.articles.correct({
      articles: [1, 2],
      set: { source: 'The Pilot', tags: { add: ['read'] } },
    });
    expect(await carrel.articles.undo({ change: change! })).toEqual({ articles: 2 });
    expect(await Promise.all([head(1), head(2)])).toEqual(before);
    await expect(carrel.articles.undo({ change: change! })).rejects.toMatchObject({
      code: 'CHANGE_NOT_FOUND',
    });
  });

  it('leaves what a later correction says', async () => {
    const first = await carrel.articles.correct({ articles: [1], set: { title: 'One', byline: 'Ida Moss' } });
    await carrel.articles.correct({ articles: [1], set: { title: 'Two' } });
    await carrel.articles.undo({ change: first.change! });
    expect(await head(1)).toMatchObject({ title: 'Two', byline: null });
  });

  it('in the order of a stack leads back through every state there was', async () => {
    const step: fc.Arbitrary<Corrections> = fc.oneof(
      fc.record({ title: fc.constantFrom('One', 'Two', 'Harbour strike') }),
      fc.record({ source: fc.constantFrom('Pilot', null) }),
      fc.constant<Corrections>({ reset: ['title', 'source'] }),
      fc.record({
        tags: fc.record({ add: fc.subarray(['labour', 'port']), remove: fc.subarray(['harbour', 'port']) }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        const states = [await head(1)];
        const changes: number[] = [];
        for (const set of steps) {
          const { change } = await carrel.articles.correct({ articles: [1], set });
          if (change === null) continue;
          changes.push(change);
          states.push(await head(1));
        }
        for (const change of changes.toReversed()) {
          expect(await head(1)).toEqual(states.pop());
          await carrel.articles.undo({ change });
        }
        expect(await head(1)).toEqual(states.pop());
      }),
      { numRuns: 40 },
    );
  });
});

it('every article of a search can be named at once', async () => {
  expect(await carrel.articles.matching({ query: '' })).toEqual([2, 1]);
  expect(await carrel.articles.matching({ query: 'cannery' })).toEqual([2]);
});
