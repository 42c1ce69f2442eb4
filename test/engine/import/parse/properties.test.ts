import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../../electron/engine/import/parse/characters.ts';
import { ParseFailure, parseFile } from '../../../../electron/engine/import/parse/index.ts';
import type { ParsedDocument } from '../../../../electron/engine/import/parse/parsed.ts';
import { expectCanonical } from './invariants.ts';

/** The bricks of real files, and characters that are trouble. */
const pieces = fc.oneof(
  fc.constantFrom(
    'The harbour was quiet that night, and the ferry lay at the slip.',
    'Nobody spoke for a while-\nlong time, and the break-\nwater stood',
    'Council Answers',
    'THE VOTE',
    '=====',
    '---',
    '\n',
    '\n\n',
    '\r\n',
    '  ',
    '\t',
    '• ',
    '- ',
    '1. ',
    '2) ',
    '> ',
    'Jane Roe: ',
    'JR: ',
    'Ann Poe: ',
    'Q: ',
    'By Jane Roe',
    'June 2021',
    '10 June 2021',
    '# ',
    '**',
    '*',
    '`',
    '```\n',
    '[a](http://b.example)',
    '[[',
    '| a | b |\n|---|---|\n',
    '---\ntitle: x\n---\n',
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<li>',
    '<ul>',
    '<td>',
    '<table>',
    '<pre>',
    '<br>',
    '<h2>',
    '<a href="/x">',
    '<blockquote>',
    '&nbsp;&shy;&#x301;',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u0301',
    '\ufb01',
    '\u0000',
    '\u2028',
    '\ufeff',
    '漢字',
    'שלום',
    '🏴‍☠️',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const contents = fc.array(pieces, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''));

/** The document; a text that is refused in the proper way doesn't count. The mark leaves no doubt of its encoding. */
function attempt(path: string, content: string): ParsedDocument {
  try {
    return parseFile(path, Buffer.from(`\ufeff${content}`)).document;
  } catch (thrown) {
    fc.pre(!(thrown instanceof ParseFailure));
    throw thrown;
  }
}

describe('Canonical characters', () => {
  test('are stable', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const clean = cleanText(content);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });

  test('hold no carriage return, NUL, soft hyphen, zero width space, ligature, byte order mark or lone surrogate', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const clean = cleanText(content);
        expect(clean).not.toMatch(/[\r\0\u00a0\u00ad\u200b\u2028\ufb00-\ufb06\ufeff]/);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).toBe(clean.normalize('NFC'));
      }),
    );
  });
});

describe.each(['a.txt', 'a.md', 'a.html'])('Whatever is in %s', (path) => {
  test('it is refused properly or its blocks partition its text', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const document = attempt(path, content);
        expect(document.text).not.toBe('');
        expectCanonical(document);
      }),
      { numRuns: 300 },
    );
  });

  test('the same bytes give the same document', () => {
    fc.assert(
      fc.property(contents, (content) => {
        expect(attempt(path, content)).toEqual(attempt(path, content));
      }),
      { numRuns: 30 },
    );
  });
});

test('Every letter of a plain text is in its canonical text, in order', () => {
  fc.assert(
    fc.property(contents, (content) => {
      expect(lettersOf(attempt('a.txt', content).text)).toBe(lettersOf(cleanText(content)));
    }),
    { numRuns: 500 },
  );
});

function lettersOf(text: string): string {
  return (text.match(/[\p{L}\p{M}]/gu) ?? []).join('').normalize('NFC');
}
