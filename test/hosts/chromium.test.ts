import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPrinter, findChromium } from '../../electron/hosts/chromium.ts';

const chromium = await findChromium();
const never = new AbortController().signal;
const options = { paper: 'a4', title: 'T' } as const;

const printer = chromiumPrinter();
afterAll(() => printer.close());

const print = ({ print }: ReturnType<typeof chromiumPrinter>, html: string, signal = never) =>
  print(() => Promise.resolve(html), options, signal);

async function textOf(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}

describe.skipIf(chromium === null)('the Chromium printer (skipped without a Chromium)', () => {
  let server: Server;
  let asked: string[];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('body { display: none }');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => server.close());

  test('prints a document', async () => {
    expect(await textOf(await print(printer, '<h1>Hello</h1>'))).toBe('Hello');
  });

  test('runs no script of it and asks nobody for anything', async () => {
    asked = [];
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const hostile = `<link rel=stylesheet href="${site}/style"><link rel=preconnect href="${site}/"><h1>Hello</h1>
      <img src="${site}/image"><iframe src="${site}/frame"></iframe><script src="${site}/script"></script>
      <script>document.body.textContent = 'Hacked'; fetch('${site}/fetch')</script>
      <img src=x onerror="document.body.textContent = 'Hacked'"><meta http-equiv=refresh content="0;url=${site}/refresh">`;
    expect(await textOf(await print(printer, hostile))).toBe('Hello');
    expect(asked).toEqual([]);
  });

  test('prints several documents at once', async () => {
    const pdfs = await Promise.all(['One', 'Two', 'Three'].map((word) => print(printer, `<p>${word}`)));
    expect(await Promise.all(pdfs.map(textOf))).toEqual(['One', 'Two', 'Three']);
  });

  test('stops when it is told to, before and while it prints', async () => {
    const reason = new Error('enough');
    await expect(print(printer, '<p>x', AbortSignal.abort(reason))).rejects.toBe(reason);
    const abort = new AbortController();
    const printing = print(printer, '<p>x</p>'.repeat(50_000), abort.signal);
    abort.abort(reason);
    await expect(printing).rejects.toBe(reason);
    expect(await textOf(await print(printer, '<p>Next'))).toBe('Next');
  });

  test('opens again after it was closed', async () => {
    await printer.close();
    expect(await textOf(await print(printer, '<p>Again'))).toBe('Again');
  });
});

describe('the search for a Chromium', () => {
  const before = process.env['CARREL_CHROMIUM'];
  afterEach(() => {
    if (before === undefined) delete process.env['CARREL_CHROMIUM'];
    else process.env['CARREL_CHROMIUM'] = before;
  });

  test('takes the one that is named', async () => {
    process.env['CARREL_CHROMIUM'] = process.execPath;
    expect(await findChromium()).toEqual({ executablePath: process.execPath, env: {} });
  });

  test('finds none where the named one is missing', async () => {
    process.env['CARREL_CHROMIUM'] = '/nowhere/chromium';
    expect(await findChromium()).toBeNull();
    const refused = print(chromiumPrinter(), '<p>x');
    await expect(refused).rejects.toMatchObject({ code: 'PRINTER_UNAVAILABLE' });
  });

  test('gives up on a program that is no browser', async () => {
    process.env['CARREL_CHROMIUM'] = process.execPath;
    await expect(print(chromiumPrinter(), '<p>x')).rejects.toMatchObject({
      code: 'PRINTER_UNAVAILABLE',
    });
  });
});
