import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Carrel } from '../../../electron/contract/index.ts';
import { createRouter } from '../../../electron/engine/router.ts';
import { temporaryEngine } from '../../support/engine.ts';
import { article, importPaths, Library } from '../../support/imports.ts';

let archive: Awaited<ReturnType<typeof temporaryEngine>>;
let carrel: Carrel;
let library: Library;

beforeEach(async () => {
  archive = await temporaryEngine();
  carrel = createRouterClient(createRouter(archive.engine));
  library = new Library();
  library.write('press/a.txt', article('Harbour strike', 'The crane drivers stopped work.'));
  await importPaths(archive.engine, library.at('press'));
  const [folder] = await carrel.imports.folders();
  await carrel.imports.watch({ folder: folder!.folder, watched: true });
  archive.engine.watching.start();
  await comesTrue(async () => (await folderNow()).state === 'watching');
});
afterEach(async () => {
  await archive.close();
  library.remove();
});

const folderNow = async () => (await carrel.imports.folders())[0]!;
const titles = async () => (await carrel.search.query({ query: '' })).results.map(({ title }) => title);
const comesTrue = (holds: () => Promise<boolean>) =>
  vi.waitFor(async () => expect(await holds()).toBe(true), { timeout: 20_000, interval: 100 });

it('what is put into a watched folder comes in by itself, and a look that brings nothing leaves no record', async () => {
  expect(await carrel.imports.history()).toHaveLength(1);
  library.write('press/in/b.txt', article('Cannery closes', 'The last cannery closed its doors.'));
  await comesTrue(async () => (await titles()).includes('Cannery closes'));
  expect((await carrel.imports.history())[0]).toMatchObject({ kind: 'watch', counts: { imported: 1 } });
}, 30_000);

it('a watched folder that goes away is not reachable, nothing of it is missing, and it is taken up again', async () => {
  library.move('press', 'elsewhere');
  await comesTrue(async () => {
    await archive.engine.watching.look();
    return (await folderNow()).state === 'unreachable';
  });
  expect((await carrel.articles.get({ id: 1 })).files[0]!.status).toBe('imported');
  library.write('elsewhere/b.txt', article('Cannery closes', 'The last cannery closed its doors.'));
  library.move('elsewhere', 'press');
  await archive.engine.watching.look();
  await comesTrue(async () => (await titles()).includes('Cannery closes'));
}, 60_000);
