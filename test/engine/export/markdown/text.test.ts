import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../../electron/contract/index.ts';
import { codeSpan, markdownLine, markdownText } from '../../../../electron/engine/export/markdown/text.ts';
import { nodesOf, parseMarkdown, shownText } from './parse.ts';

const kinds = (markdown: string): string[] => nodesOf(parseMarkdown(markdown)).map(({ type }) => type);

/** Lines without the white space at their ends, as Markdown has them. */
const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'*_`~[]()<>#+-=|\\!&:;@$.1 \n\ta“”'.split('')),
      fc.constantFrom(
        'http://x_y.org',
        'www.x.org',
        'a@b.org',
        '<script>',
        '&amp;',
        '**',
        '1. ',
        '- ',
        '# ',
        '---',
        '| a |',
        'word',
        '日本',
        'שלום',
      ),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));

describe('Markdown of a text', () => {
  test('shows exactly that text and nothing else', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const markdown = markdownText(text);
        expect(shownText(parseMarkdown(markdown))).toBe(lines(text));
        const allowed = new Set(['root', 'paragraph', 'text', 'break']);
        expect(kinds(markdown).filter((kind) => !allowed.has(kind))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('shows exactly that text with marks in it, whatever they are', () => {
    const mark = fc
      .tuple(fc.constantFrom('emphasis', 'strong', 'link'), fc.nat(40), fc.nat(40))
      .map(([kind, a, b]): Mark => ({
        kind,
        start: Math.min(a, b),
        end: Math.max(a, b),
        href: 'https://example.org/a(b)',
      }));
    fc.assert(
      fc.property(nasty, fc.array(mark, { maxLength: 4 }), (text, marks) => {
        const within = marks.filter(({ end }) => end <= text.length);
        expect(shownText(parseMarkdown(markdownText(text, within)))).toBe(lines(text));
      }),
      { numRuns: 500 },
    );
  });

  test('of a heading is one line that is a heading and shows the text', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const words = text.replaceAll(/\s+/g, ' ').trim();
        const tree = parseMarkdown(`## ${markdownLine(text)}`);
        expect(tree.children.map(({ type }) => type)).toEqual(['heading']);
        expect(shownText(tree)).toBe(words);
      }),
      { numRuns: 500 },
    );
  });

  test('of code is code', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const words = text.replaceAll(/\s+/g, ' ').trim();
        fc.pre(words !== '');
        const markdown = `x ${codeSpan(text)}`;
        expect(kinds(markdown)).toEqual(['root', 'paragraph', 'text', 'inlineCode']);
        expect(shownText(parseMarkdown(markdown))).toBe(`x ${words}`);
      }),
    );
  });

  test('carries emphasis, strong type and links', () => {
    const text = 'He said very clearly no, see there.';
    const marks: Mark[] = [
      { kind: 'emphasis', start: 8, end: 13 },
      { kind: 'strong', start: 21, end: 23 },
      { kind: 'link', start: 29, end: 34, href: 'https://example.org/?a=<b>' },
    ];
    expect(markdownText(text, marks)).toBe(
      'He said *very* clearly **no**, see [there](<https://example.org/?a=%3Cb%3E>).',
    );
  });

  test('makes no link of an address', () => {
    expect(markdownText('https://a.org, www.b.org, c@d.org')).toBe('https\\://a.org, www\\.b.org, c\\@d.org');
  });

  test('drops a link that a reader should not follow', () => {
    for (const href of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'nonsense']) {
      expect(markdownText('click', [{ kind: 'link', start: 0, end: 5, href }])).toBe('click');
    }
  });
});
