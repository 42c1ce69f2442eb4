import { createRouterClient } from '@orpc/server';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Carrel } from '../../../electron/contract/index.ts';
import { compareTexts } from '../../../electron/engine/compare/compare.ts';
import { createRouter } from '../../../electron/engine/router.ts';
import { putArticle, reviseArticle } from '../../support/articles.ts';
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
    expect(comparison).toEqual({
      left: { id, title: 'Bridge bill', revision: 1, words: 11 },
      right: { id, title: 'Bridge bill', revision: 2, words: 12 },
      shared: [
        { left: [0, 20], right: [11, 31], words: 4 },
        { left: [26, 61], right: [36, 71], words: 6 },
      ],
    });
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
      .map((name) => readFileSync(join(seeds, name), 'utf8'));
    const shared = compareTexts(left!, right!, 3).shared.map((run) => [
      left!.slice(...run.left),
      right!.slice(...run.right),
    ]);
    expect(shared).toContainEqual(['leader of Perú', 'leader of Peru']);
    expect(compareTexts(left!, left!, 3).shared).toHaveLength(1);
  },
);
