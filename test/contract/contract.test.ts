import { isDefinedError, ORPCError, safe } from '@orpc/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errors, type Carrel, type ErrorCode, type ImportEvent } from '../../electron/contract/index.ts';
import { seeds, temporaryEngine } from '../support/engine.ts';
import { transports, type Connection } from './transports.ts';
import { checked } from '../support/checking.ts';

describe.each(Object.entries(transports))('over %s', (_name, connect) => {
  let archive: Awaited<ReturnType<typeof temporaryEngine>>;
  let connection: Connection;
  let carrel: Carrel;

  beforeAll(async () => {
    archive = await temporaryEngine();
    connection = await connect(archive.engine);
    carrel = connection.carrel;
  });
  afterAll(async () => {
    await connection.close();
    await archive.close();
  });

  it('streams the progress of an import and ends with its summary', async () => {
    const events: ImportEvent[] = [];
    for await (const event of await carrel.imports.start({ sample: true })) events.push(event);
    const last = events.at(-1);
    expect(last).toMatchObject({ type: 'done', summary: { state: 'done', counts: { failed: 0 } } });
    expect(events.slice(0, -1).every((event) => event.type === 'progress')).toBe(true);
    expect(events.length).toBeGreaterThan(1);
    expect((await carrel.archive.status()).articles).toBeGreaterThanOrEqual(18);
  });

  it('finds, opens and compares articles', async () => {
    const page = await carrel.search.query({ query: 'harbour strike' });
    expect(page.total).toBeGreaterThan(1);
    const [first, second] = page.results;
    const article = await carrel.articles.get({ id: first!.id });
    expect(article).toMatchObject({ id: first!.id, uid: first!.uid, title: first!.title });
    expect(await carrel.articles.get({ id: article.uid })).toEqual(article);
    const comparison = await carrel.compare.articles({ left: { id: first!.id }, right: { id: second!.id } });
    expect(comparison).toMatchObject({ left: { id: first!.id }, right: { id: second!.id } });
  });

  it('keeps marked passages', async () => {
    const { results } = await carrel.search.query({ query: 'cannery', limit: 1 });
    const { id: article, revision } = results[0]!;
    const { block, start, text } = results[0]!.passages[0]!;
    expect(block).toBeGreaterThanOrEqual(0);
    const list = await carrel.excerpts.createList({ name: 'Cannery' });
    const added = await carrel.excerpts.add({
      list: list.id,
      article,
      revision,
      start,
      end: start + text.length,
    });
    expect(added.quote).toBe(text);
    expect(await carrel.excerpts.inList({ list: list.id })).toEqual([added]);
    await carrel.excerpts.remove({ ids: [added.id] });
    expect(await carrel.excerpts.inList({ list: list.id })).toEqual([]);
    expect(await carrel.excerpts.undo()).toBe('remove the passage');
    expect(await carrel.excerpts.inList({ list: list.id })).toEqual([added]);
  });

  it.each<[ErrorCode, unknown, (carrel: Carrel) => Promise<unknown>]>([
    ['ARTICLE_NOT_FOUND', { id: 999_999 }, ({ articles }) => articles.get({ id: 999_999 })],
    ['LIST_NOT_FOUND', { list: 999_999 }, ({ excerpts }) => excerpts.inList({ list: 999_999 })],
    ['EXCERPT_NOT_FOUND', { id: 999_999 }, ({ excerpts }) => excerpts.remove({ ids: [999_999] })],
    ['JOB_NOT_FOUND', { job: 999_999 }, ({ imports }) => imports.report({ job: 999_999 })],
    ['GRANT_UNKNOWN', { grant: 'f'.repeat(32) }, ({ archive }) => archive.backup({ grant: 'f'.repeat(32) })],
  ])('refuses with %s, its sentence and its data', async (code, data, call) => {
    const { error } = await safe(call(carrel));
    expect(error).toBeInstanceOf(ORPCError);
    expect(error).toMatchObject({ code, data, message: errors[code].message });
    expect(isDefinedError(error)).toBe(true);
  });

  it('hands on a refusal from within a stream', async () => {
    const consume = async () => {
      for await (const _ of await carrel.imports.start({ grant: 'f'.repeat(32) })) continue;
    };
    await expect(consume()).rejects.toMatchObject({ code: 'GRANT_UNKNOWN' });
  });

  it.each<[string, (carrel: Carrel) => Promise<unknown>]>([
    ['a path in place of a grant', ({ imports }) => imports.start({ grant: seeds })],
    [
      'a text in place of a number',
      ({ excerpts }) => excerpts.inList({ list: '1; DROP TABLE excerpt' as unknown as number }),
    ],
    ['a query of a megabyte', ({ search }) => search.query({ query: 'x'.repeat(500_000) })],
    [
      'an object for a query',
      ({ search }) => search.query({ query: { toString: 'x' } as unknown as string }),
    ],
    ['a limit without end', ({ search }) => search.query({ query: 'a', limit: Infinity })],
    ['a negative offset', ({ search }) => search.query({ query: 'a', offset: -1 })],
    ['nothing at all', ({ articles }) => articles.get(undefined as unknown as { id: number })],
  ])('refuses %s', async (_what, call) => {
    const { error } = await safe(call(carrel));
    expect(error).toMatchObject({ code: expect.stringMatching(/^(BAD_REQUEST|GRANT_UNKNOWN)$/) });
  });

  it.each(['__proto__', 'constructor', 'archive.__proto__', 'search.query.constructor', 'host.eval', ''])(
    'has no procedure %j',
    async (path) => {
      const procedure = path
        .split('.')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], carrel);
      const call = async () => (procedure as (input: unknown) => Promise<unknown>)({});
      expect((await safe(call())).error).not.toBeNull();
    },
  );

  it('goes on working after hostile messages', async () => {
    const hostile: readonly (string | Uint8Array)[] = [
      '',
      '{',
      'null',
      '[]',
      '"text"',
      '{"i":"1","p":{"u":"/archive/status"}}',
      '{"i":1,"t":99,"p":{}}',
      '{"__proto__":{"polluted":true}}',
      `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
      '\u0000\uFFFF',
      new Uint8Array([0, 255, 254, 1, 2, 3]),
      new Uint8Array(1000),
    ];
    for (const message of hostile) connection.sendRaw?.(message);
    expect((await carrel.archive.status()).articles).toBeGreaterThan(0);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('stops an import that is aborted and keeps what was taken in', async () => {
    const before = (await carrel.archive.status()).articles;
    const abort = new AbortController();
    const { grant } = archive.engine.host.grants.read([seeds]);
    const consume = async () => {
      for await (const _ of await carrel.imports.start({ grant }, { signal: abort.signal })) abort.abort();
    };
    await consume().catch(() => undefined);
    expect((await carrel.archive.status()).articles).toBe(before);
    expect(await checked(carrel)).toEqual({ ok: true, problems: [] });
  });
});
