import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkTruth } from '../../../../electron/engine/archive/check/truth.ts';
import { archiveFile } from '../../../../electron/engine/store/open.ts';
import { temporaryEngine } from '../../../support/engine.ts';
import {
  article,
  clear,
  contents,
  counted,
  importPaths,
  Library,
  reported,
} from '../../../support/imports.ts';
import { epubOf } from '../../../support/documents.ts';
import { zipOf } from '../../../support/zip.ts';

const strike = article('Harbour strike', 'The crane drivers of Port Marram stopped work on Monday.');
const ferry = article('Last ferry', 'The last ferry left Tidewell at half past nine.');
const sole = article('Sole quota', 'The quota for sole was halved without a word.');

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
  const problems = checkTruth(archiveFile(archive.folder));
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  clear(archive.engine);
  library.remove();
});

const run = () => importPaths(archive.engine, library.path);
const fates = (summary: Awaited<ReturnType<typeof run>>) =>
  Object.fromEntries(
    Object.entries(reported(archive.engine, summary)).map(([path, { outcome, code }]) => [
      path,
      `${outcome} ${code ?? ''}`.trim(),
    ]),
  );
const places = () =>
  archive.engine.store.db
    .prepare<[], { path: string; status: string; title: string | null }>(
      `SELECT path, status, title FROM file LEFT JOIN article ON article.id = article_id ORDER BY path`,
    )
    .all()
    .map(({ path, status, title }) => `${path} ${status} ${title ?? ''}`.trim());

describe('files in an archive', () => {
  it('are articles with places within it, and it is none itself', async () => {
    library.write(
      'clippings.zip',
      zipOf([
        ['2021/strike.txt', strike],
        ['ferry.md', ferry],
        ['pier.png', 'x'],
      ]),
    );
    const summary = await run();
    expect(counted(summary)).toEqual({ imported: 2, skipped: 1 });
    expect(fates(summary)).toEqual({
      'clippings.zip/2021/strike.txt': 'imported',
      'clippings.zip/ferry.md': 'imported',
      'clippings.zip/pier.png': 'skipped FORMAT',
    });
    expect(archive.engine.store.db.prepare(`SELECT DISTINCT source FROM article`).all()).toEqual([
      { source: 'clippings' },
    ]);
  });

  it('are left alone while it stays the same', async () => {
    library.write(
      'a.zip',
      zipOf([
        ['strike.txt', strike],
        ['ferry.txt', ferry],
      ]),
    );
    await run();
    const before = contents(archive.engine.store.db);
    const summary = await run();
    expect(counted(summary)).toEqual({ unchanged: 2 });
    expect(contents(archive.engine.store.db)).toEqual(before);
  });

  it('are known again by their names and their bytes when it changes', async () => {
    library.write(
      'a.zip',
      zipOf([
        ['strike.txt', strike],
        ['ferry.txt', ferry],
        ['sole.txt', sole],
      ]),
    );
    await run();
    const changed = `${strike}\nThey went back on Friday.\n`;
    library.write(
      'a.zip',
      zipOf([
        ['strike.txt', changed],
        ['moved/ferry.txt', ferry],
      ]),
    );
    const summary = await run();
    expect(fates(summary)).toEqual({
      'a.zip/moved/ferry.txt': 'moved MOVED',
      'a.zip/sole.txt': 'missing MISSING',
      'a.zip/strike.txt': 'updated',
    });
    expect(places()).toEqual([
      'a.zip imported',
      'a.zip/ferry.txt missing Last ferry',
      'a.zip/moved/ferry.txt imported Last ferry',
      'a.zip/sole.txt missing Sole quota',
      'a.zip/strike.txt imported Harbour strike',
    ]);
  });

  it('that did not change are unchanged in a changed archive', async () => {
    library.write(
      'a.zip',
      zipOf([
        ['strike.txt', strike],
        ['ferry.txt', ferry],
      ]),
    );
    await run();
    library.write(
      'a.zip',
      zipOf([
        ['ferry.txt', ferry],
        ['strike.txt', strike],
        ['sole.txt', sole],
      ]),
    );
    expect(counted(await run())).toEqual({ unchanged: 2, imported: 1 });
  });

  it('go where it goes', async () => {
    library.write(
      'a.zip',
      zipOf([
        ['strike.txt', strike],
        ['pier.png', 'x'],
      ]),
    );
    await run();
    library.move('a.zip', 'b/c.zip');
    const summary = await run();
    expect(fates(summary)).toEqual({
      'b/c.zip/pier.png': 'skipped FORMAT',
      'b/c.zip/strike.txt': 'moved MOVED',
    });
    expect(places().filter((place) => !place.includes(' missing'))).toEqual([
      'b/c.zip imported',
      'b/c.zip/pier.png skipped',
      'b/c.zip/strike.txt imported Harbour strike',
    ]);
  });

  it('are missing with it, and come back with it', async () => {
    const zip = zipOf([
      ['strike.txt', strike],
      ['ferry.txt', ferry],
    ]);
    library.write('a.zip', zip);
    await run();
    library.delete('a.zip');
    expect(counted(await run())).toEqual({ missing: 2 });
    library.write('a.zip', zip);
    expect(counted(await run())).toEqual({ unchanged: 2 });
  });

  it('share their article with the same text elsewhere', async () => {
    library.write(
      'a.zip',
      zipOf([
        ['strike.txt', strike],
        ['again.txt', strike],
      ]),
    );
    library.write('strike.txt', strike);
    expect(counted(await run())).toEqual({ imported: 1, duplicate: 2 });
  });

  it('are found in archives within archives', async () => {
    const inner = zipOf([
      ['strike.txt', strike],
      ['deep.zip', zipOf([['ferry.txt', ferry]])],
    ]);
    library.write(
      'a.zip',
      zipOf([
        ['b/inner.zip', inner],
        ['sole.txt', sole],
      ]),
    );
    const summary = await run();
    expect(fates(summary)).toEqual({
      'a.zip/b/inner.zip/deep.zip/ferry.txt': 'imported',
      'a.zip/b/inner.zip/strike.txt': 'imported',
      'a.zip/sole.txt': 'imported',
    });
    expect(counted(await run())).toEqual({ unchanged: 3 });
    library.write('a.zip', zipOf([['sole.txt', sole]]));
    expect(counted(await run())).toEqual({ unchanged: 1, missing: 2 });
  });

  it('stay what they were when it can no longer be read', async () => {
    library.write('a.zip', zipOf([['strike.txt', strike]]));
    await run();
    library.write('a.zip', 'PK\x03\x04 and nothing more');
    expect(fates(await run())).toEqual({ 'a.zip': 'failed MALFORMED' });
    expect(places()).toContain('a.zip/strike.txt imported Harbour strike');
    library.write('a.zip', zipOf([['strike.txt', strike]]));
    expect(counted(await run())).toEqual({ unchanged: 1 });
  });

  it('are all read in the end when an import was stopped among them', async () => {
    const { db } = archive.engine.store;
    const articles = () => db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM article`).get()!.n;
    const many = Array.from(
      { length: 400 },
      (_, at) => [`${at}.txt`, article(`Story ${at}`, `Only ${at}.`)] as const,
    );
    library.write('a.zip', zipOf(many));
    const stop = new AbortController();
    const stopped = importPaths(archive.engine, library.path, stop.signal);
    // The engine comes round between two short transactions.
    while (articles() === 0) await setTimeout(1);
    stop.abort();
    expect((await stopped).state).toBe('cancelled');
    expect(articles()).toBeLessThan(400);
    await run();
    expect(articles()).toBe(400);
    expect(counted(await run())).toEqual({ unchanged: 400 });
  });
});

describe('a book', () => {
  const chapters = [
    ['one.xhtml', 'The tide', '<h2>The tide</h2><p>It came in at noon, and nobody minded.</p>'],
    ['text/t%20two.xhtml', 'The ebb', '<p>It went out again, as it does.</p>'],
    ['cover.xhtml', 'Cover', '<img src="cover.jpg"/>'],
  ] as const;

  it('is an article for each chapter, with the book as its source', async () => {
    library.write('tides.epub', epubOf(chapters));
    const summary = await run();
    expect(fates(summary)).toEqual({
      'tides.epub/OEBPS/cover.xhtml': 'skipped NO_TEXT',
      'tides.epub/OEBPS/one.xhtml': 'imported',
      'tides.epub/OEBPS/text/t two.xhtml': 'imported',
    });
    const { db } = archive.engine.store;
    expect(
      db.prepare(`SELECT title, byline, source, published, language FROM article ORDER BY id`).all(),
    ).toEqual(
      ['The tide', 'The ebb'].map((title) => ({
        title,
        byline: 'Maureen Quilter',
        source: 'Tides of Marram',
        published: '2019',
        language: 'en',
      })),
    );
    expect(
      db.prepare(`SELECT format, original_id IS NOT NULL AS kept FROM file WHERE part_of IS NULL`).all(),
    ).toEqual([{ format: 'EPUB', kept: 1 }]);
    expect(counted(await run())).toEqual({ unchanged: 3 });
  });

  it('that its seller locked is refused', async () => {
    const locked = '<e><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></e>';
    library.write('tides.epub', epubOf(chapters, [['META-INF/encryption.xml', locked]]));
    expect(fates(await run())).toEqual({ 'tides.epub': 'failed ENCRYPTED' });
  });
});

describe('mail', () => {
  const message = (id: string, subject: string, more = '') =>
    `From: Ines Calder <ines@pilot.example>\nMessage-ID: <${id}>\nSubject: ${subject}\n${more}\nMessage ${id}.\n`;
  const attached = `Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

See below.
--b
Content-Type: text/plain
Content-Disposition: attachment; filename="strike.txt"

${strike}
--b
Content-Type: application/octet-stream
Content-Disposition: attachment; filename="plan.dwg"

x
--b--
`;

  it('in a mailbox is an article each, known again when others come and go', async () => {
    const box = (ids: readonly string[]) =>
      ids.map((id) => `From x Fri Mar  5 12:00:00 2021\n${message(id, `No. ${id}`)}\n`).join('');
    library.write('in.mbox', box(['1', '2', '3']));
    expect(counted(await run())).toEqual({ imported: 3 });
    library.write('in.mbox', box(['1', '3', '4', '5']));
    expect(counted(await run())).toEqual({ unchanged: 2, imported: 2, missing: 1 });
  });

  it('is followed by what is attached to it', async () => {
    library.write('a.eml', message('1', 'Strike', attached));
    expect(fates(await run())).toEqual({
      'a.eml': 'imported',
      'a.eml/plan.dwg': 'skipped FORMAT',
      'a.eml/strike.txt': 'imported',
    });
    expect(counted(await run())).toEqual({ unchanged: 3 });
    library.write('a.eml', message('1', 'Strike'));
    expect(fates(await run())).toEqual({ 'a.eml': 'updated', 'a.eml/strike.txt': 'missing MISSING' });
  });

  it('is taken out of an archive with what is attached to it', async () => {
    library.write('mail.zip', zipOf([['in/a.eml', message('1', 'Strike', attached)]]));
    expect(Object.keys(fates(await run()))).toContain('mail.zip/in/a.eml/strike.txt');
    expect(counted(await run())).toEqual({ unchanged: 3 });
  });
});

describe('a hostile archive', () => {
  const nested = (depth: number): Buffer =>
    depth === 0 ? zipOf([['a.txt', strike]]) : zipOf([['z.zip', nested(depth - 1)]]);
  const zeros = Buffer.alloc(80 * 1024 ** 2);

  it.each<[string, () => Buffer, Record<string, string>]>([
    [
      'leading out of itself',
      () =>
        zipOf([
          ['../../etc/a.txt', strike],
          ['/b.txt', ferry],
          ['c.txt', sole],
        ]),
      {
        'a.zip/etc/a.txt': 'failed UNSAFE_NAME',
        'a.zip/b.txt': 'failed UNSAFE_NAME',
        'a.zip/c.txt': 'imported',
      },
    ],
    [
      'with a link',
      () => zipOf([{ name: 'a.txt', content: '/etc/passwd', mode: 0o120777 }, ['b.txt', strike]]),
      { 'a.zip/a.txt': 'skipped SPECIAL', 'a.zip/b.txt': 'imported' },
    ],
    [
      'with a locked file',
      () => zipOf([{ name: 'a.txt', content: strike, encrypted: true }, ['b.txt', ferry]]),
      { 'a.zip/a.txt': 'failed ENCRYPTED', 'a.zip/b.txt': 'imported' },
    ],
    [
      'that expands beyond reason',
      () => zipOf([{ name: 'a.txt', content: zeros, deflate: true }]),
      { 'a.zip': 'failed EXPANDS' },
    ],
    [
      'that is a bomb only with the archives in it',
      () => {
        const leaf = zipOf(Array.from({ length: 50 }, (_, at) => [`${at}.txt`, strike] as const));
        const nest = (inner: Buffer) =>
          zipOf(
            Array.from({ length: 50 }, (_, at) => ({ name: `${at}.zip`, content: inner, deflate: true })),
          );
        return nest(nest(leaf));
      },
      { 'a.zip': 'failed TOO_MANY' },
    ],
    [
      'whose files overlap',
      () => zipOf([['a.txt', strike], { name: 'b.txt', content: strike, overlaps: true }]),
      { 'a.zip': 'failed MALFORMED' },
    ],
    [
      'that lies about sizes',
      () => zipOf([{ name: 'a.txt', content: strike.repeat(99), deflate: true, claims: 9 }]),
      { 'a.zip/a.txt': 'failed MALFORMED' },
    ],
    ['in archives without end', () => nested(9), { [`a.zip${'/z.zip'.repeat(5)}`]: 'failed TOO_DEEP' }],
    ['cut off', () => zipOf([['a.txt', strike]]).subarray(0, 60), { 'a.zip': 'failed MALFORMED' }],
    ['with nothing in it', () => zipOf([]), { 'a.zip': 'failed EMPTY' }],
    [
      'with two files of one name',
      () =>
        zipOf([
          ['a.txt', strike],
          ['a.txt', ferry],
        ]),
      { 'a.zip/a.txt': 'imported', 'a.zip/a (2).txt': 'imported' },
    ],
    [
      'with what systems hide',
      () =>
        zipOf([
          ['__MACOSX/._a.txt', 'x'],
          ['.b/a.txt', strike],
        ]),
      { 'a.zip/.b/a.txt': 'skipped HIDDEN', 'a.zip/__MACOSX/._a.txt': 'skipped HIDDEN' },
    ],
  ])('%s is told, file by file', async (_, zip, expected) => {
    library.write('a.zip', zip());
    expect(fates(await run())).toEqual(expected);
  });
});
