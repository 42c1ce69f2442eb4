import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestSite } from './site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await TestSite.open();
});
afterAll(() => site.close());

describe.skipIf(!existsSync(resolve('out/renderer/index.html')))('the page (skipped before a build)', () => {
  test('is served with its scripts and styles, each as what it is', async () => {
    const page = await site.ask('/');
    expect((await site.ask('/index.html')).body).toBe(page.body);
    const parts = [...page.body.matchAll(/(?:src|href)="\.?(\/[^"]+)"/g)].map(([, path]) => path!);
    expect(parts.length).toBeGreaterThan(1);
    const types = {
      js: 'text/javascript; charset=utf-8',
      css: 'text/css; charset=utf-8',
      svg: 'image/svg+xml',
    };
    for (const path of parts) {
      const { status, headers } = await site.ask(path);
      expect([status, headers['content-type']]).toEqual([
        200,
        types[path.split('.').pop() as keyof typeof types],
      ]);
    }
  });

  test('has a head without a body', async () => {
    const [got, head] = [await site.ask('/'), await site.ask('/', { method: 'HEAD' })];
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(head.headers['content-length']).toBe(got.headers['content-length']);
  });

  test('takes no other method', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const { status, headers } = await site.ask('/', { method });
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
    }
  });
});

test.each([
  '/%2e%2e/%2e%2e/package.json',
  '/../../electron/hosts/cli.ts',
  '/..%2f..%2fREADME.md',
  '/..%5c..%5cpackage.json',
  '/..\\..\\package.json',
  '/%2e%2e%2fmain%2fcli.js',
  '/..%2fmain%2fcli.js',
  '/index.html%00',
  '/index.html%00.js',
  '/%00',
  '/%',
  '/%ff%fe.js',
  '//etc/passwd',
  '/%2fetc%2fpasswd',
  '/C:%5cWindows%5cwin.ini',
  '/assets',
  '/assets/',
  '/index.html/',
  '/index.html/x.js',
  '/constructor',
  '/x.__proto__',
  `/${'a'.repeat(300)}.js`,
])('there is no such page as %s', async (path) => {
  expect(await site.ask(path)).toMatchObject({ status: 404, body: 'There is no such page.\n' });
});
