import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FollowedEvent, ImportEvent } from '../../../electron/contract/index.ts';
import { checkTruth } from '../../../electron/engine/archive/check/truth.ts';
import { archiveFile } from '../../../electron/engine/store/open.ts';
import { writeArticles } from '../../bench/generate.ts';
import { openEngine, temporaryEngine } from '../../support/engine.ts';
import { clear, importPaths, Library } from '../../support/imports.ts';

const FILES = 120;

let archive: Awaited<ReturnType<typeof temporaryEngine>>;
let library: Library;

beforeAll(async () => {
  archive = await temporaryEngine();
});
afterAll(() => archive.close());
beforeEach(() => {
  library = new Library();
  writeArticles(library.path, FILES);
});
afterEach(() => {
  clear(archive.engine);
  library.remove();
});

const start = (signal?: AbortSignal) => archive.engine.imports.run([library.path], ['files'], signal);
const articles = () =>
  archive.engine.store.db.prepare(`SELECT count(*) FROM article`).pluck().get() as number;

describe('the progress of an import', () => {
  it('comes first, grows, and ends with the summary', async () => {
    const events: ImportEvent[] = [];
    for await (const event of start()) events.push(event);
    const last = events.pop();
    expect(last).toMatchObject({
      type: 'done',
      summary: { state: 'done', files: FILES, counts: { imported: FILES } },
    });
    expect(events[0]).toMatchObject({ type: 'progress', phase: 'listing' });
    const done = events.map((event) => (event.type === 'progress' ? event.files.done : -1));
    expect(done).toEqual(done.toSorted((one, other) => one - other));
  });
});

describe('an import that is cancelled', () => {
  it('keeps what is committed, and the next one goes on from there', async () => {
    const cancel = new AbortController();
    const cancelled = importPaths(archive.engine, library.path, cancel.signal);
    while (articles() === 0) await setImmediate();
    cancel.abort();
    const summary = await cancelled;
    const kept = articles();
    expect(summary).toMatchObject({ state: 'cancelled', counts: { imported: kept, missing: 0 } });
    expect(kept).toBeLessThan(FILES);
    expect(checkTruth(archiveFile(archive.folder))).toEqual([]);

    const { counts } = await importPaths(archive.engine, library.path);
    expect(counts).toMatchObject({ unchanged: kept, imported: FILES - kept });
  });

  it('misses no files it has not looked for', async () => {
    await importPaths(archive.engine, library.path);
    library.delete('');
    const cancel = new AbortController();
    cancel.abort();
    const summary = await importPaths(archive.engine, library.path, cancel.signal);
    expect(summary).toMatchObject({ state: 'cancelled', counts: { missing: 0 } });
  });

  it('is not one that nobody listens to any more: whoever follows hears of it to its end', async () => {
    const { imports } = archive.engine;
    for await (const event of start()) if (event.type === 'progress') break;
    const events: FollowedEvent[] = [];
    for await (const event of imports.follow()) {
      events.push(event);
      if (event.type === 'done') break;
    }
    expect(events[0]).toMatchObject({ type: 'progress', names: ['files'], kind: 'import' });
    expect(events.at(-1)).toMatchObject({ summary: { state: 'done', counts: { imported: FILES } } });
    expect(imports.isBusy).toBe(false);
  });

  it('can be cancelled by its number by somebody else', async () => {
    const { imports } = archive.engine;
    const { value } = await start().next();
    imports.cancel((value as { job: number }).job);
    for await (const event of imports.follow()) {
      if (event.type === 'done') {
        expect(event.summary.state).toBe('cancelled');
        break;
      }
    }
  });
});

describe('a second import at the same time', () => {
  it('is refused with the number of the first, in this program and in another one', async () => {
    const other = await openEngine(archive.folder);
    const first = start();
    const { value } = await first.next();
    const { job } = value as Extract<ImportEvent, { type: 'progress' }>;
    const refusal = { code: 'IMPORT_RUNNING', data: { job } };
    await expect(importPaths(archive.engine, library.path)).rejects.toMatchObject(refusal);
    await expect(importPaths(other, library.path)).rejects.toMatchObject(refusal);
    expect(other.imports.history()).toMatchObject([{ job, state: 'running' }]);
    for await (const event of first) if (event.type === 'progress') archive.engine.imports.cancel(event.job);
    expect((await importPaths(other, library.path)).state).toBe('done');
    await other.close();
  });
});

describe('an archive that closes', () => {
  it('ends the import under way', async () => {
    const other = await openEngine(archive.folder);
    await other.imports.run([library.path], ['files']).next();
    await other.close();
    expect(archive.engine.imports.history()).toMatchObject([{ state: 'cancelled' }]);
    expect(checkTruth(archiveFile(archive.folder))).toEqual([]);
    expect((await importPaths(archive.engine, library.path)).state).toBe('done');
  });
});

describe('a disk that is full', () => {
  it('ends the import with a sentence that says so, and what is committed stays', async () => {
    const { engine, folder, close } = await temporaryEngine();
    const { db } = engine.store;
    const pages = db.pragma('page_count', { simple: true }) as number;
    db.pragma(`max_page_count = ${pages + 150}`);
    await expect(importPaths(engine, library.path)).rejects.toMatchObject({
      code: 'WRITE_FAILED',
      message: expect.stringMatching(/disk is full.*What was imported so far is kept/),
    });
    expect(checkTruth(archiveFile(folder))).toEqual([]);
    const [interrupted] = engine.imports.history();
    const kept = interrupted!.counts.imported;
    expect(interrupted).toMatchObject({ state: 'interrupted', files: kept });
    expect(kept).toBeGreaterThan(0);

    db.pragma(`max_page_count = 1000000`);
    const { counts } = await importPaths(engine, library.path);
    expect(counts).toMatchObject({ unchanged: kept, imported: FILES - kept });
    await close();
  });
});
