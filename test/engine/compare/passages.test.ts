import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../../electron/engine/compare/compare.ts';
import { canonical } from '../../support/articles.ts';

function passagesOf(left: string, right: string, minWords = 5) {
  const [here, there] = [canonical([left]), canonical([right])];
  return compareTexts(here, there, minWords).passages.map((passage) => ({
    left: here.text.slice(...passage.left),
    right: there.text.slice(...passage.right),
    words: passage.words,
    differences: passage.differences.map((difference) => [
      difference.left && here.text.slice(...difference.left),
      difference.right && there.text.slice(...difference.right),
    ]),
  }));
}

describe('shared passages', () => {
  test('bridge words that were changed, put in or left out, and say which', () => {
    expect(
      passagesOf(
        'Before. The union will hold a vote on the offer at the old cannery on Friday night. After.',
        'Else, the union may hold a vote on the new offer at the cannery on Friday night, too.',
      ),
    ).toEqual([
      {
        left: 'The union will hold a vote on the offer at the old cannery on Friday night',
        right: 'the union may hold a vote on the new offer at the cannery on Friday night',
        words: 14,
        differences: [
          ['will', 'may'],
          [null, 'new'],
          ['old', null],
        ],
      },
    ]);
  });

  test('are found where no run by itself is long enough, if they share enough together', () => {
    const [passage, ...others] = passagesOf(
      'The harbour master ordered every boat out of the northern basin before dusk',
      'The harbour master told every boat out the northern basin well before dusk',
    );
    expect(others).toEqual([]);
    expect(passage).toMatchObject({ words: 11 });
  });

  test('are not made of a turn of phrase that both texts happen to use', () => {
    expect(
      passagesOf('It was at the end of an evening that nobody liked', 'We came to the end of an old road'),
    ).toEqual([]);
  });

  test('in another order are found, and told apart from those that can be read down side by side', () => {
    const one = 'The first paragraph speaks of herring and of the price of ice in June.';
    const two = 'The second is a long one about the ferry, its captain, its bell and the people who miss it.';
    const [left, right] = [canonical([one, two]), canonical([two, one])];
    const { passages } = compareTexts(left, right, 5);
    expect(passages.map(({ inOrder }) => inOrder)).toEqual([false, true]);
  });

  test('never overlap on the left, lie within the texts, and differ exactly where they say', () => {
    const word = fc.constantFrom('la', 'mer', 'bell', 'ice', 'o', 'nine', 'union', 'strike');
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [left, right] = [canonical([one]), canonical([other])];
        let free = 0;
        for (const passage of compareTexts(left, right, 4).passages) {
          expect(passage.left[0]).toBeGreaterThanOrEqual(free);
          free = passage.left[1];
          const without = (side: 'left' | 'right', text: string) => {
            const cuts = passage.differences.flatMap(({ [side]: place }) => (place ? [place] : []));
            const [from, to] = passage[side];
            const kept = Array.from({ length: to - from }, (_, at) =>
              cuts.some(([start, end]) => from + at >= start && from + at < end)
                ? ' '
                : text.charAt(from + at),
            );
            return kept.join('').trim().split(/\s+/);
          };
          const same = without('left', left.text);
          expect(without('right', right.text)).toEqual(same);
          expect(same).toHaveLength(passage.words);
        }
      }),
    );
  });

  test('of a text with itself are the whole of it', () => {
    const text = 'one two three four five six seven eight nine ten eleven twelve';
    expect(passagesOf(text, text)).toEqual([{ left: text, right: text, words: 12, differences: [] }]);
  });
});

test('quotations are what one side has between quotation marks, and the other has as well', () => {
  const left = canonical([
    'The mayor said: “We shall build the bridge before the winter comes” and left.',
    { kind: 'quote', text: 'Nobody asked the fishermen what they thought of it.' },
  ]);
  const right = canonical([
    'She promised that we shall build the bridge before the winter comes. "Nobody asked the fishermen what they ' +
      'thought of it", a letter says.',
  ]);
  const quoted = compareTexts(left, right, 5).quotations.map(({ left: [start, end], quotedIn }) => [
    quotedIn,
    left.text.slice(start, end),
  ]);
  expect(quoted).toEqual([
    ['left', 'We shall build the bridge before the winter comes'],
    ['both', 'Nobody asked the fishermen what they thought of it'],
  ]);
});

test('the summary says in words how much is shared', () => {
  const left = canonical(['The council will meet on the bridge bill next Tuesday. Nothing else was said.']);
  const right = canonical(['We hear the council will meet on the bridge bill next Tuesday.']);
  expect(compareTexts(left, right, 5).summary.sentence).toBe(
    'They share 10 words in one passage (71% of the left text, 83% of the right one): ' +
      '“The council will meet on the bridge bill next Tuesday”.',
  );
  expect(compareTexts(left, canonical(['Else']), 5).summary).toMatchObject({
    longest: null,
    sentence: 'They share no passage.',
  });
});
