import { describe, expect, test } from 'vitest';
import { readContent } from '../../../../../electron/engine/import/parse/content.ts';
import { paragraph, pdfOf, type Print } from '../../../../support/documents.ts';
import { expectCanonical } from '../invariants.ts';
import { outline } from '../outline.ts';

async function read(pages: readonly (readonly Print[])[], info?: Parameters<typeof pdfOf>[1]) {
  const { document } = await readContent('a.pdf', await pdfOf(pages, info));
  expectCanonical(document!);
  return document!;
}

const strike = paragraph(500, [
  'The crane drivers of Port Marram stopped work on Monday, and the har-',
  'bour was quiet by noon. Nobody at the harbour expected them back soon,',
  'said the company.',
]);

describe('A PDF', () => {
  test('has paragraphs where its lines lie together, and a heading where its letters are large', async () => {
    const document = await read([
      [
        { y: 540, size: 20, text: 'Harbour strike' },
        ...strike,
        ...paragraph(450, [
          'They had asked for more in the autumn, and in the winter, and were told',
          'to wait.',
        ]),
      ],
    ]);
    expect(outline(document)).toEqual([
      'heading 1 @title Harbour strike',
      'paragraph The crane drivers of Port Marram stopped work on Monday, and the harbour was quiet by noon. Nobody at the harbour expected them back soon, said the company.',
      'paragraph They had asked for more in the autumn, and in the winter, and were told to wait.',
    ]);
  });

  test('knows a paragraph by the indent of its first line', async () => {
    const document = await read([
      [
        ...paragraph(500, ['The crane drivers of Port Marram stopped work on Monday, all of them.']),
        { x: 65, y: 488, text: 'The company said nothing at all about the matter on that day, or the' },
        ...paragraph(476, ['day after it, as the paper found out.']),
      ],
    ]);
    expect(document.blocks).toHaveLength(2);
  });

  test('is read column by column, and what lies across them ends both', async () => {
    const left = [
      'The left column begins here and',
      'is read to its end before the',
      'other one is begun by anybody',
      'who reads it, as is the custom.',
    ];
    const right = [
      'The right column follows it and',
      'is read in its turn, from the',
      'top down to its last line, which',
      'is this one and no other.',
    ];
    const document = await read([
      [
        { y: 540, size: 20, text: 'A title across the two columns of it' },
        ...paragraph(500, left),
        ...paragraph(500, right, 215),
      ],
    ]);
    expect(outline(document).slice(1)).toEqual([
      `paragraph ${left.join(' ')}`,
      `paragraph ${right.join(' ')}`,
    ]);
  });

  test('keeps the cells of a table in their rows', async () => {
    const rows = ['east', 'west', 'north', 'south', 'quay'].flatMap((name, at): Print[] => [
      { x: 50, y: 500 - at * 12, text: name },
      { x: 250, y: 500 - at * 12, text: `${at}2.50` },
    ]);
    expect((await read([rows])).text.replace(/\s+/g, ' ')).toContain('east 02.50 west 12.50');
  });

  test('leaves out what is printed on every page, and goes on over their ends', async () => {
    const page = (number: number, lines: readonly string[]) => [
      { y: 580, size: 8, text: number % 2 ? 'THE PILOT' : 'HARBOUR NEWS' },
      ...paragraph(500, lines),
      { x: 190, y: 20, size: 8, text: `Page ${number} of 6` },
    ];
    const document = await read([
      page(1, ['The first page ends in the middle of a sentence which goes on']),
      page(2, ['behind its end, and stops. ']),
      ...[3, 4, 5, 6].map((number) =>
        page(number, [`Page of the number ${'abcdefg'[number]} says this, and no more than that.`]),
      ),
    ]);
    expect(document.text).not.toMatch(/PILOT|NEWS|Page \d/);
    const [first] = document.blocks;
    expect(first).toMatchObject({ page: 1, breaks: [{ page: 2 }] });
    const { at } = first!.breaks![0]!;
    expect(document.text.slice(at)).toMatch(/^behind its end/);
    expect(document.blocks.map(({ page: number }) => number)).toEqual([1, 3, 4, 5, 6]);
  });

  test('has its rows as a table, and lines in letters of one width as they stand', async () => {
    const rows = ['Year', '1811', '1812', '1813'].flatMap((name, at): Print[] => [
      { x: 50, y: 440 - at * 12, text: name },
      { x: 150, y: 440 - at * 12, text: at === 0 ? 'Vessels' : `21${at}` },
    ]);
    const code = [
      { y: 360, text: 'begin', font: 'monospaced' },
      { x: 62, y: 348, text: 'count', font: 'monospaced' },
    ] as const;
    const document = await read([[...strike, ...rows, ...code]]);
    expect(outline(document).slice(1)).toEqual([
      'preformatted Year  Vessels / 1811  211 / 1812  212 / 1813  213',
      'preformatted begin /   count',
    ]);
  });

  test('has a numbered heading in bold letters, and every line of its contents', async () => {
    const document = await read([
      [
        { y: 560, text: '1 Why they left . . . . . . . . . . . . . . 3' },
        { y: 548, text: '2 Why they stayed . . . . . . . . . . . . . 14' },
        { y: 520, text: '2.1 What the company said', font: 'bold' },
        ...strike,
      ],
    ]);
    expect(outline(document).slice(0, 3)).toEqual([
      'paragraph 1 Why they left … 3',
      'paragraph 2 Why they stayed … 14',
      'heading 1 @title 2.1 What the company said',
    ]);
  });

  test('has the notes of a page behind the paragraph that goes on over its end', async () => {
    const document = await read([
      [
        ...strike,
        ...paragraph(450, ['They had asked for more in the autumn, and in the winter, and had been']),
        { x: 335, y: 454, size: 6, text: '1' },
        { x: 50, y: 53, size: 5, text: '1' },
        { x: 54, y: 50, size: 8, text: 'Minutes of the works council.' },
      ],
      [...paragraph(500, ['told to wait.']), { y: 470, text: 'It rained.' }],
    ]);
    expect(outline(document).slice(1)).toEqual([
      'paragraph They had asked for more in the autumn, and in the winter, and had been¹ told to wait.',
      'paragraph ¹ Minutes of the works council.',
      'paragraph It rained.',
    ]);
  });

  test('leaves out heads that change with the chapter, and the number of a page that stands there once', async () => {
    const document = await read(
      Array.from({ length: 8 }, (_, at) => [
        { y: 580, size: 8, text: at < 4 ? 'Chapter 1. The strike' : 'Chapter 2. The winter' },
        ...paragraph(500, [
          `${['One', 'Two', 'Six', 'Ten'][at % 4]} men said ${'abcdefgh'[at]}, and no more.`,
        ]),
        ...(at === 1 ? [{ x: 190, y: 20, text: '- 2 -' }] : []),
      ]),
    );
    expect(document.text).not.toMatch(/Chapter|- 2 -/);
  });

  test.each([
    ['Microsoft Word - strike final2.doc', 'Harbour strike'],
    ['untitled', 'Harbour strike'],
    ['HARBOUR STRIKE', 'HARBOUR STRIKE'],
  ])('with “%s” as its title is called %s', async (title, expected) => {
    const document = await read([[{ y: 540, size: 20, text: 'Harbour strike' }, ...strike]], {
      title,
      author: 'Ines Calder',
    });
    expect(document).toMatchObject({ title: expected, byline: 'Ines Calder', published: '2021-03-05' });
  });

  test('that is a scan says so', async () => {
    await expect(read([[], []])).rejects.toMatchObject({ code: 'NO_TEXT_LAYER' });
  });

  test('that is cut off or no PDF at all is refused', async () => {
    const bytes = await pdfOf([strike]);
    await expect(readContent('a.pdf', bytes.subarray(0, 200))).rejects.toMatchObject({ code: 'MALFORMED' });
    await expect(readContent('a.pdf', Buffer.from('plain text'))).rejects.toMatchObject({
      code: 'MALFORMED',
    });
  });

  test('under the name of a text is read as what it is', async () => {
    expect(await readContent('a.txt', await pdfOf([strike]))).toMatchObject({ format: 'PDF' });
  });
});
