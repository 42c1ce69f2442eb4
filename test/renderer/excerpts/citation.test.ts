import { expect, test } from 'vitest';
import { citationOf, quoteOf } from '../../../renderer/excerpts/citation.ts';

const article = { byline: 'Ines Calder', title: 'Harbour strike', source: 'The Pilot', published: '2021' };

test('a citation says what is known, in order', () => {
  expect(citationOf(article, { paragraph: 4, page: null })).toBe(
    'Ines Calder, “Harbour strike”, The Pilot, 2021, ¶ 4',
  );
});

test('a citation names the page where the text has pages', () => {
  expect(citationOf(article, { paragraph: 4, page: 3 })).toBe(
    'Ines Calder, “Harbour strike”, The Pilot, 2021, p. 3, ¶ 4',
  );
});

test('what is not known is left out', () => {
  const bare = { byline: null, title: 'The call list', source: null, published: null };
  expect(citationOf(bare)).toBe('“The call list”');
});

test('a copied passage is quoted above its citation', () => {
  expect(quoteOf(' Four ships a week. ', citationOf(article))).toBe(
    '“Four ships a week.”\n— Ines Calder, “Harbour strike”, The Pilot, 2021',
  );
});
