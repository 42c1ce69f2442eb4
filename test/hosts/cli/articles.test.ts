import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { carrel, carrelJson, sampleDesk } from '../../support/command.ts';
import { epubOf } from '../../support/documents.ts';
import { seeds } from '../../support/engine.ts';
import { zipOf } from '../../support/zip.ts';

const desk = sampleDesk();
const { library, at, json, done, told } = desk;

test('shows and restores an article by its number as by its lasting id', async () => {
  const shown = await done('show', String(desk.strike.id));
  for (const key of 'id uid title byline published source language files words text blocks'.split(' ')) {
    expect(shown).toHaveProperty(key);
  }
  expect(await done('show', String(shown['uid']))).toEqual(shown);

  const [byNumber, byUid] = await Promise.all([
    done('restore', String(desk.strike.id), at('number.txt')),
    done('restore', String(shown['uid']), at('uid.txt')),
  ]);
  const original = readFileSync(join(seeds, desk.strike.path));
  expect(readFileSync(at('number.txt'))).toEqual(original);
  expect(readFileSync(at('uid.txt'))).toEqual(original);
  expect(byNumber).toEqual({ file: at('number.txt'), sha256: hash('sha256', original) });
  expect(byUid['sha256']).toBe(byNumber['sha256']);
});

test('tells a quotation that stands in the archive from one that was altered, by its exit code too', async () => {
  const exact = await json('quote', '“The knots gave out before the people did.”');
  expect(exact).toMatchObject({ code: 0, document: { verdict: 'exact', total: 1, complete: true } });
  const altered = await json('quote', 'The ropes gave out before the people did');
  expect(altered).toMatchObject({ code: 1, document: { verdict: 'altered' } });
  const { out, code } = await told('quote', 'The ropes gave out before the people did');
  expect(code).toBe(1);
  expect(out).toContain('[-knots-]');
  expect(out).toContain('{+ropes+}');
});

test('compares two articles by number and by lasting id', async () => {
  const { results } = await done('search', 'march');
  const [one, other] = results as { id: number; uid: string }[];
  const compared = await done('compare', String(one!.id), String(other!.id));
  expect(Object.keys(compared)).toEqual([
    'left',
    'right',
    'shared',
    'passages',
    'quotations',
    'common',
    'summary',
  ]);
  expect(compared).toMatchObject({ left: { id: one!.id }, right: { id: other!.id } });
  const { uid } = await done('show', String(one!.id));
  expect(await done('compare', String(uid), String(other!.id))).toEqual(compared);
  const { rows, summary } = await done('diff', String(uid), String(other!.id));
  expect(rows).not.toHaveLength(0);
  const reused = await done('reuse', String(uid));
  expect(Object.keys(reused)).toEqual(['id', 'near', 'paragraphs']);
  expect(summary).toMatchObject({ sentence: expect.stringContaining('Paragraphs') as string });
});

test('an article that isn’t there, or can’t be written, is a failure with a code', async () => {
  const [shown, written, files] = await Promise.all([
    told('show', '999999', '--json'),
    told('restore', `${desk.strike.id}`, '/nowhere/x.txt', '--json'),
    told('backup', library.path, '--json'),
  ]);
  expect([shown.code, written.code, files.code]).toEqual([1, 1, 1]);
  expect(JSON.parse(shown.out)).toMatchObject({ error: { code: 'ARTICLE_NOT_FOUND' } });
  expect(JSON.parse(written.out)).toMatchObject({ error: { code: 'WRITE_FAILED' } });
  expect(JSON.parse(files.out)).toMatchObject({ error: { code: 'WRITE_FAILED' } });
  expect(readdirSync(library.path).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('restores a part of a ZIP, a mailbox or a book as its own bytes, and says so in its help', async () => {
  const ferry = Buffer.from('Last ferry\r\n\r\nThe caf\u00e9 by the pier closed.\r\n', 'latin1');
  const message = (quote: string) =>
    `From: Ines Calder <ines@pilot.example>\nSubject: Dredging\n\n${quote}From the pier it was heard.\n\n`;
  const page = '<h1>The tide</h1><p>It came in at noon, and nobody minded.</p>';
  library.write('parts/clippings.zip', zipOf([['2021/ferry.txt', ferry]]));
  library.write('parts/in.mbox', `From x Fri Mar  5 12:00:00 2021\n${message('>')}`);
  library.write('parts/tides.epub', epubOf([['one.xhtml', 'The tide', page]]));
  const parts = at('parts-archive');
  await carrel(['import', at('parts'), '--archive', parts]);
  const restored = async (query: string) => {
    const { json } = await carrelJson(parts, ['search', query]);
    const [{ id }] = json['results'] as [{ id: number }];
    const { json: written } = await carrelJson(parts, ['restore', String(id), at('part')]);
    const bytes = readFileSync(at('part'));
    expect(written).toEqual({ file: at('part'), sha256: hash('sha256', bytes) });
    return bytes;
  };
  expect(await restored('title:ferry')).toEqual(ferry);
  expect(String(await restored('title:dredging'))).toBe(message(''));
  expect(String(await restored('title:tide'))).toContain(`<body>${page}</body>`);
  const { out } = await carrel(['restore', '--help']);
  for (const part of ['a file in a ZIP', 'a message in a mailbox', 'a chapter of a book'])
    expect(out).toContain(part);
});
