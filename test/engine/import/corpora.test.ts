import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkTruth } from '../../../electron/engine/archive/check/truth.ts';
import { archiveFile } from '../../../electron/engine/store/open.ts';
import { seeds, temporaryEngine } from '../../support/engine.ts';
import { counted, importPaths } from '../../support/imports.ts';

const given = resolve('../shared/seeds');
const news = resolve('../shared/corpora/bbc');

describe('the sample archive', () => {
  it('is taken in without a failure', async () => {
    const { engine, folder, close } = await temporaryEngine();
    const { counts } = await importPaths(engine, seeds);
    expect(counts.failed).toBe(0);
    expect(counts.imported).toBeGreaterThanOrEqual(18);
    expect(checkTruth(archiveFile(folder))).toEqual([]);
    await close();
  });
});

describe.skipIf(!existsSync(news) || !existsSync(given))(
  '2,097 articles of real news (not where they are absent)',
  () => {
    it('are taken in without a failure, and known when they come again', async () => {
      const { engine, folder, close } = await temporaryEngine();
      const first = await importPaths(engine, [given, news]);
      expect(counted(first)).toEqual({ imported: 2097 });
      expect(counted(await importPaths(engine, [given, news]))).toEqual({ unchanged: 2097 });
      expect(checkTruth(archiveFile(folder))).toEqual([]);
      await close();
    }, 120_000);
  },
);
