import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleDesk } from '../../support/command.ts';
import { seeds } from '../../support/engine.ts';

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
