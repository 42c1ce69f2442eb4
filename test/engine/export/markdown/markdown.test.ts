import { describe, expect, test } from 'vitest';
import { writeMarkdown } from '../../../../electron/engine/export/markdown/markdown.ts';
import { nodesOf, parseMarkdown, shownText } from './parse.ts';
import { documentOf, hostile, medley, usual } from '../sample.ts';

const written = parseMarkdown(writeMarkdown(medley, usual));

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
    expect(writeMarkdown(medley, usual)).toContain(
      '\n\n— Ines Calder, “Harbour strike”, *The Pilot*, 5 March 2021, 0.txt, ¶ 2–3 · `abc000·0`\n\n' +
        '**Note.** Ask the union.\n\nCompare the offer with that of 2018.\n\n> ',
    );
  });

  test('names its sources with their lasting ids and checksums', () => {
    expect(writeMarkdown(medley, usual)).toContain(
      `- \`0000000000000001\`: Ines Calder, “Harbour strike”, *The Pilot*, 5 March 2021, 0.txt · SHA-256 \`${'f'.repeat(63)}1\`\n`,
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
    const types = nodesOf(parseMarkdown(writeMarkdown(evil, usual))).map(({ type }) => type);
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
    expect(writeMarkdown(document, usual)).toContain(
      ['> 9. nine', '> 10. ten', '>     - below', '>       - deep', '> 11. eleven', '>', '> after', ''].join(
        '\n',
      ),
    );
  });

  test('keeps preformatted lines as they stand, also with backticks in them', () => {
    const text = 'a  b\n```\n\nc';
    const document = documentOf('T', [{ title: 'A', blocks: [{ kind: 'preformatted', text }] }]);
    const code = nodesOf(parseMarkdown(writeMarkdown(document, usual))).find((node) => node.type === 'code');
    expect(code).toMatchObject({ value: text });
  });

  test('has numbered notes instead of citations, behind each article or at the end', () => {
    const three = documentOf('T', [
      { title: 'A', blocks: ['one'] },
      { title: 'A', blocks: ['two'] },
      { title: 'B', blocks: ['three'] },
    ]);
    const shape = (notes: 'foot' | 'end') =>
      parseMarkdown(writeMarkdown(three, { ...usual, notes })).children.map((node) =>
        node.type === 'footnoteDefinition' ? node.identifier : node.type,
      );
    const passage = ['blockquote', 'paragraph'];
    expect(shape('foot').slice(2, -3)).toEqual([
      'heading',
      ...passage,
      ...passage,
      '1',
      '2',
      'heading',
      ...passage,
      '3',
    ]);
    expect(shape('end').slice(-4)).toEqual(['list', '1', '2', '3']);
  });

  test('puts articles below the sections of their list', () => {
    const document = documentOf('T', [
      { title: 'A', section: 'Before', blocks: ['x'] },
      { title: 'B', section: 'After', blocks: ['x'] },
    ]);
    const headings = parseMarkdown(writeMarkdown(document, usual)).children.filter(
      (one) => one.type === 'heading',
    );
    expect(headings.map((node) => `${node.depth} ${shownText(node)}`)).toEqual([
      '1 T',
      '2 Before',
      '3 A',
      '2 After',
      '3 B',
      '2 Sources',
    ]);
  });
});
