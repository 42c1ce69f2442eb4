import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkTruth } from '../../../electron/engine/archive/check/truth.ts';
import { archiveFile } from '../../../electron/engine/store/open.ts';
import { writeArticles } from '../../bench/generate.ts';
import { openEngine } from '../../support/engine.ts';
import { article, importPaths, Library } from '../../support/imports.ts';
import { temporaryFolder } from '../../support/temporary.ts';

/** More of them by `CARREL_KILLS=50 vitest run test/engine/import/crash.test.ts`. */
const KILLS = Number(process.env['CARREL_KILLS'] ?? 8);
const KILLS_OF_ONE_IMPORT = 4;
const FILES = 150;

/** The same moments in every run, as far as a machine lets them be the same (mulberry32). */
function moments(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

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

/** What an archive says of the library, in an order that doesn't depend on when what was read. */
function state(folder: string): unknown {
  const db = new Sqlite(archiveFile(folder), { readonly: true });
  try {
    return db
      .prepare(
        `SELECT path, status, code, hex(sha256) AS sha256, title, revision.number, text, blocks
           FROM file LEFT JOIN original ON original.id = file.original_id LEFT JOIN article ON article.id = file.article_id
           LEFT JOIN revision ON revision.article_id = article.id ORDER BY path, status, revision.number`,
      )
      .all();
  } finally {
    db.close();
  }
}

/** Rows that are committed at this moment. */
function committed(folder: string): readonly string[] {
  const db = new Sqlite(archiveFile(folder), { readonly: true });
  try {
    return db
      .prepare<[], string>(
        `SELECT 'original ' || hex(sha256) FROM original
            UNION ALL SELECT 'revision ' || uid || ' ' || number FROM revision JOIN article ON article.id = article_id
            UNION ALL SELECT 'file ' || path || ' ' || ifnull(original_id, '') FROM file`,
      )
      .pluck()
      .all();
  } finally {
    db.close();
  }
}

/** Begins to import the library in another program. */
async function begin(
  folder: string,
): Promise<{ readonly child: ChildProcess; readonly over: Promise<unknown> }> {
  const script = join(import.meta.dirname, '../../support/import-child.ts');
  const child = spawn(process.execPath, [script, folder, library.path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const over = once(child, 'exit');
  const begun = once(child.stdout, 'data');
  child.stdout.resume();
  await Promise.race([begun, over]);
  return { child, over };
}

/** Kills an import so many milliseconds after it was begun. @returns what was committed a moment before */
async function killAfter(wait: number): Promise<readonly string[]> {
  const { child, over } = await begin(archive.path);
  await Promise.race([setTimeout(wait), over]);
  const before = committed(archive.path);
  child.kill('SIGKILL');
  await over;
  return before;
}

describe('a program that is killed while it imports', () => {
  it(`leaves a sound archive with all that was committed, and the import can be completed (${KILLS} kills)`, async () => {
    writeArticles(library.path, FILES);
    library.write('changing.txt', article('Ferry', 'The ferry was late.'));
    library.write('moving.txt', article('Cannery', 'The cannery closed.'));
    library.write('vanishing.txt', article('Harbour', 'The harbour froze.'));
    const [old, whole] = [temporaryFolder(), temporaryFolder()];
    try {
      const begun = await openEngine(old.path);
      await importPaths(
        begun,
        ['changing.txt', 'moving.txt', 'vanishing.txt'].map((name) => library.at(name)),
      );
      await begun.close();
      library.write('changing.txt', article('Ferry', 'The ferry never came.'));
      library.write('copy.txt', article('Ferry', 'The ferry never came.'));
      library.move('moving.txt', 'new/moved.txt');
      library.delete('vanishing.txt');

      cpSync(old.path, whole.path, { recursive: true });
      const undisturbed = await begin(whole.path);
      const started = performance.now();
      await undisturbed.over;
      const length = performance.now() - started;
      const expected = state(whole.path);

      const moment = moments(20_210_607);
      for (let kills = 0; kills < KILLS; kills += KILLS_OF_ONE_IMPORT) {
        rmSync(archive.path, { recursive: true });
        cpSync(old.path, archive.path, { recursive: true });
        for (let kill = 0; kill < KILLS_OF_ONE_IMPORT; kill += 1) {
          const before = await killAfter(moment() * length);
          expect(checkTruth(archiveFile(archive.path))).toEqual([]);
          const after = new Set(committed(archive.path));
          expect(before.filter((row) => !after.has(row))).toEqual([]);
        }
        const engine = await openEngine(archive.path);
        expect(engine.imports.history().map(({ state }) => state)).not.toContain('running');
        await importPaths(engine, library.path);
        await engine.index.catchUp();
        expect(engine.index.status().state).toBe('ready');
        expect(await engine.index.check()).toEqual([]);
        await engine.close();
        expect(state(archive.path)).toEqual(expected);
      }
    } finally {
      old.remove();
      whole.remove();
    }
  }, 600_000);
});
