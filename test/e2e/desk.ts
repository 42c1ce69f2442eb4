import { test as base, expect, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { temporaryFolder } from '../support/temporary.ts';

const cli = join(import.meta.dirname, '../../out/main/cli.js');

/** The built program, serving the page from an archive of its own. */
export interface Site {
  readonly url: string;
  readonly origin: string;
  /** The archive's folder. */
  readonly folder: string;
  /** Ends the program at once, as a crash would. */
  kill(): Promise<void>;
}

/** Starts `carrel serve` on `folder` and waits for its address. */
export async function serve(
  folder: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Site & { stop(): Promise<void> }> {
  const child: ChildProcess = spawn(
    process.execPath,
    [cli, 'serve', '--json', '--no-open', '--archive', folder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    },
  );
  const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string];
  const { url } = JSON.parse(line) as { url: string };
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  return { url, origin: new URL(url).origin, folder, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

interface Fixtures {
  /** The home folder of the person at the desk, empty at first. */
  readonly home: string;
  readonly site: Site;
  /** The page, open; whatever it asks of another host or complains about fails the test. */
  readonly desk: Page;
}

export const test = base.extend<Fixtures>({
  home: async ({}, use) => {
    const folder = temporaryFolder();
    await use(folder.path);
    folder.remove();
  },
  site: async ({ home }, use) => {
    const site = await serve(join(home, '.archive'), { HOME: home });
    await use(site);
    await site.stop();
  },
  desk: async ({ page, site }, use) => {
    const elsewhere: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${site.origin}/`) && !url.startsWith('data:') && !url.startsWith('blob:'))
        elsewhere.push(url);
    });
    page.on('websocket', (socket) => {
      if (!socket.url().startsWith(site.origin.replace('http', 'ws'))) elsewhere.push(socket.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(site.url);
    await use(page);
    expect(elsewhere, 'requests to other hosts').toEqual([]);
    expect(complaints, 'errors in the console').toEqual([]);
  },
});

export { expect };
