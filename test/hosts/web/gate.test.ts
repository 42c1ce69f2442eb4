import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../../electron/contract/page.ts';
import { TestSite } from './site.ts';

let site: TestSite;
let other: TestSite;
beforeAll(async () => {
  [site, other] = await Promise.all([TestSite.open(), TestSite.open()]);
});
afterAll(() => Promise.all([site.close(), other.close()]));

const isAlive = async () => (await site.ask('/')).status === 200;

describe('the first address', () => {
  test('exchanges its token for a cookie that scripts and other sites never see', async () => {
    const { status, headers } = await site.ask(site.url.pathname + site.url.search, {
      headers: { Cookie: undefined, Origin: undefined },
    });
    expect(status).toBe(303);
    expect(headers.location).toBe('/');
    expect(headers['set-cookie']).toEqual([`${site.cookie}; HttpOnly; SameSite=Strict; Path=/`]);
  });

  test('may be a ticket, which lets in the first who comes with it and nobody after', async () => {
    const path = new URL(site.ticket()).pathname + new URL(site.ticket()).search;
    const first = await site.ask(path, { headers: { Cookie: undefined, Origin: undefined } });
    expect(first.headers['set-cookie']).toEqual([`${site.cookie}; HttpOnly; SameSite=Strict; Path=/`]);
    const second = await site.ask(path, { headers: { Cookie: undefined, Origin: undefined } });
    expect(second.status).toBe(403);
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  test.each([
    '/?ticket=wrong',
    '/?ticket',
    '/?token=wrong',
    '/?token=',
    '/',
    '/?token',
    '/index.html?token=TOKEN',
    '//?token=TOKEN',
  ])('lets nobody in as %s', async (path) => {
    const token = site.url.searchParams.get('token')!;
    const answer = await site.ask(path.replace('TOKEN', token), { headers: { Cookie: undefined } });
    expect(answer.status).toBe(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.body).toContain('Open Carrel with the address printed');
  });
});

describe('a request', () => {
  test('with the cookie gets the page', async () => {
    expect((await site.ask('/')).headers['content-type']).toBe('text/html; charset=utf-8');
    const among = await site.ask('/', { headers: { Cookie: `a=b; ${site.cookie}; c=d` } });
    expect(among.status).toBe(200);
  });

  test('with the cookie of another server is refused', async () => {
    for (const cookie of [
      other.cookie,
      other.cookie.replace(`${other.port}`, `${site.port}`),
      `x${site.cookie}`,
    ]) {
      expect((await site.ask('/', { headers: { Cookie: cookie } })).status).toBe(403);
    }
  });

  test.each([
    'evil.example',
    'evil.example:PORT',
    'localhost:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    '[::1]:PORT',
    '',
  ])('for the host “%s” is refused, whatever it holds', async (host) => {
    const answer = await site.ask(site.url.pathname + site.url.search, {
      headers: { Host: host.replace('PORT', String(site.port)) },
    });
    expect(answer.status).toBe(403);
  });

  test('without a host is refused', async () => {
    const answer = await site.raw(`GET / HTTP/1.1\r\nCookie: ${site.cookie}\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    const old = await site.raw(`GET / HTTP/1.0\r\nCookie: ${site.cookie}\r\n\r\n`);
    expect(old).toMatch(/^HTTP\/1.1 403 /);
  });

  test('for a whole address, as to a proxy, is refused', async () => {
    expect((await site.ask(`http://127.0.0.1:${site.port}/`)).status).toBe(403);
  });

  test.each([undefined, 'null', 'http://evil.example', 'http://localhost:PORT', 'https://127.0.0.1:PORT'])(
    'that changes something is refused from the origin %s',
    async (origin) => {
      const headers = { Origin: origin?.replace('PORT', String(site.port)) };
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
        expect((await site.ask('/', { method, headers })).status).toBe(403);
      }
    },
  );

  test('of any outcome is answered with the page’s policy, never sniffed, never kept', async () => {
    const token = `/${site.url.search}`;
    const asked = await Promise.all([
      site.ask('/'),
      site.ask(token),
      site.ask('/nothing.js'),
      site.ask('/', { method: 'POST' }),
      site.ask('/drop/x', { method: 'POST' }),
      site.ask('/download/x'),
      site.ask('/', { headers: { Cookie: undefined } }),
      site.ask('/', { headers: { Host: 'evil.example' } }),
    ]);
    expect(asked.map(({ status }) => status)).toEqual([200, 303, 404, 405, 400, 404, 403, 403]);
    for (const { headers } of asked) {
      expect(headers).toMatchObject({
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  test('from another computer finds nobody', async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outside) {
      const [error] = await once(connect(site.port, address), 'error').catch((thrown: unknown) => [thrown]);
      expect(error).toMatchObject({ code: 'ECONNREFUSED' });
    }
  });
});

describe('a socket', () => {
  test('is opened for the page', async () => {
    const { carrel, socket } = await site.page();
    expect(await carrel.archive.status()).toMatchObject({ articles: 0, folder: site.folder });
    socket.close();
  });

  test.each([
    ['from another page', '/rpc', { Origin: 'http://evil.example' }],
    ['from the same address under another name', '/rpc', { Origin: 'http://localhost:PORT' }],
    ['from no page', '/rpc', { Origin: undefined }],
    ['without the cookie', '/rpc', { Cookie: undefined }],
    ['for another host', '/rpc', { Host: 'evil.example:PORT' }],
    ['at another path', '/', {}],
    ['at a path below', '/rpc/x', {}],
    ['with the token in place of the cookie', '/rpc?token=TOKEN', { Cookie: undefined }],
  ] as [string, string, Record<string, string | undefined>][])('is refused %s', async (_, path, headers) => {
    const named = Object.entries(headers).map(([name, value]) => [
      name,
      value?.replace('PORT', `${site.port}`),
    ]);
    const token = site.url.searchParams.get('token')!;
    expect(await site.socket(path.replace('TOKEN', token), Object.fromEntries(named))).toBe(403);
  });

  test('that is refused and torn at once does no harm', async () => {
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        const socket = connect(site.port, '127.0.0.1');
        socket.on('error', () => undefined);
        await once(socket, 'connect');
        socket.write('GET /rpc HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
        socket.write('x'.repeat(100_000), () => socket.resetAndDestroy());
        await once(socket, 'close');
      }),
    );
    expect(await isAlive()).toBe(true);
  });

  test('is closed by a message too large, and the server lives on', async () => {
    const { socket } = await site.page();
    socket.send('x'.repeat(1024 * 1024 + 1));
    await once(socket, 'close');
    expect(await isAlive()).toBe(true);
  });

  test('survives rubbish, or is closed by it, and the server lives on', async () => {
    for (const rubbish of [
      new Uint8Array([0xff, 0, 0xff]),
      new Uint8Array(0),
      '',
      '{',
      'null',
      '[]',
      '{"i":"1","p":{"u":"/nowhere"}}',
      '{"i":"1","t":99,"p":{"u":"orpc://x/__proto__/constructor"}}',
      '{"i":1,"t":"event","p":{}}',
      '{"i":"1","p":{"u":"/articles/get","b":{"json":{"id":{}},"meta":[[31,"__proto__"]]}}}',
    ]) {
      const { socket } = await site.page();
      socket.send(rubbish);
      socket.close();
      await once(socket, 'close');
    }
    expect(await isAlive()).toBe(true);
    const { carrel, socket } = await site.page();
    expect(await carrel.search.query({ query: '' })).toMatchObject({ total: 0 });
    socket.close();
  });
});
