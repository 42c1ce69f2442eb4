import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../../../electron/engine/import/parse/content.ts';
import { odtOf } from '../../../../support/documents.ts';
import { zipOf } from '../../../../support/zip.ts';
import { expectCanonical } from '../invariants.ts';
import { marksIn, outline } from '../outline.ts';

async function read(path: string, bytes: string | Uint8Array) {
  const { document } = await readContent(
    path,
    typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes,
  );
  expectCanonical(document!);
  return document!;
}

describe('A Word document', () => {
  test('keeps headings, lists and marks, and its properties say whose it is', async () => {
    const bytes = await Packer.toBuffer(
      new Document({
        title: 'Document1',
        creator: 'Ines Calder',
        sections: [
          {
            children: [
              new Paragraph({ text: 'Harbour strike', heading: HeadingLevel.TITLE }),
              new Paragraph({
                children: [new TextRun('The crane drivers '), new TextRun({ text: 'stopped', bold: true })],
              }),
              new Paragraph({ text: 'at noon', bullet: { level: 0 } }),
            ],
          },
        ],
      }),
    );
    const document = await read('a.docx', bytes);
    expect(document).toMatchObject({ title: 'Harbour strike', byline: 'Ines Calder' });
    expect(outline(document)).toEqual([
      'heading 1 @title Harbour strike',
      'paragraph The crane drivers stopped',
      'item 1 at noon',
    ]);
    expect(marksIn(document)).toEqual([['strong', 'stopped']]);
  });

  test.each([
    [
      'locked',
      Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'ENCRYPTED',
    ],
    ['of an older Word', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'BINARY'],
    ['without its text', zipOf([['[Content_Types].xml', '<Types/>']]), 'MALFORMED'],
    ['that is none', Buffer.from('text'), 'MALFORMED'],
  ])('%s is refused', async (_, bytes, code) => {
    await expect(readContent('a.docx', bytes)).rejects.toMatchObject({ code });
  });
});

describe('An OpenDocument text', () => {
  test('keeps headings, lists, tables and marks; a note comes behind its paragraph', async () => {
    const document = await read(
      'a.odt',
      odtOf(
        `<text:h text:outline-level="1">Harbour strike</text:h>
         <text:p>The <text:span text:style-name="T1">crane</text:span> drivers<text:s/>stopped<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>All of them.</text:p></text:note-body></text:note> work.</text:p>
         <text:list><text:list-item><text:p>at noon</text:p></text:list-item></text:list>
         <table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>`,
        '<dc:title>Harbour strike</dc:title><meta:initial-creator>Ines Calder</meta:initial-creator><meta:creation-date>2021-03-05T10:00:00</meta:creation-date>',
        '<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>',
      ),
    );
    expect(document).toMatchObject({
      title: 'Harbour strike',
      byline: 'Ines Calder',
      published: '2021-03-05',
    });
    expect(outline(document)).toEqual([
      'heading 1 @title Harbour strike',
      'paragraph The crane drivers stopped work.',
      'paragraph All of them.',
      'item 1 at noon',
      'preformatted a  b',
    ]);
    expect(marksIn(document)).toEqual([['strong', 'crane']]);
  });

  test.each([
    [
      'with a billion laughs',
      zipOf([['content.xml', `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><l>&b;</l>`]]),
      'MALFORMED',
    ],
    ['with broken XML', zipOf([['content.xml', '<a><b></a>']]), 'MALFORMED'],
    ['without its text', zipOf([['meta.xml', '<a/>']]), 'MALFORMED'],
    [
      'nested beyond reason',
      zipOf([['content.xml', '<a>'.repeat(5000) + '</a>'.repeat(5000)]]),
      'TOO_COMPLEX',
    ],
    [
      'that is locked',
      zipOf([
        ['META-INF/manifest.xml', '<m><encryption-data/></m>'],
        ['content.xml', 'x'],
      ]),
      'ENCRYPTED',
    ],
  ])('%s is refused', async (_, bytes, code) => {
    await expect(readContent('a.odt', bytes)).rejects.toMatchObject({ code });
  });
});

describe('A rich text document', () => {
  const rtf = (body: string) =>
    String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Arial;}}` +
    `${body}}`;

  test('is read in the code pages of its fonts and in Unicode', async () => {
    const text = String.raw`Caf\'e9 \u8217\'92s {\f1 \'cf\'ee\'f0\'f2} \uc2\u9731xx! \u-10179?\u-8704?\par`;
    expect((await read('a.rtf', rtf(text))).text).toBe('Café ’s Порт ☃! 😀');
  });

  test('keeps headings, items, links and tables, and leaves out what is hidden or for the program', async () => {
    const document = await read(
      'a.rtf',
      rtf(String.raw`{\stylesheet{\s1 heading 1;}}{\info{\title x}{\author Ines Calder}{\creatim\yr2021\mo3\dy5}}
{\header The Pilot}\pard\s1 Harbour strike\par\pard {\v secret}They {\b stopped}{\*\wgrffmtfilter 013f}. {\pict 89504e47}
{\field{\*\fldinst HYPERLINK "https://pilot.example/a"}{\fldrslt Read on}}\par
{\listtext 1.\tab}at noon\par\trowd\pard\intbl a\cell b\cell\row\pard End\par`),
    );
    expect(document).toMatchObject({
      title: 'Harbour strike',
      byline: 'Ines Calder',
      published: '2021-03-05',
    });
    expect(outline(document)).toEqual([
      'heading 1 @title Harbour strike',
      'paragraph They stopped. Read on',
      'item 1 #1 at noon',
      'preformatted a  b',
      'paragraph End',
    ]);
    expect(marksIn(document)).toEqual([
      ['strong', 'stopped'],
      ['link', 'Read on', 'https://pilot.example/a'],
    ]);
  });

  test('is read in the code page of DOS that it was written in', async () => {
    const { text } = await read('a.rtf', String.raw`{\rtf1\pc\deff0 Caf\'82 \'80a}`);
    expect(text).toBe('Café Ça');
  });

  test('has its notes behind the paragraph that they are to', async () => {
    const text = String.raw`They left{\super 1}{\footnote\pard The minutes say so.\par Twice.} in March.\par They came back.\par`;
    expect(outline(await read('a.rtf', rtf(text))).slice(-3)).toEqual([
      'paragraph They left¹ in March.',
      'paragraph The minutes say so. / Twice.',
      'paragraph They came back.',
    ]);
  });

  test('that claims bytes it doesn’t have, or groups without end, is read or refused at once', async () => {
    expect((await read('a.rtf', rtf(String.raw`Harbour\par\bin2147483647 x`))).text).toBe('Harbour');
    await expect(readContent('a.rtf', Buffer.from(`{\\rtf1${'{'.repeat(50_000)}`))).rejects.toMatchObject({
      code: 'TOO_COMPLEX',
    });
    await expect(readContent('a.rtf', Buffer.from('text'))).rejects.toMatchObject({ code: 'MALFORMED' });
  });
});
