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
import { openZip } from '../../../electron/engine/import/parse/zip/archive.ts';
import { article, importPaths, Library } from '../../support/imports.ts';
import { zipOf } from '../../support/zip.ts';

const chromium = await findChromium();
const printer = chromiumPrinter();
const library = new Library();
let archive: Awaited<ReturnType<typeof temporaryEngine>>;
let engine: Engine;
let carrel: Carrel;
let print: Printer = printer.print;

const long = Array.from(
  { length: 24 },
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
  library.write(
    'in/list.txt',
    article('Demands', 'They want:', '1. a week\n2. a year', '- more <pay> & *less* work'),
  );
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

/** The passages that are not unchanged, by their titles. */
const differing = ({ passages }: Verification): Record<string, string> =>
  Object.fromEntries(
    passages.flatMap(({ title, verdict }) => (verdict === 'unchanged' ? [] : [[title, verdict]])),
  );

const documents = ['html', 'json', 'md', 'docx'] as const;

describe.each([...documents, ...(chromium === null ? [] : ['pdf'])])('a document as .%s', (format) => {
  test('is unchanged as long as nothing changes', async () => {
    const checked = await verify(await written(`whole.${format}`));
    expect(differing(checked)).toEqual({});
    expect(checked).toMatchObject({ ok: true, title: 'Demands and 4 more articles' });
    expect(checked.passages).toHaveLength(5);
  });

  test('is unchanged with its notes elsewhere and its passages on pages of their own', async () => {
    const order = { notes: 'end', titlePage: true, style: 'apa' } as const;
    expect(differing(await verify(await written(`notes.${format}`, order)))).toEqual({});
  });
});

const originals = new Map<string, Promise<string>>();

/** A document that was written once, to be forged. */
function untouched(format: string, order: Partial<ExportOrder>): Promise<string> {
  const name = `original-${order.notes ?? 'inline'}.${format}`;
  return originals.get(name) ?? originals.set(name, written(name, order)).get(name)!;
}

/** Changes what can be read of a document, and not what is attached to it. */
async function edited(
  format: (typeof documents)[number],
  order: Partial<ExportOrder>,
  edit: (text: string) => string,
): Promise<string> {
  const original = await untouched(format, order);
  const path = library.at(`edited.${format}`);
  if (format === 'docx') {
    const zip = await openZip(readFileSync(original), 'document');
    const parts = await Promise.all(
      zip.entries.map(async (entry) => {
        const text = Buffer.from(await zip.read(entry)).toString('utf8');
        return { name: entry.name, content: entry.name === 'word/document.xml' ? edit(text) : text };
      }),
    );
    writeFileSync(path, zipOf(parts));
    return path;
  }
  const text = readFileSync(original, 'utf8');
  const at = format === 'html' ? text.indexOf('<body>') : 0;
  const end = format === 'md' ? text.indexOf('<!-- carrel-evidence') : text.length;
  // In JSON the evidence comes behind the passages.
  const parts = format === 'json' ? text.indexOf('"evidence":') : end;
  writeFileSync(path, text.slice(0, at) + edit(text.slice(at, parts)) + text.slice(parts));
  return path;
}

describe.each(documents)('somebody changed what can be read in a .%s, and only that', (format) => {
  const strike = 'The dockers laid down their work on Friday.';
  const sailed = 'On Monday the ships sailed.';
  test.each<[string, Partial<ExportOrder>, (text: string) => string, string[]]>([
    ['a word', {}, (text) => text.replaceAll('ships sailed', 'ships sank'), ['Ships sail']],
    ['a word put in before', {}, (text) => text.replaceAll(sailed, `Not so: ${sailed}`), ['Ships sail']],
    [
      'a word put in behind',
      { notes: 'end' },
      (text) => text.replaceAll('sailed.', 'sailed. All drowned.'),
      ['Ships sail'],
    ],
    [
      'two passages that change their places',
      {},
      (text) => text.replaceAll(strike, '@').replaceAll(sailed, strike).replaceAll('@', sailed),
      ['Ships sail', 'Harbour strike'],
    ],
  ])('%s', async (_what, order, edit, titles) => {
    const verdicts = differing(await verify(await edited(format, order, edit)));
    expect(verdicts).toEqual(Object.fromEntries(titles.map((title) => [title, 'altered'])));
  });
});

test('a Word document is told by what it shows: not by what is hidden, or deleted while changes are tracked', async () => {
  const shown = '<w:t xml:space="preserve">On Monday the ships sailed.</w:t>';
  const hiding = [
    `<w:rPr><w:vanish/></w:rPr>${shown}</w:r><w:r><w:t>Nobody sailed.</w:t>`,
    `</w:r><w:del><w:r>${shown}</w:r></w:del><w:r><w:t>Nobody sailed.</w:t>`,
  ];
  for (const instead of hiding) {
    const path = await edited('docx', {}, (text) => {
      expect(text).toContain(shown);
      return text.replace(shown, instead);
    });
    expect(differing(await verify(path))).toEqual({ 'Ships sail': 'altered' });
  }
});

test.each(['html', 'md'] as const)('a faithful copy elsewhere in a .%s proves nothing', async (format) => {
  let genuine = '';
  const path = await edited(format, {}, (text) => {
    genuine = text;
    return text.replaceAll('ships sailed', 'ships sank') + genuine.replaceAll('Contents', '');
  });
  expect(differing(await verify(path))['Ships sail']).toBe('altered');
});

test('a document whose evidence was taken away is refused, and one whose evidence was changed is found out', async () => {
  const path = await written('stripped.md');
  const whole = readFileSync(path, 'utf8');
  const at = whole.indexOf('<!-- carrel');
  writeFileSync(path, whole.slice(0, at));
  await expect(verify(path)).rejects.toMatchObject({ code: 'EVIDENCE_MISSING' });
  writeFileSync(path, whole.slice(0, at) + whole.slice(at).replace('ships sailed', 'ships sank'));
  expect(differing(await verify(path))).toEqual({ 'Ships sail': 'altered' });
});

test.skipIf(chromium === null)(
  'a page that says something else than its attachment is found out (skipped without a Chromium)',
  async () => {
    const forged = (html: string) => {
      const body = html.indexOf('<body>');
      const shown = html
        .slice(body)
        .replaceAll('ships sailed.', 'ships sank.')
        .replaceAll('work on Friday.', 'work on Friday. Nobody was harmed.');
      return html.slice(0, body) + shown;
    };
    print = (html, ...rest) => printer.print(async () => forged(await html()), ...rest);
    const checked = await verify(await written('forged.pdf').finally(() => (print = printer.print)));
    expect(differing(checked)).toEqual({ 'Ships sail': 'altered', 'Harbour strike': 'altered' });
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
    // More than evidence may be: reading it stops before its end.
    const zeros = deflateSync(Buffer.alloc(80 * 1024 * 1024));
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
