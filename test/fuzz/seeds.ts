import { Document, Packer, Paragraph, TextRun } from 'docx';
import { epubOf, odtOf, paragraph, pdfOf } from '../support/documents.ts';
import { zipOf } from '../support/zip.ts';

/** A well-formed file from which broken ones are made. */
export interface Seed {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const message = `From: =?utf-8?q?In=C3=A9s?= <ines@pilot.example>
To: Editor <ed@pilot.example>
Subject: =?iso-8859-1?b?Q2Fm6Q==?=
Date: Fri, 5 Mar 2021 23:30:00 -0500
Message-ID: <1@pilot.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/html; charset=windows-1252
Content-Transfer-Encoding: quoted-printable

<p>They =93stopped=94 <b>work</b>.<table><tr><td>a<td>b</table>
--b
Content-Type: text/plain
Content-Disposition: attachment; filename="a.txt"
Content-Transfer-Encoding: base64

VGhleSBzdG9wcGVkIHdvcmsu
--b--
`;

const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour strike | The Pilot</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour strike","author":{"name":"Ines Calder"}}</script></head>
<body><article><h1>Harbour strike</h1><p>The <a href="/x">crane</a> drivers <em>stopped</em> work.</p>
<ul><li>one<ol start="3"><li>two</ol></ul><pre>a
 b</pre><table><tr><td>x</td><td>y</td></tr></table></article></body></html>`;

const text = `Harbour strike\n\nBy Ines Calder\n5 March 2021\n\nAG: Did they stop?\n\nMaureen Quilter: They did.\n\n- one\n- two\n\n    indented\n\nCafé “quoted” — 港の労働者。\n`;

const rtf = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset128 Mincho;}}{\stylesheet{\s1 heading 1;}}
{\info{\title Strike}{\creatim\yr2021\mo3\dy5}}\pard\s1 Strike\par\pard {\f1 \'8d\'60}\u8217\'92s {\b bold} {\v hidden}{\*\x y}\par
{\field{\*\fldinst HYPERLINK "https://pilot.example"}{\fldrslt link}}{\listtext 1.\tab}one\par\trowd\intbl a\cell b\cell\row\pard end\par}`;

/** One file of every kind that is read. */
export async function seedFiles(): Promise<readonly Seed[]> {
  const docx = await Packer.toBuffer(
    new Document({
      sections: [{ children: [new Paragraph({ children: [new TextRun({ text: 'Strike', bold: true })] })] }],
    }),
  );
  const pdf = await pdfOf([
    paragraph(500, ['The crane drivers stopped', 'work on Monday.']),
    paragraph(500, ['They went back.']),
  ]);
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ['a.txt', text],
    [
      'a.md',
      `---\ntitle: Strike\ndate: 2021-03-05\n---\n# Strike\n\n${text}\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[x](http://y.example)[^1]\n\n[^1]: note\n`,
    ],
    ['a.html', html],
    ['a.xhtml', `<?xml version="1.0" encoding="iso-8859-2"?>${html}`],
    [
      'a.mhtml',
      `From: <Saved by Blink>\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Location: https://pilot.example/a\n\n${html}\n--b--\n`,
    ],
    ['a.eml', message],
    ['a.mbox', `From x Fri Mar  5 12:00:00 2021\n${message}\n\nFrom y Fri Mar  5 12:00:00 2021\n${message}`],
    ['a.rtf', rtf],
    ['a.pdf', pdf],
    ['a.docx', docx],
    [
      'a.odt',
      odtOf(
        `<text:h text:outline-level="1">Strike</text:h><text:p>The <text:span text:style-name="T">crane</text:span></text:p>`,
      ),
    ],
    ['a.epub', epubOf([['one.xhtml', 'The tide', '<h2>The tide</h2><p>It came in.</p>']])],
    [
      'a.zip',
      zipOf([
        ['a.txt', text],
        { name: 'b.html', content: html, deflate: true },
        ['c.zip', zipOf([['d.eml', message]])],
      ]),
    ],
  ];
  return files.map(([path, content]) => ({ path, bytes: Buffer.from(content) }));
}
