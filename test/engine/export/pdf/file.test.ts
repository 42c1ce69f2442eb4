import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openPdf, pdfString, referenceIn } from '../../../../electron/engine/export/pdf/file.ts';
import { describePdf } from '../../../../electron/engine/export/pdf/describe.ts';
import { anyText } from '../../../support/arbitraries.ts';

async function emptyPdf(useObjectStreams: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  document.setTitle('Before');
  return document.save({ useObjectStreams });
}

const description = { title: 'שלום (1) \\ >>', author: '', subject: '港', headings: [], attached: null };

describe('a PDF with a classic cross-reference table', () => {
  test('gets its description appended and is otherwise the same', async () => {
    const pdf = await emptyPdf(false);
    const file = openPdf(pdf)!;
    const finished = file.replace(new Map(describePdf(file, description)));
    expect(finished.subarray(0, pdf.length)).toEqual(Buffer.from(pdf));
    const read = await PDFDocument.load(finished, { updateMetadata: false });
    expect([read.getTitle(), read.getSubject(), read.getCreator()]).toEqual([
      'שלום (1) \\ >>',
      '港',
      'Carrel',
    ]);
    expect(read.getPageCount()).toBe(1);
  });
});

test('new objects can be added, and are found again', async () => {
  const file = openPdf(await emptyPdf(false))!;
  const catalog = referenceIn(file.trailer, 'Root')!;
  const reference = `/Lang ${file.free} 0 R`;
  const added = file.replace(
    new Map([
      [catalog, file.object(catalog).replace(/>>$/, `${reference}>>`)],
      [file.free, pdfString('pt')],
    ]),
  );
  const read = await PDFDocument.load(added, { updateMetadata: false });
  expect(read.catalog.lookup(PDFName.of('Lang'), PDFHexString).decodeText()).toBe('pt');
});

test('a PDF that is built in another way is none of ours', async () => {
  expect(openPdf(await emptyPdf(true))).toBeNull();
  expect(openPdf(new Uint8Array())).toBeNull();
});

test('a text string holds any text and nothing but hexadecimal digits', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const [, digits] = /^<feff([\da-f]*)>$/.exec(pdfString(text))!;
      expect(Buffer.from(digits!, 'hex').swap16().toString('utf16le')).toBe(text);
    }),
  );
});

test('references are found by their whole name', () => {
  expect(referenceIn('<</Next 12 0 R /NextPage 3 0 R>>', 'Next')).toBe(12);
  expect(referenceIn('<</NextPage 3 0 R>>', 'Next')).toBeNull();
});
