import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Carrel, Table, TableFormat } from '../../../electron/contract/index.ts';
import { createRouter } from '../../../electron/engine/router.ts';
import { temporaryEngine } from '../../support/engine.ts';
import { article, importPaths, Library } from '../../support/imports.ts';

let archive: Awaited<ReturnType<typeof temporaryEngine>>;
let carrel: Carrel;
const library = new Library();

beforeAll(async () => {
  archive = await temporaryEngine();
  carrel = createRouterClient(createRouter(archive.engine));
  for (let number = 1; number <= 620; number++) {
    library.write(
      `Pilot/${number}.txt`,
      article(`Report ${number}`, `The harbour of place ${number} was closed.`),
    );
  }
  library.write('Pilot/odd.txt', article('=HYPERLINK("x")', 'A "harbour", and\na second harbour; + more.'));
  await importPaths(archive.engine, library.path);
});
afterAll(async () => {
  await archive.close();
  library.remove();
});

async function written(table: Table, format: TableFormat) {
  const path = join(archive.folder, `table.${format}`);
  const { grant } = archive.engine.host.grants.write(path);
  const told = await carrel.tables.write({ table, format, grant });
  const text = readFileSync(path, 'utf8');
  expect(told).toEqual({ file: `table.${format}`, rows: told.rows, bytes: Buffer.byteLength(text) });
  return { rows: told.rows, text };
}

function parsed(csv: string) {
  const { data, errors } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, '').trim(), {
    header: true,
  });
  expect(errors).toEqual([]);
  return data;
}

test('every article of a search is written, not only a page of them', async () => {
  const { rows, text } = await written({ of: 'articles', query: 'harbour', sort: 'title' }, 'csv');
  const data = parsed(text);
  expect(rows).toBe(621);
  expect(new Set(data.map(({ path }) => path)).size).toBe(621);
  expect(data.find(({ path }) => path!.endsWith('odd.txt'))).toMatchObject({ hits: '2' });
});

test('no cell begins as a formula', async () => {
  const data = parsed((await written({ of: 'articles', query: 'second harbour' }, 'csv')).text);
  expect(data[0]!['title']).toBe(`'=HYPERLINK("x")`);
});

test('every line of a search is written in its order', async () => {
  const { rows, text } = await written({ of: 'lines', query: 'harbour', sort: ['L1', 'R1'] }, 'json');
  const lines = JSON.parse(text) as { left: string; node: string; right: string }[];
  expect([rows, lines.length]).toEqual([622, 622]);
  expect(lines[0]!.left).toMatch(/ A "$/);
  expect(lines.at(-1)!.left).toMatch(/ The$/);
});

test('a reading list names every article with its place', async () => {
  const { text } = await written({ of: 'articles', query: 'title:"Report 7"' }, 'md');
  expect(text).toContain('- [ ] **Report 7**');
  expect(text).toContain('Pilot/7.txt');
});

test('nothing found is an empty table', async () => {
  expect((await written({ of: 'lines', query: 'zzzz' }, 'json')).text).toBe('[]\n');
  expect(parsed((await written({ of: 'articles', query: 'zzzz' }, 'csv')).text)).toEqual([]);
});

test('what is given up leaves nothing behind', async () => {
  const path = join(archive.folder, 'given-up.csv');
  const { grant } = archive.engine.host.grants.write(path);
  const table = { of: 'articles', query: 'harbour' } as const;
  await expect(
    carrel.tables.write({ table, format: 'csv', grant }, { signal: AbortSignal.abort() }),
  ).rejects.toThrow(/./);
  expect(existsSync(path)).toBe(false);
});
