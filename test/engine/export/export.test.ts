import { createRouterClient } from '@orpc/server';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Carrel, ExportEvent } from '../../../electron/contract/index.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { CarrelError } from '../../../electron/engine/failure.ts';
import type { Printer } from '../../../electron/engine/host.ts';
import { serialize } from '../../../electron/engine/export/sheet/element.ts';
import { createRouter } from '../../../electron/engine/router.ts';
import { putArticle } from '../../support/articles.ts';
import { temporaryEngine } from '../../support/engine.ts';
import { temporaryFolder } from '../../support/temporary.ts';

let archive: Awaited<ReturnType<typeof temporaryEngine>>;
let engine: Engine;
let carrel: Carrel;
let folder: ReturnType<typeof temporaryFolder>;
let article: number;
/** What the host's printer does in a test. */
let print: Printer;

beforeAll(async () => {
  archive = await temporaryEngine({ print: (...asked) => print(...asked) });
  engine = archive.engine;
  carrel = createRouterClient(createRouter(engine));
  article = putArticle(engine.store.db, { title: 'Ships sail', blocks: ['On Monday the ships sailed.'] });
  await engine.index.catchUp();
});
afterAll(() => archive.close());

beforeEach(() => {
  folder = temporaryFolder();
  print = () => Promise.reject(new CarrelError('PRINTER_UNAVAILABLE', undefined, undefined));
  return () => folder.remove();
});

async function run(
  name: string,
  options: { signal?: AbortSignal; query?: string } = {},
): Promise<ExportEvent[]> {
  const { grant } = engine.host.grants.write(join(folder.path, name));
  const format = name.endsWith('.md') ? 'md' : name.endsWith('.html') ? 'html' : 'pdf';
  const selection = options.query === undefined ? { articles: [article] } : { query: options.query };
  const events: ExportEvent[] = [];
  const asked = { selection, format, grant } as const;
  for await (const event of await carrel.exports.run(asked, { signal: options.signal })) events.push(event);
  return events;
}

const files = (): string[] => readdirSync(folder.path);

describe('an export', () => {
  test('tells how far it is, and at the end what it wrote where', async () => {
    const events = await run('out.md');
    const text = readFileSync(join(folder.path, 'out.md'), 'utf8');
    expect(text).toContain('> On Monday the ships sailed.');
    expect(events.at(-1)).toEqual({
      type: 'done',
      file: 'out.md',
      passages: 1,
      articles: 1,
      pages: null,
      bytes: Buffer.byteLength(text),
    });
    const progress = events.slice(0, -1).map((event) => event.type === 'progress' && event.phase);
    expect(progress).toEqual(['collecting', 'printing', 'writing']);
  });

  test('writes what the preview shows', async () => {
    const selection = { query: 'ships' };
    const preview = await carrel.exports.preview({ selection, format: 'md' });
    expect(preview).toMatchObject({ title: 'ships', passages: 1, articles: 1, rest: 0 });
    await run('out.md', { query: 'ships' });
    const text = readFileSync(join(folder.path, 'out.md'), 'utf8');
    expect(preview.shown).toEqual({ kind: 'text', text });

    const { shown } = await carrel.exports.preview({ selection, format: 'html' });
    await run('out.html', { query: 'ships' });
    const html = readFileSync(join(folder.path, 'out.html'), 'utf8');
    expect(shown.kind === 'sheet' && html.includes(serialize(shown.sheet))).toBe(true);
  });

  test('takes the place of the old file', async () => {
    writeFileSync(join(folder.path, 'out.html'), 'old');
    await run('out.html');
    expect(readFileSync(join(folder.path, 'out.html'), 'utf8')).toContain('On Monday the ships sailed.');
    expect(files()).toEqual(['out.html']);
  });

  test('of nothing is refused', async () => {
    await expect(run('out.md', { query: 'zeppelin' })).rejects.toMatchObject({ code: 'EXPORT_EMPTY' });
    expect(files()).toEqual([]);
  });

  test.each(['PRINTER_UNAVAILABLE', 'PRINT_FAILED'] as const)(
    'that can’t be printed (%s) leaves the old file alone',
    async (code) => {
      writeFileSync(join(folder.path, 'out.pdf'), 'old');
      print = () =>
        Promise.reject(
          code === 'PRINT_FAILED'
            ? new CarrelError(code, undefined, { reason: 'no ink' })
            : new CarrelError(code, undefined, undefined),
        );
      await expect(run('out.pdf')).rejects.toMatchObject({ code });
      expect(readFileSync(join(folder.path, 'out.pdf'), 'utf8')).toBe('old');
      expect(files()).toEqual(['out.pdf']);
    },
  );

  test('aborted while it prints leaves the old file alone', async () => {
    writeFileSync(join(folder.path, 'out.pdf'), 'old');
    const abort = new AbortController();
    print = (_html, _options, signal) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        abort.abort(new Error('enough'));
      });
    await expect(run('out.pdf', { signal: abort.signal })).rejects.toThrow('enough');
    expect(readFileSync(join(folder.path, 'out.pdf'), 'utf8')).toBe('old');
    expect(files()).toEqual(['out.pdf']);
  });

  test('to a place that can’t be written says so, and leaves nothing', async () => {
    mkdirSync(join(folder.path, 'out.md'));
    writeFileSync(join(folder.path, 'out.md', 'kept'), '');
    await expect(run('out.md')).rejects.toMatchObject({ code: 'WRITE_FAILED' });
    expect(files()).toEqual(['out.md']);
  });

  test('needs a place that the host granted', async () => {
    const asked = { selection: { articles: [article] }, format: 'md' as const, grant: 'f'.repeat(32) };
    const consume = async () => {
      for await (const _ of await carrel.exports.run(asked)) continue;
    };
    await expect(consume()).rejects.toMatchObject({ code: 'GRANT_UNKNOWN' });
  });
});
