import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import * as fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { itemOf } from '../../../../electron/engine/export/cite/items.ts';
import { writeBibtex } from '../../../../electron/engine/export/data/bibtex.ts';
import { bibtexKeys } from '../../../../electron/engine/export/data/keys.ts';
import { writeCsv } from '../../../../electron/engine/export/data/csv.ts';
import { writeRis } from '../../../../electron/engine/export/data/ris.ts';
import { documentOf, medley } from '../sample.ts';

const items = medley.sources.map(itemOf);

describe('a table', () => {
  const read = (csv: string) =>
    papaparse.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;

  test('has a line for each passage, word for word', () => {
    const rows = read(writeCsv(medley));
    expect(rows.map((row) => row['passage'])).toEqual(
      medley.passages.map(({ blocks }) => blocks.map(({ text }) => text).join('\n\n')),
    );
    expect(rows[0]).toMatchObject({
      id: 'abc000·0',
      byline: 'Ines Calder',
      published: '2021-03-05',
      first_paragraph: '2',
      last_paragraph: '3',
      note: 'Ask the union.\n\nCompare the offer with that of 2018.',
    });
  });

  test('is nothing that a spreadsheet calculates', () => {
    const evil = documentOf('T', [
      { title: '=1+1', note: '@SUM(A1)', blocks: ['=HYPERLINK("https://example.org")'] },
    ]);
    for (const value of Object.values(read(writeCsv(evil))[0]!)) expect(value).not.toMatch(/^[=+@-]/);
  });

  test('says that it is in UTF-8', () => {
    expect(writeCsv(medley).codePointAt(0)).toBe(0xfeff);
  });
});

describe('a bibliography', () => {
  test('in BibTeX is read again with the same authors, titles and years, in every script', () => {
    const read = new Cite(writeBibtex(items)).data;
    expect(read.map(({ title }) => title)).toEqual(items.map(({ title }) => title));
    expect(read[0]).toMatchObject({
      author: [{ given: 'Ines', family: 'Calder' }],
      'container-title': 'The Pilot',
      issued: { 'date-parts': [[2021, 3, 5]] },
    });
    expect(read[2]?.author).toEqual([{ given: 'נועה', family: 'לוי' }]);
  });

  test('in BibTeX names months as BibTeX does, and entries by author, year and a word of the title', () => {
    const bibtex = writeBibtex(items);
    expect(bibtex).toMatch(/^@article\{calder2021harbour,$/m);
    expect(bibtex).toContain('\tmonth = mar,\n\tday = {5},');
    expect(bibtex).toContain('\tmonth = jun,');
  });

  test('in BibTeX keeps the signs that TeX takes for commands', () => {
    const signs = fc.string({
      unit: fc.constantFrom('a', 'é', ...String.raw`\{}%&#$_~^ `.split('')),
      minLength: 1,
    });
    fc.assert(
      fc.property(signs, (text) => {
        const title = `A${text}B`;
        const author = [{ literal: title }];
        const [read] = new Cite(writeBibtex([{ ...items[0]!, title, author }])).data;
        const plain = title.replaceAll(/\s+/g, ' ');
        expect([read!.title, read!.author]).toEqual([plain, [{ family: plain }]]);
      }),
    );
  });

  test('in BibTeX names who asked, and the day on which a page was saved', () => {
    const bibtex = writeBibtex([
      {
        ...items[0]!,
        author: [{ family: 'Cruz', 'non-dropping-particle': 'de la', given: 'Anna', suffix: 'Jr.' }],
        interviewer: [{ family: 'Marsh', given: 'Theo' }],
        URL: 'https://pilot.example/a_b?c={d}',
        accessed: { 'date-parts': [[2021, 7, 1]] },
      },
    ]);
    expect(bibtex).toContain('\tauthor = {de la Cruz, Jr., Anna},');
    expect(bibtex).toContain('\tnote = {Interview by Theo Marsh},');
    expect(bibtex).toContain('\turl = {https://pilot.example/a_b?c=%7Bd%7D},\n\turldate = {2021-07-01},');
  });

  test('in BibTeX tells entries apart that would be called the same, in whatever order they come', () => {
    const alike = ['a1b2c3d4e5f60718', '0718a1b2c3d4e5f6'].map((id) => Object.assign({}, items[0]!, { id }));
    const expected = ['calder2021harbour-a1b2c3', 'calder2021harbour-0718a1'];
    expect(bibtexKeys(alike)).toEqual(expected);
    expect(bibtexKeys(alike.toReversed())).toEqual(expected.toReversed());
    const foreign = { id: 'a1b2c3d4e5f60718', type: 'document', title: 'נמל' } as const;
    expect(bibtexKeys([foreign])).toEqual([foreign.id]);
  });

  test('in CSL-JSON is read by another program as what it is', () => {
    expect(new Cite(JSON.parse(JSON.stringify(items))).data).toMatchObject(items);
  });

  test('in RIS keeps every field on a line of its own', () => {
    const any = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '-', 'ER  - ', 'é'), minLength: 1 });
    fc.assert(
      fc.property(any, (title) => {
        const references = readRis(writeRis([{ ...items[0]!, title }, items[1]!]));
        expect(references.map((one) => one['TI'])).toEqual([
          [title.replaceAll(/\s+/g, ' ')],
          [items[1]!.title],
        ]);
      }),
    );
  });

  test('in RIS names type, authors, paper and date', () => {
    expect(readRis(writeRis(items))[0]).toEqual({
      TY: ['NEWS'],
      ID: ['0000000000000001'],
      AU: ['Calder, Ines'],
      TI: ['Harbour strike'],
      T2: ['The Pilot'],
      PY: ['2021'],
      DA: ['2021/03/05/'],
      LA: ['en'],
      ER: [''],
    });
    expect(readRis(writeRis(items))[1]!['DA']).toEqual(['2021/06//']);
  });
});

/** References by tag, as the specification has it. */
function readRis(ris: string): Record<string, string[]>[] {
  const references: Record<string, string[]>[] = [];
  for (const line of ris.split('\r\n')) {
    const [, tag, value] = /^([A-Z][A-Z\d]) {2}- (.*)$/.exec(line) ?? [];
    if (tag === undefined) continue;
    if (tag === 'TY') references.push({});
    (references.at(-1)![tag] ??= []).push(value!);
  }
  return references;
}
