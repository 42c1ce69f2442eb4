import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { importFrom, launch, type Desktop, type Launch } from './launch.ts';

let desktop: Desktop | undefined;
const start = async (options?: Launch): Promise<Desktop> => (desktop = await launch(options));
afterEach(async () => {
  await desktop?.stop();
  desktop = undefined;
});

describe('The program, started', () => {
  test('opens one window on its own page, with the preload and without anything of Node', async () => {
    const { electron, world, window } = await start();
    const { options, webContents, shown } = await window();

    expect(webContents.mainFrame.url).toBe('app://carrel/index.html');
    expect(webContents.html).toContain('<div id="root">');
    expect(shown).toBe(true);
    expect(options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: false,
    });
    expect(world.sandboxed).toBe(true);
    expect(electron.BrowserWindow.getAllWindows()).toHaveLength(1);
  });

  test('remembers where its window stood', async () => {
    const { options } = await (await start()).window();
    expect(options).toMatchObject({ name: 'main', windowStatePersistence: true });
  });

  test('takes no page from a development server once it is packaged', async () => {
    const { window } = await start({ env: { ELECTRON_RENDERER_URL: 'http://localhost:5173' } });
    expect((await window()).webContents.mainFrame.url).toBe('app://carrel/index.html');
  });

  test('shows the page of the development server while it is developed', async () => {
    const { window } = await start({
      isPackaged: false,
      env: { ELECTRON_RENDERER_URL: 'http://localhost:5173' },
    });
    const { webContents } = await window();
    expect(webContents.mainFrame.url).toBe('http://localhost:5173');
    expect(await webContents.session.request('http://localhost:5174/')).toBe('cancelled');
    expect(await webContents.session.request('ws://localhost:5173/')).toBe('network');
  });

  test('offers to load the page again when it can’t be shown or its process is gone', async () => {
    const { world, window, electron } = await start();
    const { webContents } = await window();
    const frame = webContents.mainFrame;
    world.answer = () => 0;

    webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    await vi.waitUntil(() => webContents.mainFrame !== frame);

    expect(world.messageBoxes[0]).toMatchObject({ buttons: ['Load again', 'Quit'] });
    expect(electron.BrowserWindow.getAllWindows()).toHaveLength(1);
  });

  test('takes its question back when a silent window answers again', async () => {
    const { world, window } = await start();
    const silent = await window();
    const frame = silent.webContents.mainFrame;
    const asked = Promise.withResolvers<void>();
    world.answer = () => {
      asked.resolve();
      return new Promise<number>(() => {});
    };

    silent.emit('unresponsive');
    await asked.promise;
    silent.emit('responsive');

    expect(world.messageBoxes[0]?.signal?.aborted).toBe(true);
    expect(silent.webContents.mainFrame).toBe(frame);
  });
});

describe('A second start', () => {
  test('hands over what it was given and ends without a window', async () => {
    const { world, electron, archive } = await start({ isFirst: false, args: ['a.txt'] });
    expect(await world.ended.promise).toBe(0);
    expect(world.handedOver).toEqual({ kind: 'desktop', archive, paths: [resolve('a.txt')] });
    expect(electron.BrowserWindow.getAllWindows()).toEqual([]);
    expect(electron.processes).toEqual([]);
  });

  test('brings the window of the first one to the front, and its files to the page', async () => {
    const { electron, window, page, connect, archive, folder } = await start();
    const file = join(folder, 'Harbour.txt');
    writeFileSync(file, 'The harbour board met on Monday.\n');
    const first = await window();
    const { carrel } = await connect();
    const opened = nextOpened(await page());
    first.minimized = true;

    electron.app.emit('second-instance', {}, [], '/', { kind: 'desktop', archive, paths: [file] });

    expect(first.minimized).toBe(false);
    expect(first.focused).toBeGreaterThan(0);
    const granted = await opened;
    expect(granted.names).toEqual(['Harbour.txt']);
    expect(await importFrom(carrel, granted)).toMatchObject({ imported: 1 });
  });

  test('is asked when it wants another archive, and takes nothing into the wrong one', async () => {
    const { electron, world, page, connect } = await start({ answer: ({ cancelId }) => cancelId! });
    await connect();
    let heard = 0;
    (await page()).bridge.onOpened(() => (heard += 1));

    electron.app.emit('second-instance', {}, [], '/', {
      kind: 'desktop',
      archive: '/other',
      paths: ['/data/a.txt'],
    });
    await vi.waitUntil(() => world.messageBoxes.length > 0);

    expect(world.messageBoxes[0]?.detail).toContain('/other');
    expect(heard).toBe(0);
  });
});

test('Files named at the start reach the page once it listens, however late that is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-clippings-'));
  try {
    const { page, connect, electron } = await start({ args: [folder] });
    const shown = await page();
    await vi.waitUntil(() => electron.processes[0]?.said.includes('granted'), { timeout: 10_000 });
    const opened = nextOpened(shown);
    await connect();
    expect((await opened).names).toEqual([basename(folder)]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('A command is run to its end without a window, with its own exit code', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-command-'));
  const run = promisify(execFile);
  const program = join(import.meta.dirname, 'stand-in/run.ts');
  try {
    const archive = ['--json', '--archive', join(folder, 'archive')];
    await expect(run(process.execPath, [program, 'stats', ...archive])).rejects.toMatchObject({ code: 3 });
    writeFileSync(join(folder, 'strike.txt'), 'Harbour strike\n\nThe cranes stood still.\n');
    const { stdout } = await run(process.execPath, [
      program,
      'import',
      join(folder, 'strike.txt'),
      ...archive,
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ imported: 1, failed: 0 });
    await expect(run(process.execPath, [program, 'serch', 'x'])).rejects.toMatchObject({
      code: 2,
      stdout: '',
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function nextOpened(page: Awaited<ReturnType<Desktop['page']>>): Promise<{ grant: string; names: string[] }> {
  return new Promise((resolve) => page.bridge.onOpened(resolve));
}
