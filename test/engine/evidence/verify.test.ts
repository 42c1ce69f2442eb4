import { createRouterClient } from '@orpc/server';
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Carrel, ExportOrder, Verification } from '../../../electron/contract/index.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import type { Printer } from '../../../electron/engine/host.ts';
import { createRouter } from '../../../electron/engine/router.ts';
import { chromiumPrinter, findChromium } from '../../../electron/hosts/chromium.ts';
import { temporaryEngine } from '../../support/engine.ts';
import { article, importPaths, Library } from '../../support/imports.ts';

const chromium = await findChromium();
const printer = chromiumPrinter();
const library = new Library();
let archive: Awaited<ReturnType<typeof temporaryEngine>>;
let engine: Engine;
let carrel: Carrel;
let print: Printer = printer.print;

const long = Array.from(
  { length: 60 },
  (_, index) => `${index}. The well-known ${'berth of the harbour was closed & opened '.repeat(6)}again.`,
);

beforeAll(async () => {
  archive = await temporaryEngine({ print: (...asked) => print(...asked) });
  engine = archive.engine;
  carrel = createRouterClient(createRouter(engine));
  library.write(
    'in/strike.txt',
    article('Harbour strike', 'The dockers laid down their work on Friday.', 'Nobody spoke.'),
  );
  library.write('in/ships.txt', article('Ships sail', 'On Monday the ships sailed.'));
  library.write('in/long.txt', article('Long', ...long));
  library.write('in/hebrew.txt', article('הספרייה', 'בעיר הנמל הישנה פתחו השבוע ספרייה קטנה.'));
  await importPaths(engine, library.at('in'));
  await engine.index.catchUp();
});
afterAll(async () => {
  await printer.close();
  await archive.close();
  library.remove();
});

async function ids(): Promise<number[]> {
  return (await carrel.search.query({ query: '', sort: 'title' })).results.map(({ id }) => id);
}

async function written(name: string, order: Partial<ExportOrder> = {}): Promise<string> {
  const format = name.slice(name.lastIndexOf('.') + 1) as ExportOrder['format'];
  const path = library.at(name);
  const { grant } = engine.host.grants.write(path);
  const asked = { selection: { articles: await ids() }, format, grant, evidence: true, ...order };
  for await (const event of await carrel.exports.run(asked)) if (event.type === 'done') return path;
  throw new Error('Nothing was written.');
}

function verify(...paths: readonly string[]): Promise<Verification> {
  return carrel.evidence.verify({ grant: engine.host.grants.read(paths).grant });
}

const verdicts = ({ passages }: Verification): Record<string, string> =>
  Object.fromEntries(passages.map(({ title, verdict }) => [title, verdict]));

describe.each(['html', 'json', ...(chromium === null ? [] : ['pdf'])])('a document as .%s', (format) => {
  test('is unchanged as long as nothing changes', async () => {
    const checked = await verify(await written(`whole.${format}`));
    expect(checked.passages.filter(({ verdict }) => verdict !== 'unchanged')).toEqual([]);
    expect(checked).toMatchObject({ ok: true, title: expect.stringContaining('Harbour strike') });
    expect(checked.passages).toHaveLength(4);
  });

  test('is unchanged with its notes elsewhere and its passages on pages of their own', async () => {
    const checked = await verify(
      await written(`notes.${format}`, { notes: 'end', titlePage: true, style: 'apa' }),
    );
    expect(checked.passages.filter(({ verdict }) => verdict !== 'unchanged')).toEqual([]);
  });

  test.skipIf(format === 'pdf')(
    'is altered where somebody changed what can be read, and only there',
    async () => {
      const path = await written(`edited.${format}`);
      const text = readFileSync(path, 'utf8');
      const at = text.lastIndexOf('ships sailed.');
      const edits =
        format === 'html'
          ? text.slice(0, at) + text.slice(at).replace('sailed', 'sank')
          : text.replace('ships sailed.', 'ships sank.');
      writeFileSync(path, edits);
      const checked = await verify(path);
      expect(verdicts(checked)).toMatchObject({ 'Ships sail': 'altered', 'Harbour strike': 'unchanged' });
      expect(checked.ok).toBe(false);
    },
  );
});

test.skipIf(chromium === null)(
  'a page that says something else than its attachment is found out (skipped without a Chromium)',
  async () => {
    for (const [from, to] of [
      ['ships sailed.', 'ships sank.'],
      ['ships sailed.', 'ships sailed. Nobody was harmed.'],
    ] as const) {
      print = async (make, ...rest) => {
        const html = await make();
        const body = html.indexOf('<body>');
        const forged = html.slice(0, body) + html.slice(body).replaceAll(from, to);
        return printer.print(() => Promise.resolve(forged), ...rest);
      };
      const checked = await verify(await written('forged.pdf').finally(() => (print = printer.print)));
      expect(verdicts(checked)).toMatchObject({ 'Ships sail': 'altered', Long: 'unchanged' });
    }
  },
);

test('evidence that was changed along with the page is found out by the archive', async () => {
  const path = await written('forged.html');
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('ships sailed.', 'ships sank.'));
  const { passages } = await verify(path);
  expect(passages.find(({ title }) => title === 'Ships sail')).toMatchObject({
    verdict: 'altered',
    reasons: ['The quotation is not what the source says at this place.'],
  });
});

test('a changed file and a newer revision are told apart, and what they are', async () => {
  const path = await written('before.html');
  library.write(
    'in/ships.txt',
    article('Ships sail', 'On Monday the ships sailed.', 'On Tuesday they came back.'),
  );
  const onDisk = (await verify(path)).passages.find(({ title }) => title === 'Ships sail');
  expect(onDisk).toMatchObject({
    verdict: 'source changed',
    reasons: ['The file ships.txt was changed since it was imported.'],
  });
  await importPaths(engine, library.at('in'));
  const imported = (await verify(path)).passages.find(({ title }) => title === 'Ships sail');
  expect(imported).toMatchObject({
    verdict: 'source changed',
    reasons: ['The archive has a newer revision, 2, in which the passage still stands word for word.'],
  });
});

test('a passage of another archive is not known', async () => {
  const other = await temporaryEngine();
  const path = await written('other.html');
  const { grant } = other.engine.host.grants.read([path]);
  const { ok, passages } = await createRouterClient(createRouter(other.engine)).evidence.verify({ grant });
  await other.close();
  expect(ok).toBe(false);
  expect(new Set(passages.map(({ verdict }) => verdict))).toEqual(new Set(['unknown']));
});

describe('a file that is no such document is refused with a code and a sentence', () => {
  const bomb = () => {
    const zeros = deflateSync(Buffer.alloc(200 * 1024 * 1024));
    const stream = deflateSync(zeros);
    return Buffer.concat([
      Buffer.from(
        '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(evidence.json) 3 0 R]>>>>>>endobj\n' +
          '2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n' +
          '3 0 obj<</Type/Filespec/F(evidence.json)/EF<</F 4 0 R>>>>endobj\n' +
          `4 0 obj<</Type/EmbeddedFile/Filter[/FlateDecode/FlateDecode]/Length ${stream.length}>>stream\n`,
      ),
      stream,
      Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
    ]);
  };
  test.each<[string, () => string | Buffer, string]>([
    ['empty.pdf', () => '', 'EVIDENCE_MISSING'],
    ['noise.pdf', () => '%PDF-1.7 nothing of the kind', 'DOCUMENT_UNREADABLE'],
    ['plain.html', () => '<p>ships</p>', 'EVIDENCE_MISSING'],
    ['broken.html', () => '<meta name="carrel-evidence" content="{">', 'DOCUMENT_UNREADABLE'],
    ['other.json', () => '{"format":"carrel-evidence"}', 'EVIDENCE_MISSING'],
  ])('%s', async (name, make, code) => {
    library.write(name, make());
    await expect(verify(library.at(name))).rejects.toMatchObject({ code });
  });

  test('a bomb, before it has eaten the memory', async () => {
    library.write('bomb.pdf', bomb());
    // Whether it is too long for evidence or too much for the memory there is, depends on how far reading it comes.
    const code = await verify(library.at('bomb.pdf')).catch(({ code }: { code: string }) => code);
    expect(['EVIDENCE_MISSING', 'DOCUMENT_UNREADABLE']).toContain(code);
  });

  test('a file that is not there', async () => {
    await expect(verify(library.at('nowhere.pdf'))).rejects.toMatchObject({ code: 'DOCUMENT_UNREADABLE' });
  });
});
