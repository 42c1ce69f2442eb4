/** The scenarios of `test/desktop`, in Electron itself. What a page can attempt is attempted by a page here. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { electronProgram, expect, test, whyNot } from './program.ts';

test.skip(whyNot !== undefined, whyNot);

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample archive' }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
}

async function search(page: Page, query: string): Promise<void> {
  await page.getByLabel('Search the archive').fill(query);
  await expect(page.locator('mark').first()).toBeVisible();
}

test('The program opens its own page, without Node and with its bridge', async ({
  program: { app, page },
}) => {
  expect(page.url()).toBe('app://carrel/index.html');
  expect(
    await page.evaluate(() => [typeof globalThis.process, 'require' in globalThis, typeof window.carrel]),
  ).toEqual(['undefined', false, 'object']);
  const sandboxed = await app.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .map(({ sandboxed }) => sandboxed),
  );
  if (process.platform !== 'linux') expect(sandboxed).toEqual([true]);
});

test('The page searches the sample archive through its port', async ({ program: { page } }) => {
  await openSample(page);
  await search(page, 'harbour');
});

test('A port answers the nonce it was asked for under, and comes from the page’s own window', async ({
  program: { page },
}) => {
  const heard = await page.evaluate(async () => {
    const nonce = crypto.randomUUID();
    const answer = new Promise<MessageEvent>((resolve) =>
      window.addEventListener('message', (event) => event.data?.nonce === nonce && resolve(event)),
    );
    await window.carrel!.connect(nonce);
    const { data, ports, source } = await answer;
    return { type: data.type, ports: ports.length, own: source === window };
  });
  expect(heard).toEqual({ type: 'carrel:port', ports: 1, own: true });
});

const ELSEWHERE = [
  'https://example.org/',
  'http://127.0.0.1:9/',
  'file:///etc/passwd',
  'app://other/index.html',
  'data:text/html,hello',
];

for (const address of ELSEWHERE) {
  test(`The page can’t leave for ${address}, open it, embed it or fetch it`, async ({
    program: { app, page },
  }) => {
    const outcome = await page.evaluate(async (address) => {
      const opened = window.open(address);
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.src = address;
      const view = document.body.appendChild(document.createElement('webview'));
      view.setAttribute('src', address);
      const fetched = await fetch(address).then(
        ({ status }) => status,
        () => 'refused',
      );
      const link = document.body.appendChild(document.createElement('a'));
      link.href = address;
      link.click();
      location.href = address;
      await new Promise((resolve) => setTimeout(resolve, 500));
      return { opened: opened === null, fetched, embedded: 'getWebContentsId' in view };
    }, address);
    expect(outcome).toEqual({ opened: true, fetched: 'refused', embedded: false });
    expect(page.url()).toBe('app://carrel/index.html');
    expect(app.windows()).toHaveLength(1);
    expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  });
}

test('The page’s scheme serves its files to GET, and nothing beside them', async ({ program: { page } }) => {
  const statuses = await page.evaluate(async () => {
    const ask = async (path: string, method = 'GET') => (await fetch(path, { method })).status;
    return [
      await ask('app://carrel/index.html'),
      await ask('app://carrel/index.html', 'POST'),
      await ask('app://carrel/%2e%2e/main/index.js'),
      await ask('app://carrel/..%2fmain%2findex.js'),
      await ask('app://carrel/absent.js'),
    ];
  });
  expect(statuses).toEqual([200, 405, 404, 404, 404]);
});

test('The policy lets no script run that isn’t the program’s', async ({ program: { page } }) => {
  const ran = await page.evaluate(async () => {
    const state = window as Window & { ran?: string[] };
    state.ran = [];
    const script = document.createElement('script');
    try {
      script.text = 'window.ran.push("inline")';
      document.body.append(script);
    } catch {
      // Trusted types refuse the text already.
    }
    const image = document.body.appendChild(document.createElement('img'));
    image.setAttribute('onerror', 'window.ran.push("handler")');
    image.src = 'https://example.org/a.png';
    await new Promise((resolve) => setTimeout(resolve, 300));
    return state.ran;
  });
  expect(ran).toEqual([]);
});

test('The page gets no permission but to copy', async ({ program: { page } }) => {
  const answers = await page.evaluate(async () => {
    const states = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    return {
      notifications: await Notification.requestPermission(),
      geolocation: await states('geolocation'),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        () => 'denied',
      ),
    };
  });
  expect(answers).toEqual({ notifications: 'denied', geolocation: 'denied', camera: 'denied' });
});

test('Addresses outside are opened after a question only, and only those of the web', async ({
  program: { app, page },
}) => {
  await app.evaluate(({ dialog, shell }) => {
    const state = globalThis as typeof globalThis & { asked: string[]; opened: string[] };
    state.asked = [];
    state.opened = [];
    dialog.showMessageBox = (async (_window: unknown, { message }: { message: string }) => {
      state.asked.push(message);
      return { response: 0, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
    shell.openExternal = async (url) => void state.opened.push(url);
  });
  const answers = await page.evaluate(() =>
    Promise.all(
      ['javascript:alert(1)', 'file:///etc/passwd', 'https://example.org/a'].map((url) =>
        window.carrel!.openExternal(url),
      ),
    ),
  );
  const { asked, opened } = await app.evaluate(
    () => globalThis as typeof globalThis & { asked: string[]; opened: string[] },
  );
  expect(answers).toEqual([false, false, true]);
  expect(asked).toEqual(['Open example.org in your browser?']);
  expect(opened).toEqual(['https://example.org/a']);
});

test('A second start brings the first one to the front and ends', async ({ program: { app, args, env } }) => {
  const noticed = app.evaluate(
    ({ app }) => new Promise<void>((resolve) => app.once('second-instance', () => resolve())),
  );
  await promisify(execFile)(electronProgram!, [...args], { env });
  await noticed;
  expect(app.windows()).toHaveLength(1);
});

test('When the engine’s process is killed, the page finds everything again', async ({
  program: { app, page },
}) => {
  await openSample(page);
  const pid = await app.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Carrel archive')?.pid,
  );
  process.kill(pid!, 'SIGKILL');
  await expect
    .poll(() =>
      app.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === 'Carrel archive')?.pid),
    )
    .not.toBe(pid);
  await search(page, 'strike');
});

test('An export is printed to PDF with tags and an outline, and the window it was printed in is gone', async ({
  program: { app, page, folder },
}) => {
  const file = join(folder, 'Harbour.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await page.evaluate(await trialSource());
  const { passages, pages } = await page.evaluate(() => window.trial!.exportPdf('harbour'));

  expect(passages).toBeGreaterThan(0);
  expect(pages).toBeGreaterThan(0);
  const pdf = await PDFDocument.load(readFileSync(file));
  expect(pdf.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
  expect(pdf.catalog.has(PDFName.of('Outlines'))).toBe(true);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

/** The page has no tools for tests: this brings them in from outside, where its policy doesn't reach. */
async function trialSource(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'trial.ts'), formats: ['iife'], name: 'trialModule' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('Nothing was built');
  return first.output[0].code;
}

test('Quitting closes the archive: nothing is left beside it', async ({
  program: { app, page, archive },
}) => {
  await openSample(page);
  await app.close();
  expect(readFileSync(join(archive, 'archive.sqlite')).subarray(0, 15).toString()).toBe('SQLite format 3');
  expect(existsSync(join(archive, 'archive.sqlite-wal'))).toBe(false);
});
