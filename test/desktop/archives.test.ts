import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { importFrom, launch, type Desktop, type Launch } from './launch.ts';

let desktop: Desktop | undefined;
const start = async (options?: Launch): Promise<Desktop> => (desktop = await launch(options));
afterEach(async () => {
  await desktop?.stop();
  desktop = undefined;
});

interface Item {
  readonly label?: string;
  readonly enabled?: boolean;
  readonly click?: () => void;
  readonly submenu?: readonly Item[];
}

/** The items of a menu by its way from the bar. */
function menu({ electron }: Desktop, ...way: readonly string[]): readonly Item[] {
  let items = electron.Menu.getApplicationMenu()!.items as readonly Item[];
  for (const label of way) items = items.find((item) => item.label === label)!.submenu!;
  return items;
}

const recent = (desktop: Desktop) => menu(desktop, '&File', 'Open Recent Archive');

test('Another archive is opened in place of the one that is open, and the first one is kept whole', async () => {
  const { world, folder, archive, window, connect } = await start();
  const first = await connect();
  expect(await importFrom(first.carrel, 'sample')).toMatchObject({ failed: 0 });
  const { webContents } = await window();
  const frame = webContents.mainFrame;

  const other = join(folder, 'other');
  world.chooseToOpen = () => [other];
  menu(desktop!, '&File').find(({ label }) => label === 'Open Another Archive…')!.click!();
  await vi.waitUntil(() => webContents.mainFrame !== frame, { timeout: 10_000 });

  const second = await connect();
  expect(await second.carrel.archive.status()).toMatchObject({ folder: other, articles: 0 });
  const labels = recent(desktop!).map(({ label }) => label ?? '');
  expect(labels[0]).toContain('other');
  expect(labels[1]).toContain('archive');

  const between = webContents.mainFrame;
  recent(desktop!)[1]!.click!();
  await vi.waitUntil(() => webContents.mainFrame !== between, { timeout: 10_000 });
  const { articles, folder: open } = await (await connect()).carrel.archive.status();
  expect(open).toBe(archive);
  expect(articles).toBeGreaterThan(0);
});

test('The list of recent archives is remembered, and can be cleared', async () => {
  const { folder, archive, connect } = await start();
  await connect();
  const kept = join(folder, 'userData', 'archives.json');
  expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual([archive]);

  recent(desktop!).find(({ label }) => label === 'Clear This List')!.click!();
  expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual([]);
  expect(recent(desktop!)).toEqual([{ label: 'None Yet', enabled: false }]);
});

test('A damaged list of recent archives begins anew', async () => {
  const { archive, folder, connect } = await start({
    prepare(archive) {
      const data = join(archive, '../userData');
      mkdirSync(data);
      writeFileSync(join(data, 'archives.json'), '["relative", 7, {');
    },
  });
  await connect();
  expect(existsSync(join(folder, 'userData', 'archives.json'))).toBe(true);
  expect(recent(desktop!)[0]?.label).toContain(archive.split('/').at(-1));
});

test('A file opened with the program on macOS is imported', async () => {
  const { electron, folder, page, connect } = await start();
  const file = join(folder, 'Harbour.txt');
  writeFileSync(file, 'The harbour board met on Monday.\n');
  await connect();
  const opened = Promise.withResolvers<{ grant: string; names: string[] }>();
  (await page()).bridge.onOpened(opened.resolve);
  let prevented = false;
  electron.app.emit('open-file', { preventDefault: () => (prevented = true) }, file);
  expect((await opened.promise).names).toEqual(['Harbour.txt']);
  expect(prevented).toBe(true);
});

test('The taskbar shows how far long work has come', async () => {
  const { page, window } = await start();
  const { bridge } = await page();
  await bridge.setProgress(0.4);
  expect((await window()).progress).toBe(0.4);
  await bridge.setProgress(null);
  expect((await window()).progress).toBe(-1);
});
