import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MessagePort } from 'node:worker_threads';
import { PORT_MESSAGE } from '../../electron/contract/bridge.ts';
import type { Carrel, Granted, OutcomeCounts } from '../../electron/contract/index.ts';
import type * as StandIn from './stand-in/electron.ts';
import type { Page, Post } from './stand-in/page.ts';
import type { BrowserWindow } from './stand-in/window.ts';

const root = resolve(import.meta.dirname, '../..');
const built = join(root, 'out/main/index.js');

/** Vitest rewrites imports of our files; a module it doesn't know imports as Node does. */
const nativeModule = 'data:text/javascript,export default (url) => import(url)';
const { default: importNatively } = (await import(nativeModule)) as {
  readonly default: (url: string) => Promise<Record<string, unknown>>;
};
await importNatively(pathToFileURL(join(import.meta.dirname, 'stand-in/hooks.ts')).href);

export interface Launch {
  readonly args?: readonly string[];
  readonly archive?: string;
  /** Readies the place of the archive before the program starts. */
  readonly prepare?: (archive: string) => void;
  readonly env?: Readonly<Record<string, string>>;
  readonly isFirst?: boolean;
  readonly isPackaged?: boolean;
  readonly answer?: StandIn.StandInWorld['answer'];
}

/** The built program, started. */
export interface Desktop {
  readonly electron: typeof StandIn;
  readonly world: StandIn.StandInWorld;
  readonly folder: string;
  readonly archive: string;
  /** The main window, once its page is loaded. */
  readonly window: () => Promise<BrowserWindow>;
  readonly page: () => Promise<Page>;
  /** Does what the page does: asks for a port under a nonce, takes the one that answers it, and speaks the contract. */
  readonly connect: () => Promise<Connected>;
  /** Quits as a person would and removes what the start left behind. */
  readonly stop: () => Promise<void>;
}

export interface Connected {
  readonly carrel: Carrel;
  readonly port: MessagePort;
}

let instances = 0;

/** Starts what `npm run build` made, with the stand-in for Electron, on an archive of its own. */
export async function launch(options: Launch = {}): Promise<Desktop> {
  if (!existsSync(built)) throw new Error('Build first: npm run build');
  const instance = ++instances;
  const folder = mkdtempSync(join(tmpdir(), 'carrel-desktop-'));
  const archive = options.archive ?? join(folder, 'archive');
  options.prepare?.(archive);
  const standIn = pathToFileURL(join(import.meta.dirname, 'stand-in/electron.ts')).href;
  const electron = (await importNatively(`${standIn}?instance=${instance}`)) as typeof StandIn;
  const { app, world, BrowserWindow } = electron;
  Object.assign(world, { appPath: root, home: folder, isPackaged: options.isPackaged ?? true });
  if (options.isFirst === false) world.isFirst = false;
  if (options.answer) world.answer = options.answer;

  Object.defineProperty(process, 'resourcesPath', { value: root, configurable: true });
  const before = { argv: process.argv, env: process.env };
  process.argv = ['carrel', '--archive', archive, ...(options.args ?? [])];
  process.env = { ...before.env, ...options.env };
  try {
    await importNatively(`${pathToFileURL(built).href}?instance=${instance}`);
  } finally {
    Object.assign(process, before);
  }
  app.becomeReady();

  const desktop: Desktop = {
    electron,
    world,
    folder,
    archive,
    async window() {
      const [window] = BrowserWindow.getAllWindows();
      if (!window) throw new Error('There is no window');
      if (!window.webContents.page) await once(window.webContents, 'did-navigate');
      return window;
    },
    async page() {
      return (await desktop.window()).webContents.page!;
    },
    async connect() {
      const ended = world.ended.promise.then(() => Promise.reject(new Error('The program has ended')));
      return Promise.race([connectPage(await desktop.page()), ended]);
    },
    async stop() {
      app.quit();
      await world.ended.promise.finally(() => rmSync(folder, { recursive: true, force: true }));
    },
  };
  return desktop;
}

async function connectPage(page: Page): Promise<Connected> {
  const nonce = crypto.randomUUID();
  const posted = page.nextPost((post) => isPortFor(post, nonce));
  await page.bridge.connect(nonce);
  const { ports } = await posted;
  const port = ports[0]!;
  const carrel = createORPCClient<Carrel>(new RPCLink({ port }));
  port.start();
  return { carrel, port };
}

function isPortFor({ data }: Post, nonce: string): boolean {
  const { type, nonce: given } = data as { readonly type: unknown; readonly nonce: unknown };
  return type === PORT_MESSAGE && given === nonce;
}

/** Imports what was granted, or the sample archive, and counts what became of its files. */
export async function importFrom(carrel: Carrel, granted: Granted | 'sample'): Promise<OutcomeCounts> {
  const what = granted === 'sample' ? { sample: true as const } : { grant: granted.grant };
  for await (const event of await carrel.imports.start(what)) {
    if (event.type === 'done') return event.summary.counts;
  }
  throw new Error('The import ended without a summary');
}
