import { describe, expect, test } from 'vitest';
import { citePlainly, formatParagraphs, plainText } from '../../../../electron/engine/export/cite/plain.ts';
import { extentOf, formatDate, words } from '../../../../electron/engine/export/words.ts';
import { documentOf, medley } from '../sample.ts';

describe('a date', () => {
  test.each([
    ['2021', '2021'],
    ['2021-06', 'June 2021'],
    ['2021-06-07', '7 June 2021'],
    ['0099-06-07', '7 June 99'],
    ['2021-13-45', '2021-13-45'],
  ])('%s is printed as precise as it is known: %s', (published, printed) => {
    expect(formatDate(published, words.en)).toBe(printed);
  });

  test('is written as it is in the language of the document', () => {
    const written = Object.values(words).map((own) => formatDate('2021-06-07', own));
    expect(written).toEqual([
      '7 June 2021',
      '7 de junio de 2021',
      '7 juin 2021',
      '7. Juni 2021',
      '7 de junho de 2021',
    ]);
  });
});

describe('a plain citation', () => {
  test('names what is known in its order', () => {
    const citation = {
      byline: 'Ines Calder',
      title: 'Harbour strike',
      source: 'The Pilot',
      published: '2021-03-05',
      path: 'a/b.txt',
    };
    const cited = (pages: [number, number] | null) =>
      plainText(citePlainly({ ...citation, paragraphs: [2, 3], pages }, words.en));
    const upToPath = 'Ines Calder, “Harbour strike”, The Pilot, 5 March 2021, a/b.txt';
    expect(cited(null)).toBe(`${upToPath}, ¶\u00A02–3`);
    expect(cited([12, 12])).toBe(`${upToPath}, p.\u00A012, ¶\u00A02–3`);
    expect(cited([12, 13])).toBe(`${upToPath}, pp.\u00A012–13, ¶\u00A02–3`);
  });

  test('leaves out what is not known, and sets the paper in italics', () => {
    const citation = { byline: null, title: 'T', source: null, published: null, path: '' };
    expect(plainText(citePlainly(citation, words.en))).toBe('“T”');
    expect(citePlainly({ ...citation, source: 'The Pilot' }, words.de)).toContainEqual({
      text: 'The Pilot',
      italic: true,
    });
  });

  test('counts one paragraph as one', () => {
    expect(formatParagraphs([4, 4])).toBe('¶\u00A04');
  });
});

test('a document says how much it holds', () => {
  expect(extentOf(medley, words.en)).toBe('7 passages from 6 articles');
  const one = documentOf('T', [{ title: 'A', blocks: ['x'] }]);
  expect(extentOf(one, words.en)).toBe('1 passage from 1 article');
  expect(extentOf(one, words.fr)).toBe('1 passage tiré de 1 article');
  expect(extentOf(medley, words.de)).toBe('7 Stellen aus 6 Artikeln');
});
