import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkTruth } from '../../../electron/engine/archive/truth.ts';
import { archiveFile } from '../../../electron/engine/store/open.ts';
import { writeArticles } from '../../bench/generate.ts';
import { openEngine } from '../../support/engine.ts';
import { article, importPaths, Library } from '../../support/imports.ts';
import { temporaryFolder } from '../../support/temporary.ts';

/** More of them by `CARREL_KILLS=50 vitest run test/engine/import/crash.test.ts`. */
const KILLS = Number(process.env['CARREL_KILLS'] ?? 12);
const KILLS_OF_ONE_IMPORT = 4;
const FILES = 300;

/** An import of the library takes about so long, in milliseconds, from the moment it is begun. */
const LENGTH = 500;

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
function committed(folder: string): ReadonlySet<string> {
  const db = new Sqlite(archiveFile(folder), { readonly: true });
  try {
    return new Set(
      db
        .prepare<[], string>(
          `SELECT 'original ' || hex(sha256) FROM original
            UNION ALL SELECT 'revision ' || uid || ' ' || number FROM revision JOIN article ON article.id = article_id
            UNION ALL SELECT 'file ' || path || ' ' || ifnull(original_id, '') FROM file`,
        )
        .pluck()
        .all(),
    );
  } finally {
    db.close();
  }
}

/** Imports the library in another program and kills it. @returns what was committed a moment before */
async function killAfter(wait: number): Promise<ReadonlySet<string>> {
  const script = join(import.meta.dirname, '../../support/import-child.ts');
  const child = spawn(process.execPath, [script, archive.path, library.path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const over = once(child, 'exit');
  child.stdout.resume();
  const begun = once(createInterface({ input: child.stdout }), 'line');
  await Promise.race([begun, over]);
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
      const undisturbed = await openEngine(whole.path);
      await importPaths(undisturbed, library.path);
      await undisturbed.close();
      const expected = state(whole.path);

      const moment = moments(20_210_607);
      for (let kills = 0; kills < KILLS; kills += KILLS_OF_ONE_IMPORT) {
        rmSync(archive.path, { recursive: true });
        cpSync(old.path, archive.path, { recursive: true });
        for (let kill = 0; kill < KILLS_OF_ONE_IMPORT; kill += 1) {
          const before = await killAfter(moment() * LENGTH);
          expect(checkTruth(archiveFile(archive.path))).toEqual([]);
          expect(before.difference(committed(archive.path))).toEqual(new Set());
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
