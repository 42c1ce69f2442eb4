import { describe, expect, test } from 'vitest';
import { openContainer, readContent } from '../../../../../electron/engine/import/parse/content.ts';
import { expectCanonical } from '../invariants.ts';
import { outline } from '../outline.ts';

async function read(path: string, content: string) {
  const parsed = await readContent(path, Buffer.from(content.replace(/\r?\n/g, '\r\n')));
  expectCanonical(parsed.document!);
  return { ...parsed, document: parsed.document! };
}

const head = `From: =?utf-8?q?In=C3=A9s?= Calder <ines@pilot.example>
To: Editor <ed@pilot.example>
Subject: Harbour strike
Date: Fri, 5 Mar 2021 23:30:00 -0500
MIME-Version: 1.0
`;

const attached = `${head}Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=utf-8

The crane drivers stopped work.
--b
Content-Type: text/plain
Content-Disposition: attachment; filename="../../notes.txt"

What the crane drivers said.
--b
Content-Type: image/png
Content-Disposition: attachment; filename="logo.png"

x
--b--
`;

describe('A message', () => {
  test('is an article of its sender, with a head, quotes and the signature', async () => {
    const { document } = await read(
      'a.eml',
      `${head}\nIs it true?\n\n> They stopped.\n\nYes.\n\n-- \nInés Calder\nThe Pilot\n`,
    );
    expect(document).toMatchObject({
      title: 'Harbour strike',
      byline: 'Inés Calder',
      published: '2021-03-05',
    });
    expect(outline(document)).toEqual([
      'heading 1 @title Harbour strike',
      'paragraph @byline From: Inés Calder <ines@pilot.example> / To: Editor <ed@pilot.example> / Date: Fri, 5 Mar 2021 23:30:00 -0500',
      'paragraph Is it true?',
      'quote They stopped.',
      'paragraph Yes.',
      'paragraph Inés Calder / The Pilot',
    ]);
  });

  test('in HTML only is read from that', async () => {
    const { document } = await read(
      'a.eml',
      `${head}Content-Type: text/html\n\n<p>They <b>stopped</b>.</p><script>x</script>`,
    );
    expect(outline(document).at(-1)).toBe('paragraph They stopped.');
  });

  test('holds its attachments, but for pictures, under names that stay inside', async () => {
    const { parts } = await read('a.eml', attached);
    expect(parts).toEqual([{ name: 'notes.txt', bytes: 29 }]);
    const mail = await openContainer('a.eml', Buffer.from(attached));
    expect(Buffer.from((await mail.read(parts[0]!.name)).bytes).toString()).toBe(
      'What the crane drivers said.\n',
    );
  });

  test('is refused where there is none', async () => {
    await expect(readContent('a.eml', Buffer.from('\n\n'))).rejects.toMatchObject({
      code: expect.any(String),
    });
  });
});

describe('A mailbox', () => {
  const message = (id: string, subject: string, body: string, more = '') =>
    `From ${id}@pilot.example Fri Mar  5 12:00:00 2021\nMessage-ID: <${id}>\nSubject: ${subject}\n${more}\n${body}\n\n`;
  const open = (content: string) => openContainer('a.mbox', Buffer.from(content));

  test('holds messages, which prose that begins a line with From doesn’t part', async () => {
    const box = await open(
      message('1', 'Strike / first', '>From the harbour we hear nothing.\n\nFrom here on it is quiet.') +
        message('2', '', 'Yes.'),
    );
    expect(box.parts.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^Strike first [\da-f]{8}\.eml$/),
      expect.stringMatching(/^Message [\da-f]{8}\.eml$/),
    ]);
    const { bytes } = await box.read(box.parts[0]!.name);
    expect(Buffer.from(bytes).toString()).toContain('\nFrom the harbour we hear nothing.\n\nFrom here on');
  });

  test('calls a message by the same name and gives the same bytes, whatever the mail program does around it', async () => {
    const before = await open(message('1', 'One', 'x') + message('2', 'Two', 'y'));
    const after = await open(
      message('2', 'Two', 'y', 'Status: RO\nX-Mozilla-Status: 0001\n') + message('3', 'Three', 'z'),
    );
    expect(after.parts[0]!.name).toBe(before.parts[1]!.name);
    const bytesOf = async (box: typeof before, name: string) =>
      Buffer.from((await box.read(name)).bytes)
        .toString()
        .trim();
    const name = after.parts[0]!.name;
    expect(await bytesOf(after, name)).toBe(await bytesOf(before, name));
  });

  test('without messages is refused', async () => {
    await expect(open('text')).rejects.toMatchObject({ code: 'MALFORMED' });
  });
});

describe('A page saved in one file', () => {
  const page =
    '<html><head><title>Caf=C3=A9 closes</title></head><body><h1>Caf=C3=A9 closes</h1><p>Nobody on the <a href=3D"/pier">pier</a> knows why.</p></body></html>';
  const mhtml = `From: <Saved by Blink>
Snapshot-Content-Location: https://www.gazette.example/cafe
MIME-Version: 1.0
Content-Type: multipart/related; boundary="--x--"

----x--
Content-Type: image/png

xx
----x--
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable
Content-Location: https://www.gazette.example/cafe

${page}
----x----
`;

  test.each(['a.mht', 'a.mhtml', 'a.html'])('as %s is the page, from where it was', async (path) => {
    const { document, format } = await read(path, mhtml);
    expect(format).toBe('MHTML');
    expect(document).toMatchObject({
      title: 'Café closes',
      source: 'gazette.example',
      address: 'https://www.gazette.example/cafe',
    });
    expect(document.blocks[1]!.marks).toMatchObject([
      { kind: 'link', href: 'https://www.gazette.example/pier' },
    ]);
  });

  test('by SingleFile says where it was', async () => {
    const saved = `<!DOCTYPE html> <html lang=en><!--
 Page saved with SingleFile
 url: https://gazette.example/cafe
 saved date: Fri Mar 05 2021 10:00:00 GMT+0100
--><body><article><h1>Café closes</h1><p>Nobody on the <a href="/pier">pier</a> knows why.</p></article></body></html>`;
    const { document } = await read('a.html', saved);
    expect(document).toMatchObject({ title: 'Café closes', source: 'gazette.example', published: null });
  });

  test('without a page in it is refused', async () => {
    await expect(readContent('a.mht', Buffer.from('a: b\n\nx'))).rejects.toMatchObject({ code: 'MALFORMED' });
  });
});
