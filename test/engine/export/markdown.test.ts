import { describe, expect, test } from 'vitest';
import { writeMarkdown } from '../../../electron/engine/export/markdown.ts';
import { nodesOf, parseMarkdown, shownText } from './parse-markdown.ts';
import { documentOf, hostile, medley } from './sample.ts';

const written = parseMarkdown(writeMarkdown(medley));

describe('a document in Markdown', () => {
  test('has its title, a heading for each article and one for the sources', () => {
    const headings = written.children.filter((node) => node.type === 'heading');
    expect(headings.map((node) => [node.depth, shownText(node)])).toEqual([
      [1, medley.title],
      [2, 'Harbour strike'],
      [2, 'A hundred days'],
      [2, 'הספרייה שעל הרציף'],
      [2, 'طباخ السفينة'],
      [2, '港の労働者、仕事を止める'],
      [2, medley.passages[6]!.citation.title],
      [2, 'Sources'],
    ]);
  });

  test('quotes every passage word for word', () => {
    const quotes = written.children.filter((node) => node.type === 'blockquote');
    const without = (text: string): string => text.replaceAll(/\[[^\]]*\]|\s/g, '').replace('\0', '\uFFFD');
    expect(quotes.map((node) => without(shownText(node)))).toEqual(
      medley.passages.map(({ blocks }) => without(blocks.map(({ text }) => text).join(''))),
    );
  });

  test('cites each passage behind it, with its short id', () => {
    expect(writeMarkdown(medley)).toContain(
      '\n\n— Ines Calder, “Harbour strike”, *The Pilot*, 5 March 2021, `0.txt`, ¶ 2–3 · `abc000·0`\n\n' +
        '**Note.** Ask the union.\n\nCompare the offer with that of 2018.\n\n> ',
    );
  });

  test('names its sources with their lasting ids and checksums', () => {
    expect(writeMarkdown(medley)).toContain(
      `- \`0000000000000001\`: Ines Calder, “Harbour strike”, *The Pilot*, 5 March 2021, \`0.txt\`, SHA-256 \`${'f'.repeat(63)}1\`\n`,
    );
  });

  test('holds no HTML, whatever the text, the title, the note and the path say', () => {
    const evil = documentOf(hostile, [
      {
        title: hostile,
        note: hostile,
        blocks: [hostile, { kind: 'heading', text: hostile }],
        citation: { byline: hostile, source: hostile, path: hostile },
      },
    ]);
    const types = nodesOf(parseMarkdown(writeMarkdown(evil))).map(({ type }) => type);
    expect(types).not.toContain('html');
    expect(types).not.toContain('image');
  });

  test('nests lists as deep as they are, and keeps their numbers', () => {
    const item = (text: string, level: number, ordinal?: number) => ({
      kind: 'item' as const,
      text,
      level,
      ...(ordinal !== undefined && { ordinal }),
    });
    const document = documentOf('T', [
      {
        title: 'A',
        blocks: [
          item('nine', 1, 9),
          item('ten', 1, 10),
          item('below', 2),
          item('deep', 4),
          item('eleven', 1, 11),
          'after',
        ],
      },
    ]);
    expect(writeMarkdown(document)).toContain(
      ['> 9. nine', '> 10. ten', '>     - below', '>       - deep', '> 11. eleven', '>', '> after', ''].join(
        '\n',
      ),
    );
  });

  test('keeps preformatted lines as they stand, also with backticks in them', () => {
    const text = 'a  b\n```\n\nc';
    const document = documentOf('T', [{ title: 'A', blocks: [{ kind: 'preformatted', text }] }]);
    const code = nodesOf(parseMarkdown(writeMarkdown(document))).find((node) => node.type === 'code');
    expect(code).toMatchObject({ value: text });
  });
});
