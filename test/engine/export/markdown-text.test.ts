import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../electron/contract/index.ts';
import { codeSpan, markdownLine, markdownText } from '../../../electron/engine/export/markdown-text.ts';

const parse = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** What a reader of the Markdown sees, with line breaks as such. */
function shown(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(shown).join('') : '';
}

function kinds(node: Nodes): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(kinds) : [])];
}

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
        const tree = parse(markdownText(text));
        expect(shown(tree)).toBe(lines(text));
        // An address may become a link by itself; nothing else means anything.
        const allowed = new Set(['root', 'paragraph', 'text', 'break', 'link']);
        expect(kinds(tree).filter((kind) => !allowed.has(kind))).toEqual([]);
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
        expect(shown(parse(markdownText(text, within)))).toBe(lines(text));
      }),
      { numRuns: 500 },
    );
  });

  test('of a heading is one line that is a heading and shows the text', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const words = text.replaceAll(/\s+/g, ' ').trim();
        const tree = parse(`## ${markdownLine(text)}`);
        expect(tree.children.map(({ type }) => type)).toEqual(['heading']);
        expect(shown(tree)).toBe(words);
      }),
      { numRuns: 500 },
    );
  });

  test('of code is code', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const words = text.replaceAll(/\s+/g, ' ').trim();
        fc.pre(words !== '');
        const tree = parse(`x ${codeSpan(text)}`);
        expect(kinds(tree)).toEqual(['root', 'paragraph', 'text', 'inlineCode']);
        expect(shown(tree)).toBe(`x ${words}`);
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

  test('drops a link that a reader should not follow', () => {
    for (const href of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'nonsense']) {
      expect(markdownText('click', [{ kind: 'link', start: 0, end: 5, href }])).toBe('click');
    }
  });
});
