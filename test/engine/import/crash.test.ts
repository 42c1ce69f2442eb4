import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkTruth } from '../../../electron/engine/archive/truth.ts';
import { archiveFile } from '../../../electron/engine/store/open.ts';
import { writeArticles } from '../../bench/generate.ts';
import { openEngine } from '../../support/engine.ts';
import { importPaths, Library } from '../../support/imports.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const FILES = 300;

let library: Library;
let archive: ReturnType<typeof temporaryFolder>;

beforeEach(() => {
  library = new Library();
  archive = temporaryFolder();
});
afterEach(() => {
  library.remove();
  archive.remove();
});

/** Imports the library in another program, which is killed as soon as it has done so many files. */
async function killAfter(files: number): Promise<void> {
  const script = join(import.meta.dirname, '../../support/import-child.ts');
  const child = spawn(process.execPath, [script, archive.path, library.path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const over = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    if (Number(line) >= files) child.kill('SIGKILL');
  }
  await over;
}

describe('a program that is killed while it imports', () => {
  it('leaves an archive that is sound, and in which the import can be completed', async () => {
    writeArticles(library.path, FILES);
    for (const files of [0, 1, FILES / 3, FILES / 2]) {
      await killAfter(files);
      expect(checkTruth(archiveFile(archive.path))).toEqual([]);
    }
    const engine = await openEngine(archive.path);
    const states = engine.imports.history().map(({ state }) => state);
    expect(states).not.toContain('running');
    expect(states).toContain('interrupted');

    const { counts } = await importPaths(engine, library.path);
    expect(counts).toMatchObject({ failed: 0, duplicate: 0, missing: 0, updated: 0 });
    expect(counts.imported + counts.unchanged).toBe(FILES);
    for (const table of ['file', 'article', 'revision', 'original']) {
      const rows = engine.store.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
      expect([table, rows]).toEqual([table, FILES]);
    }
    await engine.index.catchUp();
    expect(engine.index.status()).toMatchObject({ state: 'ready', articles: FILES });
    expect(await engine.index.check()).toEqual([]);
    await engine.close();
  }, 120_000);
});
