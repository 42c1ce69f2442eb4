import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { RefProxy } from 'pdfjs-dist/types/src/display/api.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExportDocument } from '../../../../electron/contract/index.ts';
import { DIGITS } from '../../../../electron/engine/export/pdf/numbers.ts';
import { printPdf } from '../../../../electron/engine/export/pdf/print.ts';
import type { Layout } from '../../../../electron/engine/export/layout.ts';
import { chromiumPrinter, findChromium } from '../../../../electron/hosts/chromium.ts';
import type { Printer } from '../../../../electron/engine/host.ts';
import { temporaryFolder } from '../../../support/temporary.ts';
import { documentOf, medley, paragraph, usual } from '../sample.ts';

const chromium = await findChromium();
const has = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined;

const printer = chromiumPrinter();
afterAll(() => printer.close());

/** The PDF of a document, as a file and as pdf.js reads it. */
async function printed(document: ExportDocument, change: Partial<Layout> = {}, print = printer.print) {
  const layout = { ...usual, ...change };
  const writing = printPdf(document, { layout, print, signal: new AbortController().signal });
  let step = await writing.next();
  while (!step.done) step = await writing.next();
  const bytes = step.value.content as Uint8Array;
  return {
    bytes,
    pages: step.value.pages,
    pdf: await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise,
  };
}

/** The text of every page without white space: where lines end is the layout's affair. */
async function pagesOf(pdf: PDFDocumentProxy): Promise<string[]> {
  const pages = Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1));
  return Promise.all(
    pages.map(async (page) => {
      const { items } = await (await page).getTextContent();
      return dense(items.map((item) => ('str' in item ? item.str : '')).join(''));
    }),
  );
}

/** Without white space, and without the hyphens at which words may have been divided. */
const dense = (text: string): string => text.replaceAll(/[\s\u00AD\0\uFFFD]/g, '');

describe.skipIf(chromium === null)('a printed document (skipped without a Chromium)', () => {
  let pdf: PDFDocumentProxy;
  let bytes: Uint8Array;
  let pages: number | null;
  let texts: string[];
  beforeAll(async () => {
    ({ pdf, bytes, pages } = await printed(medley));
    texts = await pagesOf(pdf);
  });

  test('holds every passage that was selected, word for word', () => {
    const whole = texts.join('');
    const leftToRight = medley.passages.filter(({ language }) => language !== 'he' && language !== 'ar');
    for (const { text } of leftToRight.flatMap(({ blocks }) => blocks)) expect(whole).toContain(dense(text));
  });

  test('holds passages that are written from right to left, word for word', () => {
    // pdf.js gives the words in the order in which they are drawn.
    const page = texts.find((text) => text.includes('ונשארנו'))!;
    for (const { text } of medley.passages[3]!.blocks) {
      for (const word of text.replace(/\.$/, '').split(' ')) expect(page).toContain(word);
    }
    const arabic = texts.join('');
    for (const word of medley.passages[4]!.blocks[0]!.text.replace('.', '').split(' ')) {
      expect(arabic).toContain(word);
    }
  });

  test('numbers the pages in its contents by where the articles begin', async () => {
    const outline = (await pdf.getOutline())[0]!.items.filter(({ title }) =>
      /^\p{Script=Latin}/u.test(title),
    );
    const articles = outline.filter(({ title }) => title !== 'Contents' && title !== 'Sources');
    const begin = await Promise.all(
      articles.map(async ({ dest }) => (await pdf.getPageIndex((dest as [RefProxy])[0])) + 1),
    );
    articles.forEach(({ title }, index) => {
      expect(texts[0]).toMatch(new RegExp(`${dense(title)}.*?20\\d\\d${begin[index]}(?=\\D|$)`, 'u'));
    });
    expect(begin.at(-1)).toBeGreaterThan(1);
  });

  test('is printed once, or once more where the places of the page numbers are not found', async () => {
    let prints = 0;
    const count: Printer = (...asked) => {
      prints++;
      return printer.print(...asked);
    };
    const blind: Printer = (html, ...rest) =>
      count(async () => (await html()).replaceAll(DIGITS, prints === 1 ? '0' : DIGITS), ...rest);
    const document = documentOf(
      DIGITS,
      ['A', 'B', 'C'].map((title) => ({ title, blocks: Array<string>(9).fill(paragraph) })),
    );
    const numbers = async (print: Printer, title: string) => {
      prints = 0;
      const { pdf } = await printed({ ...document, title }, {}, print);
      return [prints, /Contents(?:A(\d)B(\d)C(\d))/.exec((await pagesOf(pdf))[0]!)?.slice(1)];
    };
    expect(await numbers(count, 'T')).toEqual([1, ['1', '2', '3']]);
    expect(await numbers(blind, 'T')).toEqual([2, ['1', '2', '3']]);
    expect(await numbers(count, DIGITS)).toEqual([2, ['1', '2', '3']]);
  });

  test('sets a heading in one face', async () => {
    const { items } = await (await pdf.getPage(1)).getTextContent();
    expect(items.filter((item) => 'str' in item).map(({ str }) => str)).toContain('Contents');
  });

  test('has an outline of its articles', async () => {
    const [root] = await pdf.getOutline();
    expect(root!.title).toBe(medley.title);
    expect(root!.items.map(({ title }) => title)).toEqual([
      'Contents',
      ...new Set(medley.passages.map(({ citation }) => citation.title)),
      'Sources',
    ]);
  });

  test('says what it is, is tagged and knows its language', async () => {
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: medley.title,
      Author: 'Ines Calder; נועה לוי',
      Subject: '7 passages from 6 articles',
      Creator: 'Carrel',
      Language: 'en',
    });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(JSON.stringify(await (await pdf.getPage(1)).getStructTree())).toContain('"role":"H1"');
  });

  test('counts its pages at the foot and names itself at the head of all but the first', () => {
    expect(pages).toBe(pdf.numPages);
    texts.forEach((text, index) => expect(text).toContain(`${index + 1}/${pages}`));
    const heads = texts.map((text) => text.split(dense(medley.title)).length - 1);
    // Once as a heading or as a running head, never both.
    expect(heads).toEqual(texts.map(() => 1));
  });

  test('has the name of a long section at the head of its pages', async () => {
    const sections = ['Claims', 'Answers'].flatMap((section) =>
      'abcdef'.split('').map((letter) => ({ section, title: `${section} ${letter}`, blocks: [paragraph] })),
    );
    const { pdf } = await printed(documentOf('T', sections));
    const heads = (await pagesOf(pdf)).map(
      (text) => /^(?:\d+\/\d+)?T(Claims|Answers|12passages)/.exec(text)?.[1],
    );
    expect([...new Set(heads)]).toEqual(['12passages', 'Claims', 'Answers']);
    expect(heads.at(-1)).toBe('12passages');
  });

  test('has the pages of the paper it was made for', async () => {
    const size = async (document: PDFDocumentProxy) => (await document.getPage(1)).view.map(Math.round);
    expect(await size(pdf)).toEqual([0, 0, 595, 842]);
    const letter = await printed(documentOf('T', [{ title: 'A', blocks: ['x'] }]), { paper: 'letter' });
    expect(await size(letter.pdf)).toEqual([0, 0, 612, 792]);
  });

  test('embeds its fonts as such, not as drawings of letters', () => {
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/Subtype\s*\/Type3/);
  });

  test('brings the letters of every script along, and they can be read out of it again', async () => {
    const scripts: readonly (readonly [language: string, title: string, text: string])[] = [
      ['el', 'Ελληνικά', 'Το λιμάνι έκλεισε σήμερα.'],
      ['ru', 'Кириллица', 'Сегодня порт закрыли.'],
      ['he', 'עברית', 'הנמל נסגר היום.'],
      ['ar', 'العربية', 'أغلق الميناء اليوم.'],
      ['hi', 'देवनागरी', 'आज बंदरगाह बंद रहा।'],
      ['th', 'ไทย', 'วันนี้ท่าเรือปิด'],
      ['zh', '简体', '港口今天关闭了，工人们回家。'],
      ['zh', '繁體', '港口今天關閉了，工人們回家。'],
      ['ja', '日本語', '港は今日閉まり、労働者は帰った。'],
      ['ko', '한국어', '오늘 항구가 문을 닫았다.'],
      ['en', 'Emoji', 'Closed today 🚢⚓ and tomorrow 🦀.'],
    ];
    const every = await printed(
      documentOf(
        'Scripts',
        scripts.map(([language, title, text]) => ({ language, title, blocks: [text] })),
      ),
    );
    const text = (await pagesOf(every.pdf)).join('');
    for (const [language, , written] of scripts) {
      // What is written from right to left comes out in the order in which it is drawn. Signs above Thai letters are drawn
      // with shapes for which a PDF names no character.
      const pieces =
        language === 'he' || language === 'ar' ? written.replace('.', '').split(' ') : [dense(written)];
      if (language !== 'th') for (const piece of pieces) expect(text).toContain(piece);
    }
    const file = Buffer.from(every.bytes).toString('latin1');
    expect(file).not.toMatch(/\/Subtype\s*\/Type3/);
    const fonts = Array.from(file.matchAll(/\/FontName\s*\/[A-Z]{6}\+(\w+)/g), ([, name]) => name!);
    for (const name of fonts)
      expect(name).toMatch(/^(?:Source(?:Serif4|Sans3|CodePro)|NotoSerif|NotoEmoji|Amiri)/);
    for (const script of ['Hebrew', 'Devanagari', 'Thai', 'SC', 'JP', 'KR'])
      expect(fonts).toContain(`NotoSerif${script}`);
  });

  test('sets a pair side by side, sections in its outline, and notes that lead to each other', async () => {
    const document = documentOf('T', [
      { id: 'a', pair: 'b', section: 'Claims', title: 'A', blocks: ['The berth was closed on Friday.'] },
      { id: 'b', pair: 'a', section: 'Claims', title: 'B', blocks: ['The berth stayed open on Friday.'] },
      { id: 'c', section: 'Answers', title: 'C', blocks: ['Nobody knows.'] },
    ]);
    const { pdf } = await printed(document, { notes: 'end', contents: true, titlePage: true });
    const [root] = await pdf.getOutline();
    expect(
      root!.items.map(({ title, items }) => [title, items.map((item: { title: string }) => item.title)]),
    ).toEqual([
      ['Contents', []],
      ['Claims', ['A', 'B']],
      ['Answers', ['C']],
      ['Notes', []],
      ['Sources', []],
    ]);
    const first = await pagesOf(pdf);
    expect(first[0]).not.toContain('Contents');
    const page = first.findIndex((text) => text.includes('Theberthwas')) + 1;
    const { items } = await (await pdf.getPage(page)).getTextContent();
    const placed = (words: string) =>
      items.filter((item) => 'str' in item).find(({ str }) => str.startsWith(words));
    const [left, right] = [placed('The berth was'), placed('The berth stayed')];
    const at = (item: typeof left): readonly number[] => item?.transform ?? [];
    expect(at(left)[5]).toBe(at(right)[5]);
    expect(at(right)[4]! - at(left)[4]!).toBeGreaterThan(150);
    const links = await Promise.all(
      first.map(async (_, index) => (await pdf.getPage(index + 1)).getAnnotations()),
    );
    const places = links.flat().map(({ dest }: { dest?: string }) => dest);
    for (const place of ['note-1', 'note-3', 'ref-1', 'ref-3', 'part-2']) expect(places).toContain(place);
  });

  test('links to nowhere but its own pages and the addresses in the texts', async () => {
    const all = await Promise.all(
      texts.map(async (_, index) => (await pdf.getPage(index + 1)).getAnnotations()),
    );
    const addresses = all.flat().map((annotation: { url?: string }) => annotation.url);
    expect([...new Set(addresses.filter((url) => url !== undefined))]).toEqual([
      'https://example.org/minutes',
    ]);
  });

  test.skipIf(!has('qpdf'))('is sound to the eyes of qpdf (skipped without it)', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder.path, 'out.pdf'), bytes);
    const { status, stdout } = spawnSync('qpdf', ['--check', join(folder.path, 'out.pdf')], {
      encoding: 'utf8',
    });
    folder.remove();
    expect(stdout).toContain('No syntax or stream encoding errors found');
    expect(status).toBe(0);
  });

  test.skipIf(!has('pdfinfo'))(
    'reads well to a screen reader, as pdfinfo shows it (skipped without it)',
    () => {
      const folder = temporaryFolder();
      writeFileSync(join(folder.path, 'out.pdf'), bytes);
      const { stdout, stderr } = spawnSync('pdfinfo', ['-struct-text', join(folder.path, 'out.pdf')], {
        encoding: 'utf8',
      });
      folder.remove();
      expect(stderr).toBe('');
      for (const tag of ['H1', 'H2', 'BlockQuote', 'L (', 'LI (', 'Link (']) expect(stdout).toContain(tag);
    },
  );
});
