import mammoth from 'mammoth';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ExportDocument } from '../../../../electron/contract/index.ts';
import { plainText } from '../../../../electron/engine/export/cite/plain.ts';
import { writeDocx } from '../../../../electron/engine/export/docx/docx.ts';
import type { Layout } from '../../../../electron/engine/export/layout.ts';
import { documentOf, hostile, medley, usual } from '../sample.ts';
import { unzip } from './unzip.ts';

const write = (document: ExportDocument, change: Partial<Layout> = {}) =>
  writeDocx({ kind: 'docx', document, layout: { ...usual, ...change } });

/** The file as another program reads it. */
async function read(document: ExportDocument, change: Partial<Layout> = {}): Promise<Document> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await write(document, change)) });
  return parseHTML(`<html><body>${value}</body></html>`).document;
}

describe('a document for Word', () => {
  let page: Document;
  beforeAll(async () => {
    page = await read(medley);
  });

  test('quotes every passage word for word', () => {
    const words = page.body.textContent.replaceAll(/\s/g, '');
    for (const { text } of medley.passages.flatMap(({ blocks }) => blocks))
      expect(words).toContain(text.replaceAll(/\s/g, ''));
  });

  test('has headings of its own for articles and what is below them', () => {
    const headings = [...page.querySelectorAll('h1, h2')].map((one) => `${one.tagName} ${one.textContent}`);
    expect(headings).toContain('H1 Harbour strike');
    expect(headings).toContain('H1 Sources');
  });

  test('makes links only of what a reader may follow', () => {
    const links = [...page.querySelectorAll('a[href]')].map((one) => one.getAttribute('href'));
    expect(links.filter((href) => !href!.startsWith('#'))).toEqual(['https://example.org/minutes']);
  });

  test.each(['foot', 'end'] as const)('has notes that Word numbers itself (%s)', async (notes) => {
    const { body } = await read(medley, { notes });
    expect(body.querySelectorAll('sup a').length).toBeGreaterThanOrEqual(medley.passages.length);
    const name = notes === 'foot' ? 'word/footnotes.xml' : 'word/endnotes.xml';
    const parts = await unzip(await write(medley, { notes }));
    expect(parts.get(name)).toContain('Harbour strike');
  });

  test('turns paragraphs and runs around that are written from right to left', async () => {
    const parts = await unzip(await write(medley));
    const paragraphs = parts.get('word/document.xml')!.split('</w:p>');
    const hebrew = paragraphs.find((one) => one.includes('ונשארנו'))!;
    expect(hebrew).toMatch(/<w:bidi\/>/);
    expect(hebrew).toMatch(/<w:rtl\/>/);
    expect(paragraphs.find((one) => one.includes('dockers'))).not.toMatch(/<w:bidi\/>|<w:rtl\/>/);
  });

  test('says in which language each passage is written', async () => {
    const document = (await unzip(await write(medley))).get('word/document.xml')!;
    const language = (words: string) =>
      /<w:lang [^>]*>/.exec(document.split('</w:r>').find((run) => run.includes(words))!)?.[0];
    expect(language('dockers')).toContain('w:val="en"');
    expect(language('ונשארנו')).toContain('w:bidi="he"');
    expect(language('昨日')).toContain('w:eastAsia="ja"');
  });

  test('keeps the order of a date behind a name from right to left', async () => {
    const [note] = medley.passages.slice(3, 4);
    expect(plainText(note!.cited)).toContain('הנמל, 2 April 2019');
    expect((await read(medley)).body.textContent).toContain('הנמל\u200E, 2 April 2019');
  });

  test('shows the colours of passages by rules and names, where they differ', async () => {
    const colours = ['green', 'pink'] as const;
    const document = documentOf(
      'T',
      colours.map((colour) => ({ title: colour, blocks: ['x'], colour })),
    );
    const xml = (await unzip(await write(document))).get('word/document.xml')!;
    expect(xml.match(/<w:left w:val="(?:dashed|double)"/g)).toHaveLength(2);
    expect((await read(document)).body.textContent).toMatch(/Green.*Pink/s);
  });

  test('sets a pair in two columns', async () => {
    const pair = documentOf('T', [
      { id: 'a', pair: 'b', title: 'A', blocks: ['left'] },
      { id: 'b', pair: 'a', title: 'B', blocks: ['right'] },
    ]);
    const cells = [...(await read(pair)).querySelectorAll('td')].map((cell) => cell.textContent);
    expect(cells).toHaveLength(2);
    expect(cells[0]).toContain('left');
    expect(cells[1]).toContain('right');
  });

  test('is sound XML, whatever the texts say', async () => {
    const evil = documentOf(hostile, [
      {
        title: hostile,
        note: hostile,
        tags: [hostile],
        section: hostile,
        blocks: [hostile],
        citation: { byline: hostile },
      },
    ]);
    expect((await read(evil)).body.textContent).toContain(
      hostile.replace('\0', '\uFFFD').replaceAll(/\s+/g, ' '),
    );
  });
});
