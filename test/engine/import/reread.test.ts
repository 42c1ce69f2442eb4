import { createRouterClient } from '@orpc/server';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Carrel, ImportSummary, RereadTarget } from '../../../electron/contract/index.ts';
import { createRouter } from '../../../electron/engine/router.ts';
import { temporaryEngine } from '../../support/engine.ts';
import { clear, counted, importPaths, Library } from '../../support/imports.ts';

/** “Забастовка” with one sentence, in windows-1251. */
const bytes = Uint8Array.from([
  0xc7, 0xe0, 0xe1, 0xe0, 0xf1, 0xf2, 0xee, 0xe2, 0xea, 0xe0, 0x0a, 0x0a, 0xcf, 0xee, 0xf0, 0xf2, 0x20, 0xf1,
  0xf2, 0xee, 0xe8, 0xf2, 0x2e, 0x0a,
]);

let archive: Awaited<ReturnType<typeof temporaryEngine>>;
let carrel: Carrel;
let library: Library;

beforeAll(async () => {
  archive = await temporaryEngine();
  carrel = createRouterClient(createRouter(archive.engine));
});
afterAll(() => archive.close());
beforeEach(async () => {
  library = new Library();
  library.write('a.txt', bytes);
  await importPaths(archive.engine, library.path);
});
afterEach(() => {
  clear(archive.engine);
  library.remove();
});

async function reread(target: RereadTarget, encoding: string | null): Promise<ImportSummary> {
  for await (const event of await carrel.imports.reread({ target, encoding })) {
    if (event.type === 'done') return event.summary;
  }
  throw new Error('The reading ended without a summary.');
}
const shown = async () => {
  const { title, revision, files } = await carrel.articles.get({ id: 1 });
  return { title, revision, encoding: files[0]!.encoding, certainty: files[0]!.certainty };
};

it('a file is read again in another encoding without the disk, as a revision that can be undone', async () => {
  await reread({ articles: [1] }, 'koi8-r');
  const before = await shown();
  library.delete('a.txt');
  const { job, kind } = await reread({ articles: [1] }, 'cp1251');
  expect(kind).toBe('reread');
  expect(await shown()).toMatchObject({ title: 'Забастовка', encoding: 'windows-1251', certainty: 1 });
  expect(await carrel.imports.undo({ job })).toMatchObject({ revisions: 1 });
  expect(await shown()).toEqual({ ...before, revision: before.revision + 2 });
});

it('the choice is remembered when the file changes, for the file as for its folder', async () => {
  const folder = (await carrel.imports.folders())[0]!.folder;
  await reread({ folder }, 'koi8-r');
  library.write('a.txt', Uint8Array.from([...bytes, 0xcf, 0x0a]));
  library.write('b.txt', Uint8Array.from([0xcf, ...bytes]));
  expect(counted(await importPaths(archive.engine, library.path))).toEqual({ imported: 1, updated: 1 });
  expect((await shown()).encoding).toBe('koi8-r');
  expect((await carrel.articles.get({ id: 2 })).files[0]).toMatchObject({
    encoding: 'koi8-r',
    forcedEncoding: 'koi8-r',
  });
});

it('a folder within an imported one is read so by itself, again and again', async () => {
  library.write('old/b.txt', Uint8Array.from([0xcf, ...bytes]));
  library.write('old/deeper/c.txt', Uint8Array.from([0xc7, ...bytes]));
  library.write('older/d.txt', Uint8Array.from([0xc0, ...bytes]));
  await importPaths(archive.engine, library.path);
  const { folder } = (await carrel.imports.folders())[0]!;
  const encodings = async () =>
    Promise.all(
      [1, 2, 3, 4].map(async (id) => {
        const { path, forcedEncoding } = (await carrel.articles.get({ id })).files[0]!;
        return [path, forcedEncoding];
      }),
    );

  await reread({ folder, under: 'old' }, 'cp866');
  expect((await reread({ folder, under: 'old' }, 'koi8-r')).files).toBe(2);
  expect(Object.fromEntries(await encodings())).toEqual({
    'a.txt': null,
    'old/b.txt': 'koi8-r',
    'old/deeper/c.txt': 'koi8-r',
    'older/d.txt': null,
  });
});

it('the beginning can be seen in any encoding before, and nothing changes by that', async () => {
  const { files } = await carrel.articles.get({ id: 1 });
  const file = files[0]!.id;
  const preview = await carrel.imports.preview({ file, encoding: 'windows-1251' });
  expect(preview).toMatchObject({ encoding: 'windows-1251', broken: 0 });
  expect(preview.text).toMatch(/^Забастовка/);
  expect((await carrel.imports.preview({ file, encoding: 'utf-8' })).broken).toBeGreaterThan(0);
  await expect(carrel.imports.preview({ file, encoding: 'klingon' })).rejects.toMatchObject({
    code: 'ENCODING_UNKNOWN',
  });
  for (const { label } of await carrel.imports.encodings()) {
    expect((await carrel.imports.preview({ file, encoding: label })).text).not.toBe('');
  }
  expect((await shown()).revision).toBe(1);
});
