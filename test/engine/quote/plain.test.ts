import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameWords, wordDiff } from '../../../electron/engine/quote/diff.ts';
import { plainText } from '../../../electron/engine/quote/plain.ts';
import { partsOf, soughtOf } from '../../../electron/engine/quote/quotation.ts';
import { anyText } from '../../support/arbitraries.ts';

const cafe = 'cafe\u0301';

describe('typography', () => {
  test.each([
    ['quotation marks', '“a fair offer”, ‘he’ said', '"a fair offer", \'he\' said'],
    ['guillemets', '« une offre »', '" une offre "'],
    ['dashes, with and without space around them', 'boats – or ships—left', 'boats -- or ships — left'],
    ['hyphens', 'well\u2011known', 'well-known'],
    ['ranges of numbers', '2019–2021', '2019-2021'],
    ['ellipses', 'and so…', 'and so. . .'],
    ['white space', 'the\u00A0 plan\n\nfailed', 'the plan failed'],
    ['what is not seen', 'quay\u00ADside\u200B works', 'quayside works'],
    ['composed letters and ligatures', `${cafe} ﬁrst`, 'café first'],
  ])('makes no difference: %s', (_, one, other) => {
    expect(plainText(one).text).toBe(plainText(other).text);
  });

  test.each([
    ['capitals', 'The plan', 'the plan'],
    ['accents', 'résumé', 'resume'],
    ['commas', 'red, white', 'red white'],
    ['hyphens within words', 'well-known', 'wellknown'],
  ])('does not hide %s', (_, one, other) => {
    expect(plainText(one).text).not.toBe(plainText(other).text);
  });

  test('is taken off so that every place leads back to the text', () => {
    const pieces = fc.constantFrom(
      'a',
      'b ',
      '“',
      '”',
      ' – ',
      '…',
      '...',
      '\u00AD',
      cafe,
      'ﬁ',
      '\n\n',
      '🦀',
      ',',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.nat(), fc.nat(), (list, from, length) => {
        const text = list.join('');
        const plain = plainText(text);
        const start = from % (plain.text.length || 1);
        const end = Math.min(plain.text.length, start + 1 + (length % 20));
        if (start >= end) return;
        const range = plain.source({ start, end });
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeLessThanOrEqual(text.length);
        expect(plainText(text.slice(range.start, range.end)).text).toContain(
          plain.text.slice(start, end).trim(),
        );
      }),
    );
  });

  test('is gone once and for all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: plain } = plainText(text);
        expect(plainText(plain).text).toBe(plain);
      }),
    );
  });
});

describe('a quotation', () => {
  test.each([
    ['“We will not go.”', ['We will not go.']],
    ['« Nous restons »', ['Nous restons']],
    ['The plan […] failed', ['The plan', 'failed']],
    ['The plan … failed... twice', ['The plan', 'failed', 'twice']],
    ['The plan (...) failed', ['The plan', 'failed']],
    ['[T]he plan [of the mayor] failed [sic]', ['The plan', 'failed']],
    ['...', []],
    ['“ ”', []],
  ])('%s has the parts %j', (quotation, parts) => {
    expect(partsOf(quotation)).toEqual(parts);
  });

  test('is looked for without the punctuation at its ends, if anything else is in it', () => {
    expect(soughtOf('We will not go,')).toBe('We will not go');
    expect(soughtOf('?!')).toBe('?!');
  });
});

describe('the difference of two texts', () => {
  test.each([
    ['The port may close.', 'The port will close.', 'The port -may- +will+ close.'],
    ['a red boat sank', 'a blue ship sank', 'a -red boat- +blue ship+ sank'],
    ['It is “fair”', 'It is "fair"', 'It is “fair”'],
    ['one  two', 'one two', 'one  two'],
    ['It failed', 'It never failed', 'It +never +failed'],
    ['the Plan', 'the plan', 'the -Plan-+plan+'],
  ])('from %j to %j is %j', (old, now, expected) => {
    const written = wordDiff(old, now)
      .map(({ kind, text }) => ({ same: text, old: `-${text}-`, new: `+${text}+` })[kind])
      .join('');
    expect(written.replaceAll('-+', '- +')).toBe(expected.replaceAll('-+', '- +'));
  });

  test('gives both back', () => {
    const words = fc.array(fc.constantFrom('the', 'plan', 'Plan', '"', '“', ' ', '\n', ',', 'é'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const diff = wordDiff(a.join(''), b.join(''));
        const side = (not: string) => diff.flatMap(({ kind, text }) => (kind === not ? [] : [text])).join('');
        const bare = (text: string) => plainText(text).text.replaceAll(/\s/g, '');
        expect(bare(side('new'))).toBe(bare(a.join('')));
        expect(bare(side('old'))).toBe(bare(b.join('')));
      }),
    );
  });

  test('is none in the words where only case, accents and punctuation differ', () => {
    expect(sameWords('The “Plan”, so résumé', 'the plan so resume')).toBe(true);
    expect(sameWords('The plan may', 'The plan will')).toBe(false);
  });
});
