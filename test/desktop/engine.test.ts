import Sqlite from 'better-sqlite3';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Carrel } from '../../electron/contract/index.ts';
import { importFrom, launch, type Desktop, type Launch } from './launch.ts';

let desktop: Desktop;
const start = async (options?: Launch) => (desktop = await launch(options));
afterEach(() => desktop.stop());

/** Imports one short article, which names the harbour. */
async function importArticle({ page, folder }: Desktop, carrel: Carrel): Promise<void> {
  const path = join(folder, 'Harbour.txt');
  writeFileSync(path, 'Harbour\n\nThe harbour board met on Monday.\n');
  await importFrom(carrel, (await (await page()).bridge.dropped([{ path }]))!);
}

const running = () => desktop.electron.processes.filter(({ isRunning }) => isRunning);

describe('Through its port the page', () => {
  test('imports the sample archive and finds an article in it', async () => {
    const { carrel } = await (await start()).connect();

    const counts = await importFrom(carrel, 'sample');
    const { total, results } = await carrel.search.query({ query: 'harbour' });

    expect(counts.imported).toBeGreaterThan(10);
    expect(total).toBeGreaterThan(0);
    expect(results[0]?.passages[0]?.text).toMatch(/harbour/i);
  });

  test('hears the contract’s refusals under their codes', async () => {
    const { carrel } = await (await start()).connect();
    await expect(carrel.articles.get({ id: 404 })).rejects.toMatchObject({
      code: 'ARTICLE_NOT_FOUND',
      defined: true,
    });
    await expect(
      carrel.imports.start({ grant: 'x'.repeat(32) }).then(async (events) => events.next()),
    ).rejects.toMatchObject({ code: 'GRANT_UNKNOWN' });
  });

  test('gets each port under the nonce it made for it', async () => {
    const { page } = await start();
    const shown = await page();
    const nonces = [crypto.randomUUID(), crypto.randomUUID()];
    for (const nonce of nonces) await shown.bridge.connect(nonce);
    expect(shown.posts.map(({ data }) => data)).toEqual(
      nonces.map((nonce) => ({ type: 'carrel:port', nonce })),
    );
    expect(shown.posts.map(({ ports }) => ports.length)).toEqual([1, 1]);
  });
});

describe('A port', () => {
  test('doesn’t reach a page that came in the meantime, and is closed', async () => {
    const { window, electron } = await start();
    const shown = await window();
    const first = shown.webContents.page!;
    const asked = first.bridge.connect(crypto.randomUUID());
    await shown.loadURL('app://carrel/index.html');
    await asked;
    expect(first.posts).toEqual([]);
    expect(shown.webContents.page!.posts).toEqual([]);
    expect(electron.channels.map(({ port2 }) => port2.isClosed)).toEqual([true]);
  });

  test('ends with its page', async () => {
    const { window, connect } = await start();
    const shown = await window();
    const { port } = await connect();
    const closed = once(port, 'close');
    await shown.loadURL('app://carrel/index.html');
    await closed;
    const { carrel } = await connect();
    expect(await carrel.archive.status()).toMatchObject({ articles: 0 });
  });
});

describe('When the engine’s process dies', () => {
  test('the page is told, and finds everything again in the next one', async () => {
    const { page, connect, electron } = await start();
    const shown = await page();
    const { carrel, port } = await connect();
    await importArticle(desktop, carrel);
    const lost = new Promise<void>((resolve) => shown.bridge.onEngineLost(resolve));
    const closed = once(port, 'close');

    electron.processes[0]!.kill();
    await Promise.all([lost, closed]);
    const again = await connect();

    expect((await again.carrel.search.query({ query: 'harbour' })).total).toBeGreaterThan(0);
    expect(running()).toHaveLength(1);
  });

  test('again and again, a person is asked, and can have it tried once more', async () => {
    const { connect, world, electron } = await start();
    await connect();
    const asked = Promise.withResolvers<void>();
    const decided = Promise.withResolvers<number>();
    world.answer = () => {
      asked.resolve();
      return decided.promise;
    };

    for (let deaths = 1; deaths <= 4; deaths++) {
      const child = electron.processes.at(-1)!;
      const ended = once(child, 'exit');
      child.kill();
      await ended;
      if (deaths < 4) await vi.waitUntil(() => electron.processes.at(-1) !== child, { timeout: 10_000 });
    }
    await asked.promise;
    expect(running()).toEqual([]);
    expect(world.messageBoxes[0]?.buttons).toEqual(['Try again', 'Quit']);
    decided.resolve(0);

    const { carrel } = await connect();
    expect(await carrel.archive.status()).toMatchObject({ articles: 0 });
  });

  test('what was being chosen through it fails, and isn’t waited for', async () => {
    const { page, connect, world, electron } = await start();
    const shown = await page();
    await connect();
    world.chooseToOpen = () => {
      electron.processes[0]!.kill();
      return ['/data'];
    };
    await expect(shown.bridge.chooseImport('folder')).rejects.toThrow('ended');
  });
});

/** Below a file there can be no folder. */
const IMPOSSIBLE = join(import.meta.filename, 'archive');
const OTHER_FOLDER = 1;
const QUIT = 2;

describe('An archive that can’t be opened', () => {
  test('because its folder can’t be written is named, and another folder opened instead', async () => {
    const { connect, world, folder } = await start({ archive: IMPOSSIBLE, answer: () => OTHER_FOLDER });
    const other = join(folder, 'other');
    world.chooseToOpen = () => [other];

    const { carrel } = await connect();

    expect(world.messageBoxes[0]).toMatchObject({
      message: 'The archive cannot be opened.',
      detail: expect.stringContaining(IMPOSSIBLE),
      buttons: ['Try again', 'Choose another folder…', 'Quit'],
    });
    expect((await carrel.archive.status()).folder).toBe(other);
    expect(running()).toHaveLength(1);
  });

  test('because a newer Carrel wrote it is left as it is', async () => {
    const { world, archive } = await start({ answer: () => QUIT, prepare: makeNewer });
    expect(await world.ended.promise).toBe(0);
    expect(world.messageBoxes[0]?.detail).toContain('newer version');
    expect(readdirSync(archive)).toEqual(['archive.sqlite']);
    await expect.poll(running).toEqual([]);
  });

  test('is asked about again when no other folder is chosen', async () => {
    const answers = [OTHER_FOLDER, QUIT];
    const { world } = await start({ archive: IMPOSSIBLE, answer: () => answers.shift()! });
    world.chooseToOpen = () => [];
    await world.ended.promise;
    expect(world.messageBoxes).toHaveLength(2);
  });
});

describe('Quitting', () => {
  test('closes the archive first: nothing is left beside it', async () => {
    const { connect, archive, electron, world } = await start();
    const { carrel } = await connect();
    await importArticle(desktop, carrel);
    expect(existsSync(join(archive, 'archive.sqlite-wal'))).toBe(true);
    const ended = once(electron.processes[0]!, 'exit');

    electron.app.quit();
    await world.ended.promise;

    expect(await ended).toEqual([0]);
    expect(existsSync(join(archive, 'archive.sqlite-wal'))).toBe(false);
  });

  test('lets an import come to its end between two files', async () => {
    const { connect, archive, electron, world } = await start();
    const { carrel } = await connect();
    const events = await carrel.imports.start({ sample: true });
    await events.next();

    electron.app.quit();
    await world.ended.promise;

    const db = new Sqlite(join(archive, 'archive.sqlite'), { readonly: true });
    expect(db.prepare('SELECT state FROM job').pluck().all()).not.toContain('running');
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  });

  test('works while the engine is still starting', async () => {
    const { electron, world } = await start();
    electron.app.quit();
    expect(await world.ended.promise).toBe(0);
    expect(running()).toEqual([]);
  });

  test.runIf(process.platform !== 'darwin')('happens when the window is closed', async () => {
    const { connect, window, world } = await start();
    await connect();
    (await window()).close();
    expect(await world.ended.promise).toBe(0);
  });
});

function makeNewer(archive: string): void {
  mkdirSync(archive);
  const db = new Sqlite(join(archive, 'archive.sqlite'));
  db.pragma('application_id = 0x4372726c');
  db.pragma('user_version = 999');
  db.close();
}
