import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { call, createRouterClient, isProcedure, traverseContractProcedures } from '@orpc/server';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkTruth } from '../../../electron/engine/archive/check/truth.ts';
import type { Carrel, Meta } from '../../../electron/contract/index.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { createRouter } from '../../../electron/engine/router.ts';
import { archiveFile } from '../../../electron/engine/store/open.ts';
import { openEngine } from '../../support/engine.ts';
import { article, importPaths, Library } from '../../support/imports.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { checked } from '../../support/checking.ts';

const ARTICLES = 120;
const PAGE = 4096;

const sound = temporaryFolder();
let folder: ReturnType<typeof temporaryFolder>;
let engine: Engine | undefined;

beforeAll(async () => {
  const library = new Library();
  for (let number = 0; number < ARTICLES; number += 1) {
    library.write(`${number}.txt`, article(`Harbour report ${number}`, `Ship${number} came in. `.repeat(60)));
  }
  const made = await openEngine(sound.path);
  await importPaths(made, library.path);
  await made.close();
  library.remove();
  return () => sound.remove();
});
beforeEach(() => {
  folder = temporaryFolder();
  copyFileSync(archiveFile(sound.path), archiveFile(folder.path));
});
afterEach(async () => {
  await engine?.close();
  engine = undefined;
  folder.remove();
});

const open = async (): Promise<Carrel> => {
  engine = await openEngine(folder.path);
  return createRouterClient(createRouter(engine));
};

/** Every procedure that would change the archive, by its name. */
function writing(engine: Engine): readonly (readonly [path: string, write: () => Promise<unknown>])[] {
  const found: [string, () => Promise<unknown>][] = [];
  const router = createRouter(engine);
  traverseContractProcedures({ router, path: [] }, ({ contract: procedure, path }) => {
    const { meta } = procedure['~orpc'] as { meta: Meta };
    if (meta.writes && isProcedure(procedure)) found.push([path.join('.'), () => call(procedure, undefined)]);
  });
  expect(found.length).toBeGreaterThan(20);
  return found;
}

function overwrite(from: number, bytes: number, seed = 7): void {
  const content = readFileSync(archiveFile(folder.path));
  let state = seed;
  for (let at = from; at < Math.min(from + bytes, content.length); at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    content[at] = state >>> 24;
  }
  writeFileSync(archiveFile(folder.path), content);
}

const size = () => statSync(archiveFile(folder.path)).size;

/** Each kind of damage, whether it is seen at once or by a check, and how many of the articles must be left. */
const damages: readonly (readonly [
  what: string,
  damage: () => void,
  seen: 'at once' | 'by a check',
  left: number,
])[] = [
  ['a header of random bytes', () => overwrite(0, 100), 'at once', ARTICLES],
  [
    'a page in the middle',
    () => overwrite(Math.floor(size() / PAGE / 2) * PAGE, PAGE),
    'by a check',
    ARTICLES - 30,
  ],
  [
    'its last third cut off',
    () => truncateSync(archiveFile(folder.path), Math.floor((size() * 2) / 3 / PAGE) * PAGE),
    'at once',
    1,
  ],
  ['a torn end', () => truncateSync(archiveFile(folder.path), size() - 1000), 'at once', ARTICLES - 30],
  ['the whole first page', () => overwrite(0, PAGE), 'at once', 0],
];

describe('an archive with damage', () => {
  it.each(damages)('in %s is only read, and what is left is found', async (_what, damage, seen, left) => {
    damage();
    const damaged = readFileSync(archiveFile(folder.path));
    let carrel = await open();
    if (seen === 'by a check') {
      const report = await checked(carrel);
      expect(report.problems.map(({ code }) => code)).toContain('DAMAGED');
      await engine!.close();
      carrel = await open();
    }
    const { readOnly, articles } = await carrel.archive.status();
    expect(readOnly).toMatchObject({
      kind: 'damaged',
      message: expect.stringContaining('This archive is damaged'),
    });
    expect(articles).toBeGreaterThanOrEqual(left);
    expect(checkTruth(archiveFile(engine!.store.folder))).toEqual([]);
    await engine!.index.catchUp();
    const { total } = await carrel.search.query({ query: 'harbour' });
    expect(total).toBe(articles);
    for (const [path, write] of writing(engine!)) {
      await expect(write(), path).rejects.toMatchObject({ code: 'ARCHIVE_READ_ONLY' });
    }

    await engine!.close();
    expect(readFileSync(archiveFile(folder.path)).equals(damaged)).toBe(true);
  });

  it('has its place taken by a backup, which is checked, and is kept aside', async () => {
    overwrite(0, 100);
    const damaged = readFileSync(archiveFile(folder.path));
    const carrel = await open();
    const bad = join(folder.path, 'bad.sqlite');
    writeFileSync(bad, damaged);
    const restore = (path: string) =>
      carrel.archive.restore({ from: { grant: engine!.host.grants.read([path]).grant } });
    await expect(restore(bad)).rejects.toMatchObject({ code: 'BACKUP_UNSOUND' });

    await restore(archiveFile(sound.path));
    await engine!.stale;
    await engine!.close();
    const again = await open();
    expect(await again.archive.status()).toMatchObject({ readOnly: null, articles: ARTICLES });
    const aside = readdirSync(folder.path).find((name) => name.startsWith('kept aside'))!;
    expect(readFileSync(join(folder.path, aside, 'archive.sqlite')).equals(damaged)).toBe(true);
    expect(existsSync(join(folder.path, 'damaged.json'))).toBe(false);
    await again.excerpts.createList({ name: 'Strike' });
  });

  it('can be gone on with, as far as it can be read', async () => {
    truncateSync(archiveFile(folder.path), size() - 1000);
    const carrel = await open();
    const { articles } = await carrel.archive.status();
    await carrel.archive.restore({ from: 'readable' });
    await engine!.close();
    const again = await open();
    expect(await again.archive.status()).toMatchObject({ readOnly: null, articles });
    expect(await checked(again)).toEqual({ ok: true, problems: [] });
  });

  it('keeps its place while another program has it open', async () => {
    const carrel = await open();
    const other = await openEngine(folder.path);
    const { grant } = engine!.host.grants.read([archiveFile(sound.path)]);
    await expect(carrel.archive.restore({ from: { grant } })).rejects.toMatchObject({
      code: 'ARCHIVE_IN_USE',
    });
    await other.close();
    await carrel.archive.restore({ from: { grant } });
  });

  it('that is only a log without its beginning is no damage if the file can do without it', async () => {
    writeFileSync(`${archiveFile(folder.path)}-wal`, Buffer.alloc(3 * PAGE));
    const carrel = await open();
    expect(await carrel.archive.status()).toMatchObject({ readOnly: null, articles: ARTICLES });
    expect(await checked(carrel)).toEqual({ ok: true, problems: [] });
  });
});
