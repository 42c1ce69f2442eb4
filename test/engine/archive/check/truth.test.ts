import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkTruth } from '../../../../electron/engine/archive/check/truth.ts';
import { createRouter } from '../../../../electron/engine/router.ts';
import { getArticle } from '../../../../electron/engine/store/articles.ts';
import { temporaryEngine } from '../../../support/engine.ts';
import { article, importPaths, Library } from '../../../support/imports.ts';
import { zipOf } from '../../../support/zip.ts';

const strike = article('Harbour strike', 'The crane drivers of Port Marram stopped work on Monday.');
const ferry = article('Ferry late', 'The ferry was late again, and nobody was surprised.');

let archive: Awaited<ReturnType<typeof temporaryEngine>>;
let library: Library;
let copy: string;

beforeAll(async () => {
  archive = await temporaryEngine();
  copy = join(archive.folder, 'copy.sqlite');
  library = new Library();
  library.write('strike.txt', strike);
  library.write('ferry.txt', ferry);
  library.write('copy.txt', strike);
  library.write('empty.txt', '');
  library.write('old.zip', zipOf([['cannery.txt', article('Cannery', 'The cannery closed.')]]));
  await importPaths(archive.engine, library.path);
  const carrel = createRouterClient(createRouter(archive.engine));
  await carrel.articles.correct({
    articles: [1],
    set: { title: 'Crane drivers walk out', tags: { add: ['port'], remove: [] } },
  });
  const { id: list } = await carrel.excerpts.createList({ name: 'Strike' });
  await carrel.excerpts.add({ list, article: 1, revision: 1, start: 4, end: 12 });
});
afterAll(async () => {
  await archive.close();
  library.remove();
});

/** What a check finds in a copy of the archive after something was done to it. */
async function problemsAfter(damage: string) {
  archive.engine.store.db.prepare(`VACUUM INTO ?`).run(copy);
  const db = new Sqlite(copy);
  db.pragma('foreign_keys = OFF');
  db.exec(damage);
  db.close();
  const problems = checkTruth(copy);
  rmSync(copy);
  return problems;
}

describe('a check of the truth', () => {
  it('finds nothing wrong with a sound archive', async () => {
    expect(await problemsAfter('')).toEqual([]);
  });

  it.each([
    ['bytes of an original', `UPDATE original SET packed = x'00' WHERE id = 1`, ['ORIGINAL_DAMAGED']],
    [
      'an original for another',
      `UPDATE original SET packed = (SELECT packed FROM original WHERE id = 2) WHERE id = 1`,
      ['ORIGINAL_DAMAGED'],
    ],
    ['a text', `UPDATE revision SET text = replace(text, 'late', 'lost')`, ['TEXT_CHANGED']],
    [
      'the length of a text',
      `UPDATE revision SET text = text || '!' WHERE article_id = 2`,
      ['BLOCKS_WRONG', 'TEXT_CHANGED'],
    ],
    [
      'a block',
      `UPDATE revision SET blocks = json_set(blocks, '$[0].kind', 'song') WHERE article_id = 1`,
      ['BLOCKS_WRONG'],
    ],
    [
      'a gap between blocks',
      `UPDATE revision SET blocks = json_set(blocks, '$[1].start', 1) WHERE article_id = 1`,
      ['BLOCKS_WRONG'],
    ],
    ['a lasting id', `UPDATE article SET uid = '0123456789abcdef' WHERE id = 1`, ['UID_WRONG']],
    ['the newest revision', `UPDATE article SET revision = 2 WHERE id = 1`, ['REVISION_MISSING']],
    ['a reference', `UPDATE file SET article_id = 999 WHERE path = 'ferry.txt'`, ['REFERENCE_BROKEN']],
    ['the quote of a passage', `UPDATE excerpt SET quote = 'something'`, ['EXCERPT_WRONG']],
    ['the place of a passage', `UPDATE excerpt SET start_offset = 5, end_offset = 13`, ['EXCERPT_WRONG']],
    ['what stands before a passage', `UPDATE excerpt SET prefix = 'x' || prefix`, ['EXCERPT_WRONG']],
    ['what stands behind a passage', `UPDATE excerpt SET suffix = suffix || 'x'`, ['EXCERPT_WRONG']],
    ['the article of a file', `UPDATE file SET article_id = NULL WHERE path = 'ferry.txt'`, ['FILE_WRONG']],
    ['the bytes of a file', `UPDATE file SET original_id = NULL WHERE path = 'ferry.txt'`, ['FILE_WRONG']],
    ['the length of a file', `UPDATE file SET bytes = 7 WHERE path = 'ferry.txt'`, ['FILE_WRONG']],
    ['the reason of a failure', `UPDATE file SET message = NULL WHERE path = 'empty.txt'`, ['FILE_WRONG']],
    [
      'the folder of a part',
      `INSERT INTO folder (id, path) VALUES (9, '/x'); UPDATE file SET folder_id = 9 WHERE part_of IS NOT NULL`,
      ['FILE_WRONG'],
    ],
    ['the path of a part', `UPDATE file SET path = 'x/y.txt' WHERE part_of IS NOT NULL`, ['FILE_WRONG']],
    ['what is shown of a file', `UPDATE article SET removed_at = 'x' WHERE id = 2`, ['FILE_WRONG']],
    ['the counts of an import', `UPDATE job SET counts = '{}'`, ['REPORT_WRONG']],
    ['the sum of an import', `UPDATE job SET files = files + 1`, ['REPORT_WRONG']],
    ['a corrected title', `UPDATE article SET title = 'Strike' WHERE id = 1`, ['CORRECTION_LOST']],
    ['a tag given by hand', `DELETE FROM article_tag`, ['CORRECTION_LOST']],
    ['the count of changes', `UPDATE counter SET articles = 0`, ['COUNTER_WRONG']],
  ])('finds changes to %s, and says what to do', async (_what, damage, codes) => {
    const problems = await problemsAfter(damage);
    expect(problems.map(({ code }) => code)).toEqual(codes);
    for (const { message, advice } of problems) {
      expect(message).toMatch(/^[A-Z].*\.$/);
      expect(advice).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('names the articles and files it means', async () => {
    const [original] = await problemsAfter(`UPDATE original SET packed = x'00' WHERE id = 1`);
    const { title } = getArticle(archive.engine.store.db, 1)!;
    expect(original!.message).toContain(`article 1 “${title}”`);
    const [file] = await problemsAfter(`UPDATE file SET bytes = 7 WHERE path = 'ferry.txt'`);
    expect(file!.message).toContain(library.at('ferry.txt'));
  });

  it('finds damage to the file itself, however bad', () => {
    archive.engine.store.db.prepare(`VACUUM INTO ?`).run(copy);
    const bytes = readFileSync(copy);
    bytes.fill(0x58, 8192, 16_384);
    writeFileSync(copy, bytes);
    expect(checkTruth(copy).map(({ code }) => code)).toContain('DAMAGED');
    writeFileSync(copy, 'Dear diary');
    expect(checkTruth(copy).map(({ code }) => code)).toEqual(['DAMAGED']);
    rmSync(copy);
  });
});

it('damaged bytes are put back by an import that reads the file again', async () => {
  const { engine } = archive;
  engine.store.db.exec(`UPDATE original SET packed = x'00' WHERE id = 1`);
  const started = engine.imports.start({ paths: [library.path], names: ['again'], verify: true });
  for await (const _ of started);
  expect(await problemsAfter('')).toEqual([]);
});
