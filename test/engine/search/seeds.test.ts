import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import type { Carrel } from '../../../electron/contract/index.ts';
import { createRouter } from '../../../electron/engine/router.ts';
import { temporaryEngine } from '../../support/engine.ts';

const folder = resolve('../shared/seeds');

test.skipIf(!existsSync(folder))(
  'the two articles the program was commissioned with are found, best first, and marked (skipped without ../shared/seeds)',
  async () => {
    const { engine, close } = await temporaryEngine();
    try {
      const carrel: Carrel = createRouterClient(createRouter(engine));
      for await (const event of engine.imports.run([folder], ['seeds'])) {
        if (event.type === 'done') expect(event.summary.counts.imported).toBe(2);
      }
      const { results, total } = await carrel.search.query({ query: 'Castillo teachers union' });
      expect(total).toBe(2);
      expect(results[0]!.title).toMatch(/^Castillo Declares Victory in Peru/);
      const [start, end] = results[0]!.titleHighlights[0]!;
      expect(results[0]!.title.slice(start, end)).toBe('Castillo');
      const marked = results.flatMap(({ passages }) =>
        passages.flatMap(({ text, highlights }) => highlights.map(([from, to]) => text.slice(from, to))),
      );
      expect(new Set(marked.map((word) => word.toLowerCase().replace(/s?['’]?$/, '')))).toEqual(
        new Set(['castillo', 'teacher', 'union']),
      );

      const phrase = await carrel.search.query({ query: '"teachers union"' });
      expect(phrase.total).toBe(1);
      const { id, passages } = phrase.results[0]!;
      expect(passages[0]!.text).toContain("teachers' union leader");
      const article = await carrel.articles.get({ id });
      const hits = await carrel.search.hits({ query: '"teachers union"', article: id });
      expect(hits.map(({ start, end }) => article.text.slice(start, end))).toEqual(["teachers' union"]);

      expect((await carrel.search.query({ query: 'Perú' })).total).toBe(2);
      expect((await carrel.search.query({ query: 'gonzales' })).corrections).toEqual([
        { word: 'gonzales', used: 'gonzalez' },
      ]);
      expect((await carrel.search.suggest({ query: 'pedro cas' }))[0]).toMatchObject({
        kind: 'word',
        text: 'pedro Castillo',
      });
    } finally {
      await close();
    }
  },
);
