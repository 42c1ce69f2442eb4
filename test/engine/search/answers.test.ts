import { expect, test } from 'vitest';
import { Latest } from '../../../electron/engine/search/answers.ts';

test('the answers asked for last are kept, and no more of them than wanted', () => {
  const asked: string[] = [];
  const latest = new Latest<string, number>(2);
  const ask = (word: string) =>
    latest.of(word, () => {
      asked.push(word);
      return word.length;
    });
  for (const word of ['one', 'three', 'one', 'five', 'one', 'three']) expect(ask(word)).toBe(word.length);
  expect(asked).toEqual(['one', 'three', 'five', 'three']);
});
