import { execFileSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openEngine, temporaryEngine } from '../../support/engine.ts';
import { article, clear, counted, importPaths, Library, reported } from '../../support/imports.ts';

const strike = article('Harbour strike', 'The crane drivers of Port Marram stopped work on Monday.');
const windows = process.platform === 'win32';
const root = process.getuid?.() === 0;

let archive: Awaited<ReturnType<typeof temporaryEngine>>;
let library: Library;

beforeAll(async () => {
  archive = await temporaryEngine();
});
afterAll(() => archive.close());
beforeEach(() => {
  library = new Library();
});
afterEach(() => {
  clear(archive.engine);
  library.remove();
});

const run = () => importPaths(archive.engine, library.path);
/** Imports, and says with which outcome and code each path was reported. */
const fates = async () => {
  const items = Object.entries(reported(archive.engine, await run()));
  return Object.fromEntries(
    items.map(([path, { outcome, code }]) => [path, `${outcome} ${code ?? ''}`.trim()]),
  );
};

describe('a file that is no article', () => {
  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['FORMAT', 'a.jpg', 'x', /“\.jpg” are not read/],
    ['FORMAT', 'Makefile', 'x', /without an ending are not read/],
    ['HIDDEN', '.secret.txt', strike, /begin with a dot/],
    ['EMPTY', 'a.txt', '', /empty/],
    ['EMPTY', 'a.txt', ' \n\t\n', /empty/],
    [
      'BINARY',
      'a.txt',
      new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 255, 254]),
      /\.txt name/,
    ],
    ['NO_TEXT', 'a.html', '<html><body><img src="x"></body></html>', /text/],
  ])('is reported as %s: %s', async (code, path, content, sentence) => {
    library.write(path, content);
    library.write('good.txt', strike);
    const summary = await run();
    expect(summary.counts.imported).toBe(1);
    const item = reported(archive.engine, summary)[path];
    expect(item).toMatchObject({ code, article: null });
    expect(item!.message).toMatch(sentence);
  });

  it('is reported as TOO_LARGE with its size, without being read', async () => {
    library.write('a.txt', 'x');
    truncateSync(library.at('a.txt'), 500 * 1024 ** 2);
    const summary = await run();
    expect(reported(archive.engine, summary)['a.txt']).toMatchObject({
      outcome: 'failed',
      code: 'TOO_LARGE',
      message: 'This file has 500 MB; files above 64 MB are not read.',
    });
  });

  it.skipIf(windows)(
    'is reported as SPECIAL if it is a pipe or a socket, and nobody waits for it',
    async () => {
      execFileSync('mkfifo', [library.at('pipe.txt')]);
      const server = createServer().listen(library.at('socket.txt'));
      await new Promise((resolve) => server.once('listening', resolve));
      expect(await fates()).toEqual({ 'pipe.txt': 'skipped SPECIAL', 'socket.txt': 'skipped SPECIAL' });
      server.close();
    },
  );

  it.skipIf(windows || root)(
    'is reported as UNREADABLE if it may not be read (not as root, who may)',
    async () => {
      library.write('a.txt', strike);
      library.write('locked/b.txt', strike);
      chmodSync(library.at('a.txt'), 0);
      chmodSync(library.at('locked'), 0);
      const summary = await run();
      chmodSync(library.at('locked'), 0o700);
      expect(reported(archive.engine, summary)).toMatchObject({
        'a.txt': {
          outcome: 'failed',
          code: 'UNREADABLE',
          message: expect.stringContaining('permission denied'),
        },
        locked: { outcome: 'failed', code: 'UNREADABLE' },
      });
    },
  );
});

describe('links', () => {
  it.skipIf(windows)('to folders are followed once, whatever way leads to them', async () => {
    library.write('real/a.txt', strike);
    library.write('elsewhere/b.txt', article('Elsewhere', 'Only a link leads here.'));
    mkdirSync(library.at('in'));
    symlinkSync('..', library.at('real/up'));
    symlinkSync('.', library.at('real/self'));
    symlinkSync(library.at('real'), library.at('in/again'));
    library.move('real', 'in/real');
    symlinkSync(library.at('elsewhere'), library.at('in/out'));
    symlinkSync(library.at('elsewhere'), library.at('in/out-again'));
    const summary = await importPaths(archive.engine, library.at('in'));
    const items = reported(archive.engine, summary);
    expect(Object.fromEntries(Object.entries(items).map(([path, { code }]) => [path, code]))).toEqual({
      'real/a.txt': null,
      'real/up': 'LOOP',
      'real/self': 'LOOP',
      again: 'BROKEN_LINK',
      'out/b.txt': null,
      'out-again': 'LOOP',
    });
    expect(counted(summary)).toEqual({ imported: 2, skipped: 3, failed: 1 });
  });

  it.skipIf(windows)('to a folder that holds what was chosen bring in nothing beside it', async () => {
    library.write('private/diary.txt', strike);
    library.write('in/deep/a.txt', article('Elsewhere', 'Only this was chosen.'));
    symlinkSync('../..', library.at('in/deep/up'));
    symlinkSync('/', library.at('in/disk'));
    const summary = await importPaths(archive.engine, library.at('in'));
    expect(counted(summary)).toEqual({ imported: 1, skipped: 2 });
    const items = reported(archive.engine, summary);
    expect([items['deep/up']?.code, items['disk']?.code]).toEqual(['LOOP', 'LOOP']);
  });

  it.skipIf(process.platform !== 'linux')('into the system’s own folders are not followed', async () => {
    symlinkSync('/proc/self', library.at('process'));
    symlinkSync('/proc/version', library.at('version.txt'));
    symlinkSync('/dev', library.at('devices'));
    expect(await fates()).toEqual({
      process: 'skipped SPECIAL',
      'version.txt': 'skipped SPECIAL',
      devices: 'skipped SPECIAL',
    });
  });

  it.skipIf(windows)('to themselves or to nothing are reported', async () => {
    symlinkSync('circle.txt', library.at('circle.txt'));
    symlinkSync('nowhere.txt', library.at('broken.txt'));
    expect(await fates()).toEqual({ 'broken.txt': 'failed BROKEN_LINK', 'circle.txt': 'skipped LOOP' });
  });

  it.skipIf(windows)('to a file are one more place of its text', async () => {
    library.write('a.txt', strike);
    symlinkSync('a.txt', library.at('b.txt'));
    linkSync(library.at('a.txt'), library.at('c.txt'));
    expect(await fates()).toEqual({ 'a.txt': 'imported', 'b.txt': 'duplicate', 'c.txt': 'duplicate' });
  });
});

describe('names', () => {
  it.runIf(process.platform === 'linux')(
    'that are no UTF-8 are shown with their bytes and read all the same',
    async () => {
      const folder = Buffer.concat([Buffer.from(`${library.path}/caf`), Buffer.from([0xe9])]);
      mkdirSync(folder);
      writeFileSync(Buffer.concat([folder, Buffer.from('/100% \xff.txt', 'latin1')]), strike);
      expect(await fates()).toEqual({ 'caf%E9/100%25 %FF.txt': 'imported' });
      expect(counted(await run())).toEqual({ unchanged: 1 });
    },
  );

  it.runIf(process.platform === 'linux')(
    'that would be shown alike are reported, and one of them is read',
    async () => {
      library.write('%FF.txt', strike);
      writeFileSync(
        Buffer.concat([Buffer.from(`${library.path}/`), Buffer.from([0xff]), Buffer.from('.txt')]),
        'Other.',
      );
      const summary = await run();
      expect(counted(summary)).toEqual({ imported: 1, failed: 1 });
    },
  );

  it('may hold anything a system allows', async () => {
    const names = [
      'a b.txt',
      'ünï©ödé 漢字 🦀.txt',
      "it's; DROP TABLE file--.txt",
      'new\nline.txt',
      '-rf.txt',
      'x.TXT',
    ];
    names.forEach((name, at) =>
      library.write(name, article(`Article ${at}`, `Text number ${at} is about a harbour.`)),
    );
    expect(counted(await run())).toEqual({ imported: names.length });
    expect(counted(await run())).toEqual({ unchanged: names.length });
  });
});

describe('the folder of the archive', () => {
  it('is passed over, wherever it lies', async () => {
    const folder = library.at('papers/archive');
    library.write('papers/a.txt', strike);
    library.write('papers/archive/dropped/b.txt', article('Dropped', 'It was dropped on the page.'));
    const engine = await openEngine(folder);
    expect(reported(engine, await importPaths(engine, library.path))).toMatchObject({
      'papers/a.txt': { outcome: 'imported' },
      'papers/archive': { outcome: 'skipped', code: 'ARCHIVE' },
    });
    expect(counted(await importPaths(engine, library.at('papers/archive/dropped')))).toEqual({ imported: 1 });
    expect(counted(await importPaths(engine, library.path))).toEqual({ unchanged: 1, skipped: 1 });
    await engine.close();
  });
});

describe('the folder of a saved page', () => {
  it('belongs to its page', async () => {
    library.write(
      'story.html',
      '<html><body><article><h1>A story</h1><p>It was told in the harbour.</p></article></body></html>',
    );
    library.write('story_files/advert.html', '<p>Buy now, and buy much.</p>');
    library.write('other_files/notes.txt', strike);
    expect(await fates()).toEqual({
      'story.html': 'imported',
      story_files: 'skipped PAGE_PART',
      'other_files/notes.txt': 'imported',
    });
  });
});
