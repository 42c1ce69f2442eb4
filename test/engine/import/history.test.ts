import { join } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkTruth } from '../../../electron/engine/archive/check/truth.ts';
import { checkIndex } from '../../../electron/engine/search/indexing/index-check.ts';
import { redoImport, undoImport } from '../../../electron/engine/import/undo.ts';
import { parseFile } from '../../../electron/engine/import/parse/index.ts';
import { archiveFile } from '../../../electron/engine/store/open.ts';
import { temporaryEngine } from '../../support/engine.ts';
import { article, clear, contents, importPaths, Library } from '../../support/imports.ts';

// Few paths and texts, so that they meet.
const paths = ['a.txt', 'in/b.txt', 'in/deep/c.txt'] as const;
const texts = [
  article('Harbour strike', 'The crane drivers stopped work on Monday.'),
  article('Cannery closes', 'The last cannery closed its doors.'),
  '',
];

const path = fc.constantFrom(...paths);
const event = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('write' as const), path, text: fc.nat(texts.length - 1) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rewrite' as const), path }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), path }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move' as const), path, to: path }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('touch' as const), path }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('copy' as const), path, to: path }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('swap' as const), path, to: path }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('import' as const),
      folder: fc.constantFrom('', '', 'in', 'in/deep', 'a.txt'),
    }),
  },
);
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

let archive: Awaited<ReturnType<typeof temporaryEngine>>;
beforeAll(async () => {
  archive = await temporaryEngine();
});
afterAll(() => archive.close());

it('keeps the archive true to the folder, and everything it ever held, whatever happens between imports', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { size: 'max', maxLength: 20 }), async (events) => {
      const library = new Library();
      try {
        for (const step of events) await happen(library, step);
        const former = shownTexts();
        const { job } = await importPaths(archive.engine, library.path);
        // What the run before left in the index is taken out in the background.
        await archive.engine.index.catchUp();
        expectTrue(library);
        await expectUndoable(job, former);
        const before = contents(archive.engine.store.db);
        await importPaths(archive.engine, library.path);
        expect(contents(archive.engine.store.db)).toEqual(before);
      } finally {
        clear(archive.engine);
        library.remove();
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);

async function happen(library: Library, step: Event): Promise<void> {
  if (step.kind === 'import') {
    const held = heldTexts();
    if (existsSync(library.at(step.folder))) await importPaths(archive.engine, library.at(step.folder));
    const kept = heldTexts();
    if ([...held].some((text) => !kept.has(text))) throw new Error('A text was lost.');
  } else if (step.kind === 'write') library.write(step.path, texts[step.text]!);
  else if (!existsSync(library.at(step.path))) return;
  else if (step.kind === 'rewrite') {
    library.write(step.path, readFileSync(library.at(step.path), 'utf8').replaceAll('\n', '\r\n'));
  } else if (step.kind === 'copy') library.write(step.to, readFileSync(library.at(step.path)));
  else if (step.kind === 'swap') swap(library, step.path, step.to);
  else if (step.kind === 'delete') library.delete(step.path);
  else if (step.kind === 'move') library.move(step.path, step.to);
  else library.touch(step.path);
}

/** Undone, the last import has changed nothing that is shown; done again, all of it. */
async function expectUndoable(job: number, former: readonly string[]): Promise<void> {
  const { store, index } = archive.engine;
  const latter = shownTexts();
  const { kept } = await undoImport(store, index, job);
  if (kept === 0) expect(shownTexts()).toEqual(former);
  await redoImport(store, index, job);
  expect(shownTexts()).toEqual(latter);
}

/** The texts a search can find. */
function shownTexts(): readonly string[] {
  return archive.engine.store.db
    .prepare<[], string>(
      `SELECT text FROM article JOIN revision ON article_id = article.id AND number = revision
        WHERE removed_at IS NULL ORDER BY text`,
    )
    .pluck()
    .all();
}

/** Each file takes the other's name, and keeps its time. */
function swap(library: Library, one: string, other: string): void {
  if (one === other || !existsSync(library.at(other))) return;
  library.move(one, 'aside');
  library.move(other, one);
  library.move('aside', other);
}

/** Every text of every revision. */
function heldTexts(): Set<string> {
  return new Set(archive.engine.store.db.prepare<[], string>(`SELECT text FROM revision`).pluck().all());
}

function expectTrue(library: Library): void {
  const { db } = archive.engine.store;
  expect(checkTruth(archiveFile(archive.folder))).toEqual([]);
  expect(checkIndex(archiveFile(archive.folder), join(archive.folder, 'index.sqlite'))).toEqual([]);
  expect(archive.engine.index.status().articles).toBe(
    db.prepare(`SELECT count(*) FROM article`).pluck().get(),
  );
  const shared = db.prepare(`SELECT text_hash FROM article GROUP BY text_hash HAVING count(*) > 1`).all();
  expect(shared).toEqual([]);

  const living = db.prepare<[], { path: string; text: string | null }>(
    `SELECT folder.path || '/' || file.path AS path, text
       FROM file JOIN folder ON folder.id = folder_id
       LEFT JOIN article ON article.id = file.article_id
       LEFT JOIN revision ON revision.article_id = article.id AND number = article.revision
      WHERE status IN ('imported', 'duplicate')`,
  );
  const found = Object.fromEntries(living.all().map(({ path: at, text }) => [at, text]));
  const expected = Object.fromEntries(
    paths
      .map((at) => library.at(at))
      .filter((at) => existsSync(at) && readFileSync(at).length > 0)
      .map((at) => [at, parseFile(at, readFileSync(at)).document.text]),
  );
  expect(found).toEqual(expected);
}
