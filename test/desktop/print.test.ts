import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Carrel } from '../../electron/contract/index.ts';
import { importFrom, launch, type Desktop } from './launch.ts';

let desktop: Desktop;
let carrel: Carrel;
let article: number;
let place: string;
let grant: string;

beforeAll(async () => {
  desktop = await launch();
  ({ carrel } = await desktop.connect());
  await importFrom(carrel, 'sample');
  article = (await carrel.search.query({ query: 'harbour', limit: 1 })).results[0]!.id;
});
afterAll(() => desktop.stop());

beforeEach(async ({ task }) => {
  place = join(desktop.folder, `${task.id}.pdf`);
  desktop.world.chooseToSave = () => place;
  grant = (await (await desktop.page()).bridge.chooseSave({ name: 'Harbour', format: 'pdf' }))!.grant;
});

async function exportPdf(signal?: AbortSignal): Promise<void> {
  const run = { selection: { articles: [article] }, format: 'pdf' as const, paper: 'letter' as const, grant };
  for await (const _ of await carrel.exports.run(run, signal ? { signal } : {}));
}

test('A PDF is printed in a window apart, which nobody sees and no script runs in, and which is gone afterwards', async () => {
  const { printed, BrowserWindow } = desktop.electron;
  await exportPdf();

  expect(readFileSync(place).subarray(0, 5).toString()).toBe('%PDF-');
  const { window, html, options } = printed.at(-1)!;
  expect(html).toMatch(/harbour/i);
  expect(window.options).toMatchObject({
    show: false,
    webPreferences: { javascript: false, sandbox: true, contextIsolation: true },
  });
  expect(window.options.webPreferences?.preload).toBeUndefined();
  expect(window.isDestroyed()).toBe(true);
  expect(BrowserWindow.getAllWindows()).toHaveLength(1);
  expect(options).toEqual({
    pageSize: 'Letter',
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
});

test('What is printed can ask for nothing, and can’t be had afterwards', async () => {
  await exportPdf();
  const { session } = desktop.electron.printed.at(-1)!.window.webContents;
  const address = desktop.electron.printed.at(-1)!.window.webContents.mainFrame.url;

  expect(session).not.toBe(desktop.electron.session.defaultSession);
  expect(session.partition).not.toMatch(/^persist:/);
  expect(address).toMatch(/^app:\/\/print\//);
  const elsewhere = ['https://example.org/a.png', 'file:///etc/passwd', 'app://carrel/index.html', address];
  const answers = await Promise.all(elsewhere.map((place) => session.request(place)));
  expect(answers).toEqual(elsewhere.map(() => 'cancelled'));
  expect((await session.serve(address))?.status).toBe(404);
  expect(
    session.mayUse('clipboard-sanitized-write', desktop.electron.printed.at(-1)!.window.webContents, {
      isMainFrame: true,
      requestingUrl: address,
    }),
  ).toBe(false);
});

test('A document being printed carries a policy that lets it have what it brought, and is served to GET only', async () => {
  const { app, printed } = desktop.electron;
  const seen = Promise.withResolvers<void>();
  app.once(
    'web-contents-created',
    (_event: unknown, contents: (typeof printed)[0]['window']['webContents']) => {
      contents.once('did-navigate', (_navigation: unknown, url: string) => {
        void (async () => {
          const response = await contents.session.serve(url);
          expect(response?.headers.get('content-security-policy')).toBe(
            "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:",
          );
          expect((await contents.session.serve(url, 'POST'))?.status).toBe(404);
        })().then(seen.resolve, seen.reject);
      });
    },
  );
  await exportPdf();
  await seen.promise;
});

test('A cancelled export takes its window with it and leaves no file', async () => {
  const { BrowserWindow, app } = desktop.electron;
  const cancelled = new AbortController();
  app.once('web-contents-created', (_event: unknown, contents: { printToPDF: () => Promise<never> }) => {
    contents.printToPDF = () => {
      cancelled.abort();
      return new Promise<never>(() => {});
    };
  });
  await expect(exportPdf(cancelled.signal)).rejects.toMatchObject({ name: 'AbortError' });
  await expect.poll(() => BrowserWindow.getAllWindows().length).toBe(1);
  expect(existsSync(place)).toBe(false);
});

test('A failure to print is told as such, and no file is written', async () => {
  desktop.electron.app.once(
    'web-contents-created',
    (_event: unknown, contents: { printToPDF: () => Promise<never> }) => {
      contents.printToPDF = async () => {
        throw new Error('no paper');
      };
    },
  );
  await expect(exportPdf()).rejects.toMatchObject({ code: 'PRINT_FAILED', data: { reason: 'no paper' } });
  expect(existsSync(place)).toBe(false);
  expect(desktop.electron.BrowserWindow.getAllWindows()).toHaveLength(1);
});

test('When the engine dies in the middle, the window goes with it', async () => {
  const { app, processes, BrowserWindow } = desktop.electron;
  const printing = Promise.withResolvers<void>();
  app.once('web-contents-created', (_event: unknown, contents: { printToPDF: () => Promise<never> }) => {
    contents.printToPDF = () => {
      printing.resolve();
      return new Promise<never>(() => {});
    };
  });
  // Its answer is lost with the engine.
  void exportPdf().catch(() => {});
  await printing.promise;

  processes[0]!.kill();

  await expect.poll(() => BrowserWindow.getAllWindows().length).toBe(1);
});
