import { createRouterClient } from '@orpc/server';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Carrel } from '../../../electron/contract/index.ts';
import { compareTexts } from '../../../electron/engine/compare/compare.ts';
import { createRouter } from '../../../electron/engine/router.ts';
import { canonical, putArticle, reviseArticle } from '../../support/articles.ts';
import { temporaryEngine } from '../../support/engine.ts';

const seeds = resolve('../shared/seeds');

describe('comparing articles', () => {
  let archive: Awaited<ReturnType<typeof temporaryEngine>>;
  let carrel: Carrel;
  let id: number;
  beforeAll(async () => {
    archive = await temporaryEngine();
    carrel = createRouterClient(createRouter(archive.engine));
    const { db } = archive.engine.store;
    id = putArticle(db, {
      title: 'Bridge bill',
      blocks: ['The bridge will cost nine million, said the council on Monday.'],
    });
    reviseArticle(db, id, ['Corrected. The bridge will cost ten million, said the council on Monday.']);
  });
  afterAll(() => archive.close());

  test('works on any two revisions, also of one article', async () => {
    const comparison = await carrel.compare.articles({
      left: { id, revision: 1 },
      right: { id },
      minWords: 4,
    });
    expect(comparison).toMatchObject({
      left: { id, title: 'Bridge bill', revision: 1, words: 11 },
      right: { id, title: 'Bridge bill', revision: 2, words: 12 },
      shared: [
        { left: [0, 20], right: [11, 31], words: 4 },
        { left: [26, 61], right: [36, 71], words: 6 },
      ],
      passages: [
        {
          left: [0, 61],
          right: [11, 71],
          words: 10,
          differences: [{ left: [21, 25], right: [32, 35] }],
          inOrder: true,
        },
      ],
      summary: { words: 10, passages: 1, longest: 0 },
    });
  });

  test('says what changed from one revision to the next, and when they were taken in', async () => {
    const diff = await carrel.compare.diff({ left: { id, revision: 1 }, right: { id } });
    expect(diff.rows.map(({ kind }) => kind)).toEqual(['changed']);
    expect(diff.summary).toMatchObject({ changed: 1, wordsRemoved: 1, wordsAdded: 2 });
    const revisions = await carrel.articles.revisions({ id });
    expect(revisions).toEqual([
      { number: 2, madeAt: '2026-01-01T00:00:00.000Z' },
      { number: 1, madeAt: '2026-01-01T00:00:00.000Z' },
    ]);
    await expect(carrel.articles.revisions({ id: 999 })).rejects.toMatchObject({ code: 'ARTICLE_NOT_FOUND' });
  });

  test('a text too long to compare on the spot is compared in a thread, to the same end', async () => {
    const { db } = archive.engine.store;
    const words = Array.from({ length: 12_000 }, (_, at) => `word${(at * 7919) % 6007}`);
    const long = (title: string, from: number) =>
      putArticle(db, { title, blocks: [words.slice(from, from + 8_000).join(' ')] });
    const sides = { left: { id: long('One', 0) }, right: { id: long('Two', 4_000) } };
    const { summary, left } = await carrel.compare.articles(sides);
    expect(left.words).toBe(8_000);
    expect(summary.words).toBeGreaterThanOrEqual(4_000);
    expect((await carrel.compare.diff(sides)).rows.length).toBeGreaterThan(0);
  });

  test('needs both of them', async () => {
    const missing = (right: { id: number; revision?: number }) =>
      carrel.compare.articles({ left: { id }, right });
    await expect(missing({ id: 999 })).rejects.toMatchObject({
      code: 'ARTICLE_NOT_FOUND',
      data: { id: 999 },
    });
    await expect(missing({ id, revision: 3 })).rejects.toMatchObject({ code: 'ARTICLE_NOT_FOUND' });
  });
});

test.skipIf(!existsSync(seeds))(
  'two real articles share what they share, whatever the accents (skipped without the shared seeds)',
  () => {
    const [left, right] = readdirSync(seeds)
      .sort()
      .map((name) => canonical(readFileSync(join(seeds, name), 'utf8').split(/\n\n+/)));
    const { shared, common } = compareTexts(left!, right!, 3);
    expect(
      shared.map((run) => [left!.text.slice(...run.left), right!.text.slice(...run.right)]),
    ).toContainEqual(['leader of Perú', 'leader of Peru']);
    expect(common.map(({ text }) => text)).toEqual(expect.arrayContaining(['Keiko Fujimori', 'Bolivia']));
    expect(compareTexts(left!, left!, 3).shared).toHaveLength(1);
  },
);
