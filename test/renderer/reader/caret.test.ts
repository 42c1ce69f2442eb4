import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rangeOf, stepCaret, wordFrom, type CaretSelection } from '../../../renderer/reader/caret/steps.ts';
import { canonical } from '../../support/articles.ts';

const article = {
  ...canonical(['The port closed. Nobody left – yet!', '「港」は閉めた。', 'Boats sailed on.']),
  language: 'en',
};

function at(words: string): CaretSelection {
  const start = article.text.indexOf(words);
  const range = { start, end: start + words.length };
  return { anchor: range, focus: range };
}

const shown = (selection: CaretSelection) => {
  const { start, end } = rangeOf(selection);
  return article.text.slice(start, end);
};

describe('the caret', () => {
  test.each([
    ['port', 'word', 1, 'closed'],
    ['port', 'word', -1, 'The'],
    ['The', 'word', -1, 'The'],
    ['closed', 'word', 1, 'Nobody'],
    ['Boats', 'word', -1, 'た'],
    ['on', 'word', 1, 'on'],
    ['port', 'sentence', 1, 'Nobody left – yet!'],
    ['Nobody left – yet!', 'sentence', -1, 'The port closed.'],
    ['Boats', 'paragraph', -1, '「港」は閉めた。'],
  ] as const)('goes from %j by a %s (%i) to %j', (from, unit, by, to) => {
    expect(shown(stepCaret(article, at(from), unit, by, false))).toBe(to);
  });

  test('takes more into the selection, and gives it back', () => {
    const more = stepCaret(article, at('port'), 'word', 1, true);
    expect(shown(more)).toBe('port closed');
    const sentence = stepCaret(article, more, 'sentence', 1, true);
    expect(shown(sentence)).toBe('The port closed.');
    expect(shown(stepCaret(article, more, 'word', -1, true))).toBe('port');
    expect(shown(stepCaret(article, at('port'), 'word', -1, true))).toBe('The port');
    expect(shown(stepCaret(article, at('left'), 'paragraph', 1, true))).toBe(
      'The port closed. Nobody left – yet!',
    );
  });

  test('begins at a word, or at the next one', () => {
    expect(wordFrom(article, 5)).toEqual(at('port').anchor);
    expect(wordFrom(article, article.text.indexOf('–'))).toEqual(at('yet').anchor);
    expect(wordFrom(article, article.text.length)).toBeNull();
  });

  test('never leaves the text, wherever it goes', () => {
    const steps = fc.array(
      fc.tuple(
        fc.constantFrom('word' as const, 'sentence' as const, 'paragraph' as const),
        fc.constantFrom(1 as const, -1 as const),
        fc.boolean(),
      ),
    );
    fc.assert(
      fc.property(steps, (all) => {
        let selection = at('closed');
        for (const [unit, by, extend] of all) selection = stepCaret(article, selection, unit, by, extend);
        const { start, end } = rangeOf(selection);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(article.text.length);
        expect(start).toBeLessThan(end);
      }),
    );
  });
});
