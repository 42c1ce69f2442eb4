import { describe, expect, test } from 'vitest';
import type { Suggestion } from '../../../electron/contract/index.ts';
import { completionOf, endsInWholeWord } from '../../../renderer/search/suggesting.ts';

const offered = (kind: Suggestion['kind'], query: string): Suggestion => {
  return { kind, query, text: query, about: null, articles: null };
};

describe('a completion', () => {
  test('continues the word being typed, whatever its case', () => {
    expect(completionOf('strike harb', offered('word', 'strike harbour'))).toBe('our');
    expect(completionOf('source:"The G', offered('value', 'source:"The Gazette"'))).toBe('azette"');
    expect(completionOf('HARB', offered('word', 'harbour'))).toBe('our');
  });

  test('is not shown where it doesn’t continue the text', () => {
    expect(completionOf('strike harbo', offered('word', 'strike harvest'))).toBe('');
    expect(completionOf('bridg', offered('author', 'author:"Bridget Sarn"'))).toBe('');
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
