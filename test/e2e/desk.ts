import { test as base, expect, type Page } from '@playwright/test';
import { join } from 'node:path';
import { temporaryFolder } from '../support/temporary.ts';
import { serve, type Site } from './serve.ts';

interface Fixtures {
  /** The home folder of the person at the desk, empty at first. */
  readonly home: string;
  readonly site: Site;
  /** The page, open; whatever it asks of another host or complains about fails the test. */
  readonly desk: Page;
}

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright reads the fixtures wanted from this pattern
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
