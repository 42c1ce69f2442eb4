import { describe, expect, test } from 'vitest';
import { completionOf, endsInWholeWord, withSuggestion } from '../../../renderer/search/suggesting.ts';

describe('a completion', () => {
  test('continues the word being typed, whatever its case', () => {
    expect(completionOf('strike harb', { text: 'harbour', kind: 'word' })).toBe('our');
    expect(completionOf('HARB', { text: 'harbour', kind: 'word' })).toBe('our');
  });

  test('is not shown where it doesn’t continue the text', () => {
    expect(completionOf('strike harb', { text: 'harvest', kind: 'word' })).toBe('');
    expect(completionOf('bridg', { text: 'Bridget Sarn', kind: 'author' })).toBe('');
    expect(completionOf('strike', undefined)).toBe('');
  });
});

test('a word that a result has just so needs no completion', () => {
  const highlights: [number, number][] = [[4, 11]];
  const results = [{ passages: [{ block: 1, start: 0, text: 'The Harbour Commission', highlights }] }];
  expect(endsInWholeWord('strike harbour', results)).toBe(true);
  expect(endsInWholeWord('strike harb', results)).toBe(false);
  expect(endsInWholeWord('strike harbour ', results)).toBe(false);
});

describe('a suggestion taken', () => {
  test.each([
    ['strike harb', { text: 'harbour', kind: 'word' }, 'strike harbour'],
    ['strike bridget sa', { text: 'Bridget Sarn', kind: 'author' }, 'strike author:"Bridget Sarn"'],
    ['the gaz', { text: 'The Gazette', kind: 'source' }, 'source:"The Gazette"'],
    ['harbour str', { text: 'Harbour strike', kind: 'title' }, 'Harbour strike'],
    ['strike sarn', { text: 'Bridget Sarn', kind: 'author' }, 'strike author:"Bridget Sarn"'],
    ['(wage OR de', { text: 'deal', kind: 'word' }, '(wage OR deal'],
  ] as const)('replaces the words it completes: %s', (query, suggestion, result) => {
    expect(withSuggestion(query, suggestion)).toBe(result);
  });
});
