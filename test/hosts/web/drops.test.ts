import { connect } from 'node:net';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Granted, ImportSummary, ReportItem } from '../../../electron/contract/index.ts';
import { clear, counted } from '../../support/imports.ts';
import { TestSite, type Answer } from './site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await TestSite.open();
});
afterEach(() => clear(site.engine));
afterAll(() => site.close());

const newId = () => randomBytes(16).toString('hex');
const put = (id: string, path: string, body: string | Uint8Array = 'Title\n\nText.\n'): Promise<Answer> =>
  site.ask(`/drop/${id}/${path}`, {
    method: 'PUT',
    body,
    headers: { 'Content-Length': Buffer.byteLength(body) },
  });
const post = (id: string): Promise<Answer> => site.ask(`/drop/${id}`, { method: 'POST' });

async function drop(files: Readonly<Record<string, string>>): Promise<Granted> {
  const id = newId();
  for (const [path, text] of Object.entries(files)) {
    const place = path.split('/').map(encodeURIComponent).join('/');
    expect(await put(id, place, text)).toMatchObject({ status: 204 });
  }
  const { status, body } = await post(id);
  expect(status).toBe(200);
  return JSON.parse(body) as Granted;
}

async function imported({
  grant,
}: Granted): Promise<{ summary: ImportSummary; items: readonly ReportItem[] }> {
  const { carrel, socket } = await site.page();
  let summary: ImportSummary | undefined;
  for await (const event of await carrel.imports.start({ grant })) {
    if (event.type === 'done') ({ summary } = event);
  }
  const { items } = await carrel.imports.report({ job: summary!.job });
  socket.close();
  return { summary: summary!, items };
}

const clippings = {
  'clippings/harbour.txt': 'Harbour strike\n\nThe pilots went on strike at dawn.\n',
  'clippings/2021/märz/día 100%.txt': 'Bridge toll\n\nThe council raised the toll again.\n',
};

test('A dropped folder is imported under its own names', async () => {
  const granted = await drop(clippings);
  expect(granted.names).toEqual(['clippings']);
  const { summary, items } = await imported(granted);
  expect(summary.names).toEqual(['clippings']);
  expect(counted(summary)).toEqual({ imported: 2 });
  expect(items.map(({ path }) => path)).toEqual(['2021/märz/día 100%.txt', 'harbour.txt']);
});

test('The same folder dropped again is the same folder: nothing changes', async () => {
  await imported(await drop(clippings));
  expect(counted((await imported(await drop(clippings))).summary)).toEqual({ unchanged: 2 });
});

test('What is no longer in a folder dropped again is missing, and what has changed is updated', async () => {
  await imported(await drop(clippings));
  const later = { 'clippings/harbour.txt': 'Harbour strike\n\nThe pilots went on strike at noon.\n' };
  expect(counted((await imported(await drop(later))).summary)).toEqual({ updated: 1, missing: 1 });
});

test('Several files and folders can be dropped at once', async () => {
  const granted = await drop({
    'a.txt': 'A\n\nOne.\n',
    'b/b.txt': 'B\n\nTwo.\n',
    'b/c.txt': 'C\n\nThree.\n',
  });
  expect(granted.names).toEqual(['a.txt', 'b']);
  expect(counted((await imported(granted)).summary)).toEqual({ imported: 3 });
});

test('Two drops at once don’t mix', async () => {
  const [one, other] = [newId(), newId()];
  await Promise.all([put(one, 'notes/a.txt', 'A\n\nOne.\n'), put(other, 'notes/b.txt', 'B\n\nTwo.\n')]);
  const { items } = await imported(JSON.parse((await post(one)).body) as Granted);
  expect(items.map(({ path }) => path)).toEqual(['a.txt']);
});

test.each([
  '%2e%2e/x.txt',
  '..%2fx.txt',
  'a/%2e%2e%2f%2e%2e%2fx.txt',
  'x%00.txt',
  '/x.txt',
  'a//x.txt',
  '',
  '%',
  '%ff.txt',
])('The name “%s” is refused and nothing is written', async (name) => {
  const id = newId();
  expect((await put(id, name)).status).toBe(400);
  expect((await post(id)).status).toBe(404);
  expect(existsSync(join(site.folder, 'dropping', id))).toBe(false);
  expect(existsSync(join(site.folder, 'x.txt'))).toBe(false);
});

test.runIf(process.platform !== 'win32')('Names that only Windows refuses are names elsewhere', async () => {
  const { items } = await imported(await drop({ 'talks/Interview: Jane.txt': 'Jane\n\nYes.\n' }));
  expect(items).toMatchObject([{ path: 'Interview: Jane.txt', outcome: 'imported' }]);
});

test('A name too long for the disk is refused with a sentence', async () => {
  const answer = await put(newId(), `${'a'.repeat(300)}.txt`);
  expect(answer).toMatchObject({ status: 500, body: expect.stringContaining('name too long') as string });
});

test('A file in place of a folder is refused with a sentence', async () => {
  const id = newId();
  await put(id, 'a');
  expect(await put(id, 'a/b.txt', 'x'.repeat(3_000_000))).toMatchObject({
    status: 500,
    body: expect.stringContaining('Import its folder instead.') as string,
  });
});

test('A drop of more than 2 GB is refused before it is sent', async () => {
  const id = newId();
  const refusal = {
    status: 413,
    body: 'This is more than can be dropped at once. Import its folder instead.',
  };
  const headers = { 'Content-Length': 2 * 1024 ** 3 + 1, Expect: '100-continue' };
  const answer = site.ask(`/drop/${id}/big.txt`, { method: 'PUT', headers, body: '' });
  expect(await answer).toMatchObject(refusal);
});

test('A file whose size isn’t said is refused', async () => {
  const answer = await site.ask(`/drop/${newId()}/a.txt`, {
    method: 'PUT',
    body: 'x',
    headers: { 'Transfer-Encoding': 'chunked' },
  });
  expect(answer.status).toBe(411);
});

test('A file that breaks off leaves nothing, and the next one is taken', async () => {
  const id = newId();
  const socket = connect(site.port, '127.0.0.1');
  const head = [
    `PUT /drop/${id}/half.txt HTTP/1.1`,
    `Host: ${site.url.host}`,
    `Origin: ${site.url.origin}`,
    `Cookie: ${site.cookie}`,
    'Content-Length: 1000000',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${'x'.repeat(500_000)}`);
  await expect.poll(() => existsSync(join(site.folder, 'dropping', id, 'half.txt'))).toBe(true);
  socket.resetAndDestroy();
  await once(socket, 'close');
  await expect.poll(() => readdirSync(join(site.folder, 'dropping', id))).toEqual([]);
  expect((await post(id)).status).toBe(404);
  expect((await imported(await drop(clippings))).summary.files).toBe(2);
});

test.each([
  ['PUT', '/drop/x/a.txt', 400],
  ['PUT', `/drop/${'A'.repeat(32)}/a.txt`, 400],
  ['POST', '/drop/', 400],
  ['POST', `/drop/${'a'.repeat(32)}`, 404],
  ['POST', `/drop/${'a'.repeat(32)}/a.txt`, 405],
  ['GET', `/drop/${'a'.repeat(32)}/a.txt`, 405],
  ['DELETE', `/drop/${'a'.repeat(32)}/a.txt`, 405],
])('%s %s is answered with %i', async (method, path, status) => {
  expect((await site.ask(path, { method })).status).toBe(status);
});

test('A drop from another page is refused', async () => {
  const path = `/drop/${newId()}/a.txt`;
  for (const origin of [undefined, 'http://evil.example']) {
    const answer = await site.ask(path, { method: 'PUT', body: 'x', headers: { Origin: origin } });
    expect(answer.status).toBe(403);
  }
});

test('A drop that is cancelled leaves nothing behind, and can’t be taken up again', async () => {
  const id = newId();
  expect(await put(id, 'clippings/a.txt')).toMatchObject({ status: 204 });
  expect(await site.ask(`/drop/${id}`, { method: 'DELETE' })).toMatchObject({ status: 204 });
  expect(existsSync(join(site.engine.store.folder, 'dropping', id))).toBe(false);
  expect(await post(id)).toMatchObject({ status: 404 });
});
