import { describe, expect, test } from 'vitest';
import {
  citationParts,
  extentOf,
  formatDate,
  formatParagraphs,
  sectionsOf,
} from '../../../electron/engine/export/cite.ts';
import { shortIds } from '../../../electron/engine/export/ids.ts';
import { documentOf, medley } from './sample.ts';

describe('a date', () => {
  test.each([
    ['2021', '2021'],
    ['2021-06', 'June 2021'],
    ['2021-06-07', '7 June 2021'],
    ['0099-06-07', '7 June 99'],
    ['2021-13-45', '2021-13-45'],
  ])('%s is printed as precise as it is known: %s', (published, printed) => {
    expect(formatDate(published)).toBe(printed);
  });
});

describe('a citation', () => {
  test('names what is known in its order', () => {
    const citation = {
      byline: 'Ines Calder',
      title: 'Harbour strike',
      source: 'The Pilot',
      published: '2021-03-05',
      path: 'a/b.txt',
    } as const;
    const cited = (pages: [number, number] | null) =>
      citationParts({ ...citation, paragraphs: [2, 3], pages })
        .map(({ text }) => text)
        .join(', ');
    const upToPath = 'Ines Calder, Harbour strike, The Pilot, 5 March 2021, a/b.txt';
    expect(cited(null)).toBe(`${upToPath}, ¶\u00A02–3`);
    expect(cited([12, 12])).toBe(`${upToPath}, p.\u00A012, ¶\u00A02–3`);
    expect(cited([12, 13])).toBe(`${upToPath}, pp.\u00A012–13, ¶\u00A02–3`);
  });

  test('leaves out what is not known', () => {
    const parts = citationParts({ byline: null, title: 'T', source: null, published: null, path: '' });
    expect(parts).toEqual([{ kind: 'title', text: 'T' }]);
  });

  test('counts one paragraph as one', () => {
    expect(formatParagraphs([4, 4])).toBe('¶\u00A04');
  });
});

describe('a document', () => {
  test('says how much it holds', () => {
    expect(extentOf(medley)).toBe('7 passages from 6 articles');
    expect(extentOf(documentOf('T', [{ title: 'A', blocks: ['x'] }]))).toBe('1 passage from 1 article');
  });

  test('puts passages of one article under one heading where they follow one another, and keeps their order', () => {
    const document = documentOf(
      'T',
      ['A', 'A', 'B', 'A'].map((title) => ({ title, blocks: ['x'] })),
    );
    const sections = sectionsOf(document.passages);
    expect(sections.map(({ title, passages }) => [title, passages.length])).toEqual([
      ['A', 2],
      ['B', 1],
      ['A', 1],
    ]);
    expect(sections.flatMap(({ passages }) => passages)).toEqual(document.passages);
  });
});

describe('short ids', () => {
  const passage = (uid: string, start: number, end = start + 10) => ({ uid, start, end });

  test('are the beginning of the lasting id and the place', () => {
    expect(shortIds([passage('3f9a2c0011223344', 1204)])).toEqual(['3f9a2c·1204']);
  });

  test('take as many digits as tell the articles apart', () => {
    expect(shortIds([passage('3f9a2c7711223344', 5), passage('3f9a2c7811223344', 5)])).toEqual([
      '3f9a2c77·5',
      '3f9a2c78·5',
    ]);
  });

  test('tell passages that begin at one place apart by their end, and the same passage by its number', () => {
    const ids = shortIds([
      passage('3f9a2c0011223344', 5, 9),
      passage('3f9a2c0011223344', 5, 12),
      passage('3f9a2c0011223344', 5, 12),
    ]);
    expect(ids).toEqual(['3f9a2c·5–9', '3f9a2c·5–12', '3f9a2c·5–12·2']);
  });
});
