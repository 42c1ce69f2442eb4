import { createRouterClient } from '@orpc/server';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Carrel, ExportDocument, ExportFormat, ExportOrder } from '../../../electron/contract/index.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { logDays } from '../../../electron/engine/export/log/days.ts';
import { createRouter } from '../../../electron/engine/router.ts';
import { putArticle } from '../../support/articles.ts';
import { temporaryEngine } from '../../support/engine.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const folder = temporaryFolder();
let archive: Awaited<ReturnType<typeof temporaryEngine>>;
let engine: Engine;
let carrel: Carrel;
let list: number;

beforeAll(async () => {
  archive = await temporaryEngine();
  engine = archive.engine;
  carrel = createRouterClient(createRouter(engine));
  const { db } = engine.store;
  const strike = putArticle(db, {
    title: 'Harbour strike',
    blocks: ['The dockers laid down their work.', 'Orla Müller spoke for them.'],
  });
  const ships = putArticle(db, { title: 'Ships sail', blocks: ['On Monday the ships left the harbour.'] });
  await engine.index.catchUp();
  list = (await carrel.excerpts.createList({ name: 'Strikes' })).id;
  const other = (await carrel.excerpts.createList({ name: 'Ships' })).id;
  const keep = async (into: number, article: number, quote: string): Promise<number> => {
    const start = (await carrel.articles.get({ id: article })).text.indexOf(quote);
    const place = { article, revision: 1, start, end: start + quote.length };
    return (await carrel.excerpts.add({ list: into, ...place })).id;
  };
  const here = await keep(list, strike, 'The dockers laid down their work.');
  const elsewhere = await keep(other, ships, 'the ships left the harbour');
  await carrel.log.setRecording({ on: true });
  await carrel.log.search({ query: 'harbour', host: 'app', opened: [strike], kept: [here, elsewhere] });
  await carrel.excerpts.remove({ ids: [elsewhere] });
  await carrel.log.note({ text: 'Ask the *union*.\n\nAnd Orla Müller.' });
  await carrel.log.search({ query: 'müller spoke', host: 'command line' });
  await carrel.log.search({ query: 'muler OR dockers', host: 'app' });
  await carrel.log.search({ query: 'mül* title:/M.ller/', host: 'app' });
  db.prepare(`UPDATE log_entry SET made_at = '2021-06-07T12:00:00.000Z' WHERE id < 3`).run();
  db.prepare(`UPDATE log_entry SET made_at = '2021-06-09T12:00:00.000Z' WHERE id >= 3`).run();
});
afterAll(async () => {
  await archive.close();
  folder.remove();
});

async function written(format: ExportFormat, change: Partial<ExportOrder> = {}): Promise<string> {
  const path = `${folder.path}/out.${format}`;
  const { grant } = engine.host.grants.write(path);
  const order = { selection: { list }, log: {}, ...change, format, grant };
  for await (const event of await carrel.exports.run(order)) if (event.type === 'done') return path;
  throw new Error('Nothing was written.');
}
const read = async (format: ExportFormat, change: Partial<ExportOrder> = {}): Promise<string> =>
  readFileSync(await written(format, change), 'utf8');
const data = async (change: Partial<ExportOrder> = {}): Promise<ExportDocument> =>
  JSON.parse(await read('json', change)) as ExportDocument;

describe('the research log in a document', () => {
  test('stands there only where it is asked for, and from the day on that is named', async () => {
    expect((await data({ log: undefined })).log).toBeNull();
    expect(await read('md', { log: undefined })).not.toContain('Research log');
    expect((await data()).log).toHaveLength(5);
    expect((await data({ log: { since: '2021-06-08' } })).log).toHaveLength(3);
    expect(await read('md', { log: { since: '2021-06-10' } })).not.toContain('Research log');
  });

  test('names the passages of the document by their ids, and quotes those that aren’t in it', async () => {
    const { log, passages } = await data();
    expect(log![0]).toMatchObject({
      query: 'harbour',
      total: 2,
      archive: { articles: 2 },
      opened: [{ title: 'Harbour strike' }],
      kept: [
        { title: 'Harbour strike', removed: false, passage: passages[0]!.id },
        { title: 'Ships sail', quote: 'the ships left the harbour', removed: true, passage: null },
      ],
    });
    const whole = await data({ selection: { articles: [log![0]!.kind === 'search' ? 1 : 0] } });
    expect(whole.log![0]).toMatchObject({ kept: [{ passage: whole.passages[0]!.id }, { passage: null }] });
  });

  test('is a section behind the sources, by days, in the language of the document', async () => {
    const text = await read('md');
    const log = text.slice(text.indexOf('## Research log'));
    expect(text.indexOf('## Sources')).toBeLessThan(text.indexOf('## Research log'));
    expect(log).toContain('### Monday');
    expect(log).toContain('2 of 2 articles · state ');
    expect(log).toContain('  - Opened: Harbour strike');
    expect(log).toContain('  - Kept: “the ships left the harbour” · Ships sail · removed since');
    expect(log).toContain(String.raw` Ask the \*union\*.`);
    expect(log).toContain('command line');
    expect(log).toContain('**muler OR dockers**, read as muller OR dockers');
    expect(await read('md', { language: 'de' })).toMatch(/## Suchprotokoll\n[\s\S]*### Montag, 7. Juni 2021/);
  });

  test('is listed in the contents and has headings of its own', async () => {
    const html = await read('html', { contents: true, selection: { query: 'harbour' } });
    expect(html).toContain('<a href="#research-log">');
    expect(html).toMatch(/<h2 class="part" id="research-log">Research log<\/h2>/);
    expect(html).toMatch(/<h3>Wednesday,? 9 June 2021<\/h3>/);
  });

  test.each(['html', 'md', 'docx', 'json'] as const)(
    'is not taken for the passages it names when a document is verified (.%s)',
    async (format) => {
      const path = await written(format, { evidence: true });
      const { grant } = engine.host.grants.read([path]);
      const { passages } = await carrel.evidence.verify({ grant });
      expect(passages.map(({ verdict }) => verdict)).toEqual(['unchanged']);
    },
  );

  test('has no masked name in it: none that was typed, in parts or misspelt, and no pattern that finds it', async () => {
    await carrel.masks.put({ name: 'Orla Müller', replacement: 'Person A', parts: false });
    const masked = await data({ mask: true });
    await carrel.masks.remove({ name: 'Orla Müller' });
    expect(JSON.stringify(masked)).not.toMatch(/m[uü]l|orla|m\.ller/i);
    const queries = masked.log!.flatMap((entry) => (entry.kind === 'search' ? [entry.query] : []));
    expect(queries).toEqual([
      'harbour',
      'Person A AND spoke',
      'Person A OR dockers',
      'Person A AND title:████',
    ]);
    expect(masked.log![0]).toMatchObject({
      kept: [
        { place: null, passage: masked.passages[0]!.id },
        { place: null, passage: null },
      ],
    });
  });
});

test('a long quotation is cut at a word, and one without spaces in the middle of none of its characters', async () => {
  const document = await data();
  const quoted = (quote: string): string | null => {
    const [first] = document.log!;
    if (first?.kind !== 'search') return null;
    const log = [{ ...first, kept: [{ ...first.kept[1]!, quote, passage: null }] }];
    const [line] = logDays({ ...document, log })[0]!.entries;
    return line!.kind === 'search' ? line!.kept[0]!.quote : null;
  };
  expect(quoted('word '.repeat(100))).toMatch(/^“(?:word ){47}word …”$/);
  expect(quoted('𠮷'.repeat(300))).toBe(`“${'𠮷'.repeat(240)} …”`);
});
