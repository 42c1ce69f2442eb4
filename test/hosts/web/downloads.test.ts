import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeAtomically } from '../../../electron/engine/atomic.ts';
import { TestSite } from './site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await TestSite.open();
});
afterAll(() => site.close());

/** Has a file of this name written, as an export would. */
async function offered(name: string, content: string | Uint8Array = 'content') {
  const { carrel, socket } = await site.page();
  const { grant, url } = await carrel.host.download({ name });
  socket.close();
  const path = site.engine.host.grants.toWrite(grant);
  await writeAtomically(path, content);
  return { url, path };
}

const nameIn = (header: string | undefined) =>
  decodeURIComponent(/^attachment; filename\*=UTF-8''(.*)$/.exec(header ?? '')![1]!);

test('An export is written, then fetched as an attachment under its name', async () => {
  const { carrel, socket } = await site.page();
  for await (const event of await carrel.imports.start({ sample: true })) void event;
  const { grant, url } = await carrel.host.download({ name: 'Streik – 港.md' });
  for await (const event of await carrel.exports.run({ selection: { query: 'strike' }, format: 'md', grant }))
    void event;
  socket.close();
  const { status, headers, body } = await site.ask(url);
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('application/octet-stream');
  expect(headers['content-length']).toBe(String(Buffer.byteLength(body)));
  expect(nameIn(headers['content-disposition'])).toBe('Streik – 港.md');
  expect(body).toContain('# ');
});

test.each([
  ['../../etc/passwd.md', 'etc passwd.md'],
  ['..\\..\\x.pdf', 'x.pdf'],
  ['a\r\nSet-Cookie: b=c.md', 'a Set-Cookie b=c.md'],
  ['"quoted"; filename=x.exe.md', 'quoted ; filename=x.exe.md'],
  ["l'été (2021)*.md", "l'été (2021).md"],
  ['.md', 'Carrel.md'],
  ['...', 'Carrel'],
  ['invoice\u202Efdp.exe', 'invoice fdp.exe'],
  ['con.pdf', 'Carrel.pdf'],
  ['half a \ud83d.md', 'half a �.md'],
  [`${'港'.repeat(195)}.pdf`, `${'港'.repeat(70)}.pdf`],
  [`x${'🦆'.repeat(90)}.pdf`, `x${'🦆'.repeat(34)}.pdf`],
])('The name %j is made fit to be a file’s: %j', async (wanted, name) => {
  const { url, path } = await offered(wanted);
  const { headers, body } = await site.ask(url);
  expect(nameIn(headers['content-disposition'])).toBe(name);
  expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''[\w%.~!-]+$/);
  expect(path.endsWith(name)).toBe(true);
  expect(body).toBe('content');
});

test('What was never offered, or never written, isn’t there', async () => {
  const { carrel, socket } = await site.page();
  const { url } = await carrel.host.download({ name: 'x.md' });
  socket.close();
  for (const path of [url, `${url}/x.md`, '/download/', '/download/../x', `/download/${'0'.repeat(32)}`]) {
    expect((await site.ask(path)).status).toBe(404);
  }
});

test('Only reading is answered', async () => {
  const { url } = await offered('x.md');
  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD']) {
    expect((await site.ask(url, { method })).status).toBe(404);
  }
});

test('One that breaks off does no harm', async () => {
  const { url } = await offered('big.pdf', new Uint8Array(20_000_000));
  const socket = connect(site.port, '127.0.0.1');
  socket.write(`GET ${url} HTTP/1.1\r\nHost: ${site.url.host}\r\nCookie: ${site.cookie}\r\n\r\n`);
  await once(socket, 'readable');
  socket.resetAndDestroy();
  await once(socket, 'close');
  expect((await site.ask(url)).body).toHaveLength(20_000_000);
});

test('All are removed when the server ends, also those being fetched', async () => {
  const closing = await TestSite.open();
  const { carrel } = await closing.page();
  const { grant, url } = await carrel.host.download({ name: 'big.pdf' });
  const path = closing.engine.host.grants.toWrite(grant);
  await writeAtomically(path, new Uint8Array(20_000_000));
  const socket = connect(closing.port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(`GET ${url} HTTP/1.1\r\nHost: ${closing.url.host}\r\nCookie: ${closing.cookie}\r\n\r\n`);
  await once(socket, 'readable');
  await closing.close();
  expect(existsSync(path)).toBe(false);
  expect(readdirSync(tmpdir())).not.toContain(path.split('/').at(-3));
  socket.destroy();
});
