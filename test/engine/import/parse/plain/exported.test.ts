import { expect, test } from 'vitest';
import { parseText } from '../../../../../electron/engine/import/parse/plain/text.ts';

const read = (...lines: readonly string[]) => parseText(lines.join('\n'), { path: 'export.txt' });
const body = ({ text, blocks }: ReturnType<typeof read>) =>
  blocks.filter(({ role }) => role === undefined).map(({ start, end }) => text.slice(start, end));

const LEAD = 'Workers at the cold store on Fish Quay have voted to stop work from Monday.';

test('An article from Factiva says what its fields say, and the names of fields are no text', () => {
  const document = read(
    'HD Cold store workers vote to walk out',
    'BY By Lorna Tench and Otis Vale',
    'WC 187 words',
    'PD 4 October 2017',
    'ET 06:12',
    'SN The Kelder Mercury',
    'LP',
    LEAD,
    'TD',
    'The company did not answer.',
  );
  expect(document).toMatchObject({
    title: 'Cold store workers vote to walk out',
    byline: 'Lorna Tench, Otis Vale',
    published: '2017-10-04',
    source: 'The Kelder Mercury',
  });
  expect(body(document)).toEqual([LEAD, 'The company did not answer.']);
  expect(document.text).toContain('187 words');
});

test('A text whose first line opens with two capitals is no article from Factiva', () => {
  const { title } = read('PD James returns to the fens', '', LEAD);
  expect(title).toBe('PD James returns to the fens');
});

test('An article from Nexis has its title above the paper in the newer form', () => {
  const document = read(
    'Cold store workers vote to walk out',
    'The Kelder Mercury (England)',
    'October 4, 2017 Wednesday',
    '',
    'Copyright 2017 Kelder Newspapers All Rights Reserved',
    'Section: NEWS; Pg. 4',
    'Length: 1,812 words',
    'Byline: Lorna Tench',
    'Body',
    '',
    LEAD,
    '',
    'Load-Date: October 5, 2017',
  );
  expect(document).toMatchObject({
    title: 'Cold store workers vote to walk out',
    byline: 'Lorna Tench',
    published: '2017-10-04',
    source: 'The Kelder Mercury (England)',
  });
  expect(body(document)[0]).toBe(LEAD);
});

test.each([
  ['12 de enero de 2012 jueves', 'AUTOR: Nicanor Bastida', 'LONGITUD: 143 palabras', '2012-01-12'],
  ['mardi 14 octobre 2014', 'AUTEUR: Nicanor Bastida', 'LONGUEUR: 98 mots', '2014-10-14'],
  ['Samstag, 7. Juli 2007', 'AUTOR: Nicanor Bastida', 'LÄNGE: 402 Wörter', '2007-07-07'],
])('An article from Nexis is read whatever its language: %s', (date, author, length, published) => {
  const document = read('La Gaceta', '', date, '', 'El mercado cierra', '', author, '', length, '', LEAD);
  expect(document).toMatchObject({
    title: 'El mercado cierra',
    byline: 'Nicanor Bastida',
    source: 'La Gaceta',
    published,
  });
});

test('A record of a press database says who, where and when; a family name in front is put behind', () => {
  const document = read(
    'Title: The tram that never came',
    'Author: Brandreth, Sylvia; Vance, Peregrine',
    'Publication title: The Upland Review; Thornfield',
    'Publication date: Mar 9, 2008',
    'Pages: 4-5',
    '',
    'Full text:',
    '',
    LEAD,
  );
  expect(document).toMatchObject({
    title: 'The tram that never came',
    byline: 'Sylvia Brandreth, Peregrine Vance',
    published: '2008-03-09',
    source: 'The Upland Review',
  });
  expect(body(document)).toEqual([LEAD]);
});

test('A season of a record is a year and no more', () => {
  const { published } = read(
    'Title: Salt on the tracks',
    'Authors: Marchetti, Odile',
    'Source: The Coastal Quarterly; Spring 2011, Vol. 14 Issue 2, p31-44',
    'Document Type: Article',
    'Full Text:',
    LEAD,
  );
  expect(published).toBe('2011');
});
