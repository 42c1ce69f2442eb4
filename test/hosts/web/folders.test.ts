import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Folders } from '../../../electron/hosts/web/folders.ts';
import { Library, article } from '../../support/imports.ts';
import { TestSite } from './site.ts';

let site: TestSite;
const library = new Library();
const before = process.env['HOME'];
beforeAll(async () => {
  library.write('Clippings/strike.txt', article('Strike', 'The pilots went on strike.'));
  library.write('Clippings/10/a.txt', article('Ten', 'Ten ships.'));
  library.write('Clippings/9/a.txt', article('Nine', 'Nine ships.'));
  library.write('Clippings/picture.jpg', 'x');
  library.write('.hidden/a.txt', 'x');
  mkdirSync(library.at('line\nbreak'));
  mkdirSync(library.at('closed'));
  symlinkSync(library.at('Clippings'), library.at('linked'));
  symlinkSync(library.at('nowhere'), library.at('broken'));
  process.env['HOME'] = library.path;
  site = await TestSite.open();
});
afterAll(async () => {
  await site.close();
  if (before === undefined) delete process.env['HOME'];
  else process.env['HOME'] = before;
  chmodSync(library.at('closed'), 0o700);
  library.remove();
});

test.skipIf(process.platform === 'win32')(
  'The picker begins at home and shows folders, by ids in place of paths',
  async () => {
    const { carrel, socket } = await site.page();
    const home = await carrel.host.browse({ id: null });
    expect(home.folder.name).toBe(basename(homedir()));
    expect(home.folders.map(({ name }) => name)).toEqual(['Clippings', 'closed', 'line\nbreak', 'linked']);
    expect(home).toMatchObject({ readable: 0, error: null });
    expect(JSON.stringify(home)).not.toContain(library.path);

    const clippings = await carrel.host.browse({ id: home.folders[0]!.id });
    expect(clippings.folders.map(({ name }) => name)).toEqual(['9', '10']);
    expect(clippings.readable).toBe(1);
    expect(clippings.trail.at(-1)).toEqual(home.folder);
    expect(clippings.trail[0]!.name).toBe('/');
    expect(await carrel.host.browse({ id: clippings.trail.at(-1)!.id })).toEqual(home);

    const granted = await carrel.host.choose({ id: clippings.folder.id });
    expect(granted.names).toEqual(['Clippings']);
    let last;
    for await (const event of await carrel.imports.start({ grant: granted.grant })) last = event;
    expect(last).toMatchObject({ type: 'done', summary: { counts: { imported: 3, skipped: 1 } } });
    socket.close();
  },
);

test('Ids that were never given out are refused, paths among them', async () => {
  const { carrel, socket } = await site.page();
  for (const id of ['', '0'.repeat(32), '/', '/etc', '__proto__']) {
    await expect(carrel.host.browse({ id })).rejects.toMatchObject({ code: 'GRANT_UNKNOWN' });
    await expect(carrel.host.choose({ id })).rejects.toMatchObject({ code: 'GRANT_UNKNOWN' });
  }
  const home = await carrel.host.browse({ id: null });
  await expect(carrel.imports.start({ grant: home.folder.id })).rejects.toMatchObject({
    code: 'GRANT_UNKNOWN',
  });
  socket.close();
});

test('A folder that can’t be listed says why, and how to leave it', async () => {
  const folders = new Folders(site.engine.host.grants);
  const home = await folders.browse(null);
  const closed = home.folders.find(({ name }) => name === 'closed')!;
  library.delete('closed');
  const listing = await folders.browse(closed.id);
  expect(listing).toMatchObject({
    folders: [],
    readable: 0,
    error: 'This folder cannot be listed: no such file or directory.',
  });
  expect(listing.trail.at(-1)).toEqual(home.folder);
  mkdirSync(library.at('closed'));
});

test.skipIf(process.getuid?.() === 0)(
  'A folder that may not be read says so (skipped for root, who may)',
  async () => {
    chmodSync(library.at('closed'), 0);
    const folders = new Folders(site.engine.host.grants);
    const { id } = (await folders.browse(null)).folders.find(({ name }) => name === 'closed')!;
    expect((await folders.browse(id)).error).toBe('This folder cannot be listed: permission denied.');
  },
);
