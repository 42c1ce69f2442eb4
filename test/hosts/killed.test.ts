import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../electron/engine/store/migrate.ts';
import { migrations } from '../../electron/engine/store/migrations.ts';
import { archiveFile } from '../../electron/engine/store/open.ts';
import { writeArticles } from '../bench/generate.ts';
import { carrel, carrelJson } from '../support/command.ts';
import { article, Library } from '../support/imports.ts';
import { endOf, isBuilt, runProgram, startProgram } from '../support/program.ts';

/** Kills of each command. More of them by `CARREL_KILLS=50 vitest run test/hosts/killed.test.ts`. */
const KILLS = Number(process.env['CARREL_KILLS'] ?? 2);
const ARTICLES = 120;

/** For each command, in milliseconds: it runs once whole, and at each kill three times. */
const PATIENCE = 60_000 * (KILLS + 1);

describe.skipIf(!isBuilt)('a program that is killed (skipped before a build)', { timeout: PATIENCE }, () => {
  const library = new Library();
  const model = library.at('model');
  const archive = library.at('archive');
  const backup = library.at('backup.sqlite');
  let job: string;

  beforeAll(async () => {
    writeArticles(library.at('in'), ARTICLES);
    await carrel(['import', library.at('in'), '--archive', model]);
    await carrel(['backup', backup, '--archive', model]);
    library.write('more/ferry.txt', article('Ferry', 'The ferry was late.'));
    const { json } = await carrelJson(model, ['import', library.at('more')]);
    job = String(json['job']);
  });
  afterAll(() => library.remove());

  /** Kills a command at moments spread over the time it takes, each on an archive of its own, and sees what is left. */
  async function killed(args: readonly string[], prepare: () => void, expectSound: () => Promise<void>) {
    const fresh = () => {
      rmSync(archive, { recursive: true, force: true });
      cpSync(model, archive, { recursive: true });
      prepare();
    };
    fresh();
    const started = performance.now();
    await runProgram([...args, '--archive', archive]);
    const length = performance.now() - started;
    for (let kill = 0; kill < KILLS; kill += 1) {
      fresh();
      const child = startProgram([...args, '--archive', archive]);
      const over = endOf(child);
      await setTimeout(((kill + 1) / (KILLS + 1)) * length);
      child.kill('SIGKILL');
      await over;
      await expectSound();
      expect((await carrelJson(archive, ['check'])).json).toEqual({ ok: true, problems: [] });
    }
  }

  const articles = async () => (await carrelJson(archive, ['stats'])).json['articles'];

  it('while it backs up leaves no half file under the name', async () => {
    const copy = library.at('copy/archive.sqlite');
    const prepare = () => {
      rmSync(library.at('copy'), { recursive: true, force: true });
      mkdirSync(library.at('copy'));
    };
    await killed(['backup', copy], prepare, async () => {
      if (!existsSync(copy)) return;
      expect((await carrelJson(library.at('copy'), ['check'])).json).toEqual({ ok: true, problems: [] });
    });
  });

  it('while it makes the index anew leaves one that catches up', async () => {
    await killed(
      ['check', '--rebuild-index'],
      () => {},
      async () => {
        const { json } = await carrelJson(archive, ['search', 'ferry', '--limit', '1']);
        expect(json['total']).toBeGreaterThan(0);
      },
    );
  });

  it('while it undoes an import leaves one that is undone, or is undone when asked again', async () => {
    await killed(
      ['undo', job],
      () => {},
      async () => {
        expect([ARTICLES, ARTICLES + 1]).toContain(await articles());
        await carrel(['undo', job, '--archive', archive]);
        expect(await articles()).toBe(ARTICLES);
      },
    );
  });

  it('while it puts a backup in place leaves the old archive or the new one, and nothing is lost', async () => {
    await killed(
      ['restore-backup', backup],
      () => {},
      async () => {
        const found = await articles();
        expect([ARTICLES, ARTICLES + 1]).toContain(found);
        if (found === ARTICLES) expect(readdirSync(archive).join()).toContain('kept aside');
      },
    );
  });

  it('while it brings an archive to a new version leaves one that is brought there, with a copy of the old', async () => {
    const old = library.at('old.sqlite');
    const first = new Sqlite(old);
    migrate(first, migrations.slice(0, 1));
    first.exec(`INSERT INTO folder (path) VALUES ('/clippings')`);
    first.close();
    const prepare = () => {
      rmSync(archive, { recursive: true });
      mkdirSync(archive);
      copyFileSync(old, archiveFile(archive));
    };
    await killed(['stats'], prepare, async () => {
      expect(await articles()).toBe(0);
      expect(readdirSync(`${archive}/backups`).some((name) => name.endsWith('version 1.sqlite'))).toBe(true);
    });
  });
});
