import { expect, test } from 'vitest';
import { nextSentence, sentencesIn } from '../../../renderer/reader/place/sentences.ts';

const text = 'Title\n\nShe sat down.  He stood up! Nobody spoke.\n\nAnother paragraph.';
const block = { start: 7, end: 48 };
const sentences = sentencesIn({ text, language: 'en' }, block);

test('the sentences of a block are its own, without the blanks between them', () => {
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
    'She sat down.',
    'He stood up!',
    'Nobody spoke.',
  ]);
});

test('going on goes from sentence to sentence and begins again behind the last one', () => {
  const [first, second, third] = sentences;
  expect(nextSentence(sentences, null)).toBe(first);
  expect(nextSentence(sentences, first!)).toBe(second);
  expect(nextSentence(sentences, third!)).toBe(first);
});

test('a caret left behind a kept sentence goes on from there', () => {
  const { end } = sentences[0]!;
  expect(nextSentence(sentences, { start: end, end })).toBe(sentences[1]);
});

test('a selection in another paragraph does not count', () => {
  expect(nextSentence(sentences, { start: 50, end: 60 })).toBe(sentences[0]);
});
