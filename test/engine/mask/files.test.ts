import { createRouterClient } from '@orpc/server';
import { readFileSync } from 'node:fs';
import { inflateRawSync, inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Carrel, type ExportFormat, formats, type MaskKey } from '../../../electron/contract/index.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { readPdf } from '../../../electron/engine/evidence/pdf.ts';
import { createRouter } from '../../../electron/engine/router.ts';
import { chromiumPrinter, findChromium } from '../../../electron/hosts/chromium.ts';
import { temporaryEngine } from '../../support/engine.ts';
import { importPaths, Library } from '../../support/imports.ts';

const chromium = await findChromium();
const printer = chromiumPrinter();
const library = new Library();
let archive: Awaited<ReturnType<typeof temporaryEngine>>;
let engine: Engine;
let carrel: Carrel;
let list: number;

/** What may not be found. */
const NAMES = [
  /m(?:u\u0308|ü|u|ue|%c3%bc)ller|orla|o['’]?kane|kowalsk/i,
  // Spaced out and parted; initials
  /m[\s._·-]{0,2}ü[\s._·-]{0,2}l[\s._·-]{0,2}l[\s._·-]{0,2}e[\s._·-]{0,2}r/i,
  /O\. ?M\.|OM: (?:Person|█)|O\. Person/,
];

const markdown = `---
title: A talk with Orla Müller
author: Orla Müller
source: The Müller Post
tags: [Müller affair]
---

**Orla Müller:** I am Mueller’s daughter, see [my page](https://example.org/orla-mueller).

MÜLLER's brother and Finn O’Kane wrote to orla.mueller@example.org on Friday.

**OM:** Müllers’ house, O. Müller’s, the Müllersche garden, O. M.'s: M Ü L L E R and Mül-
ler, @orlamueller, omueller@example.org, Jana Kowalskiego.
`;

beforeAll(async () => {
  archive = await temporaryEngine({ print: printer.print });
  engine = archive.engine;
  carrel = createRouterClient(createRouter(engine));
  library.write('in/Interviews Mueller/OrlaMuller2021.md', markdown);
  await importPaths(engine, library.at('in'));
  await engine.index.catchUp();
  const [found] = (await carrel.search.query({ query: '' })).results;
  const article = await carrel.articles.get({ id: found!.id });
  list = (await carrel.excerpts.createList({ name: 'On Müller' })).id;
  const passage = { list, article: article.id, revision: 1, start: 0, end: article.text.length };
  const kept = await carrel.excerpts.add(passage);
  await carrel.excerpts.edit({ ids: [kept.id], note: 'Ask Orla Müller again.', addTags: ['muller'] });
  await carrel.excerpts.addSection({ list, name: 'Finn O’Kane', after: null });
  await carrel.masks.put({ name: 'Orla Müller', replacement: 'Person A', parts: true });
  await carrel.masks.put({ name: 'Finn O’Kane', replacement: '████', parts: true });
  await carrel.masks.put({ name: 'Kowalski', replacement: '████', parts: false });
});
afterAll(async () => {
  await printer.close();
  await archive.close();
  library.remove();
});

async function written(format: ExportFormat): Promise<string> {
  const path = library.at(`out.${format}`);
  const { grant } = engine.host.grants.write(path);
  const order = { selection: { list }, format, grant, evidence: true, mask: true, style: 'apa' } as const;
  for await (const event of await carrel.exports.run(order)) if (event.type === 'done') return path;
  throw new Error('Nothing was written.');
}

/** Every way in which bytes can be read as text: as they are, unpacked, and with what PDF and Word cut into pieces put together. */
function readings(bytes: Buffer): string[] {
  const unpacked: Buffer[] = [bytes];
  const text = bytes.toString('latin1');
  for (const { index } of text.matchAll(/stream\r?\n/g)) {
    const start = index + (text[index + 6] === '\r' ? 8 : 7);
    const stream = bytes.subarray(start, text.indexOf('endstream', start));
    for (const content of [stream, Buffer.from(stream.toString('latin1').replace(/>\s*$/, ''), 'hex')]) {
      try {
        unpacked.push(inflateSync(content));
      } catch {
        // Not packed, or an image.
      }
    }
  }
  for (let at = bytes.indexOf('PK\u0003\u0004'); at !== -1; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    unpacked.push(inflateRawSync(bytes.subarray(start), { finishFlush: 2 }));
  }
  const texts: string[] = [];
  for (const piece of unpacked) {
    const latin = piece.toString('latin1');
    const hex = Array.from(latin.matchAll(/<([\da-f]{4,})>/gi), ([, digits]) => Buffer.from(digits!, 'hex'));
    texts.push(
      piece.toString('utf8'),
      latin,
      piece.toString('utf16le'),
      // One show operator after another: `[(M) -20 (er) 3 (row)] TJ`.
      Array.from(latin.matchAll(/\(((?:\\.|[^\\)])*)\)/g), ([, shown]) => shown).join(''),
      // Runs of Word: `<w:t>Mer</w:t></w:r><w:r><w:t>row</w:t>`.
      piece.toString('utf8').replaceAll(/<[^>]*>/g, ''),
      ...[...hex, Buffer.concat(hex)].flatMap((one) => [
        one.toString('latin1'),
        one.length % 2 === 0 ? Buffer.from(one).swap16().toString('utf16le') : '',
      ]),
    );
  }
  return texts;
}

/** What the glyphs of each font stand for (`beginbfchar`, `beginbfrange`), put together in the order they are drawn in. */
function drawnText(bytes: Buffer): string[] {
  const pieces = readings(bytes).filter((text) => /beginbf(?:char|range)|\bT[jJ]\b/.test(text));
  const maps = pieces.flatMap((text) => {
    const map = new Map<number, number>();
    for (const [, first, last, to] of text.matchAll(
      /^<([\da-f]{4})>(?: <([\da-f]{4})>)? <([\da-f]{4})>$/gim,
    )) {
      const code = parseInt(first!, 16);
      const end = parseInt(last ?? first!, 16);
      for (let one = code; one <= end; one += 1) map.set(one, parseInt(to!, 16) + one - code);
    }
    return map.size === 0 ? [] : [map];
  });
  const shown = pieces.map((text) =>
    Array.from(text.matchAll(/<([\da-f]{4,})>\s*T?j?/gi), ([, codes]) => codes!.match(/.{4}/g) ?? []).flat(),
  );
  return maps.flatMap((map) =>
    shown.map((codes) =>
      String.fromCharCode(...codes.map((code) => map.get(parseInt(code, 16)) ?? 0).filter(Boolean)),
    ),
  );
}

describe.each(formats.filter((format) => format !== 'pdf' || chromium !== null))(
  'a masked document as .%s',
  (format) => {
    test('has no name in it in any form, and no checksum and no id that somebody who guesses a name could check', async () => {
      const { uid, files } = await carrel.articles.get({ id: 1 });
      const bytes = readFileSync(await written(format));
      const read =
        format === 'pdf'
          ? [...Object.values((await readPdf(bytes)).printed).flat(), ...drawnText(bytes)]
          : [];
      // What is looked through is what is there to be read.
      if (format === 'pdf') expect(drawnText(bytes).join('\n')).toContain('Friday');
      for (const text of [...readings(bytes), ...read]) {
        for (const name of NAMES) expect(name.exec(text)?.[0]).toBeUndefined();
        expect(text).not.toContain(files[0]!.sha256);
        expect(text).not.toContain(uid.slice(0, 6));
      }
    });
  },
);

test('the preview says what was replaced where, and what was left standing', async () => {
  await carrel.masks.put({ name: 'Frida', replacement: '[name]', parts: false });
  const preview = await carrel.exports.preview({ selection: { list }, format: 'md', mask: true });
  const replaced = Object.fromEntries(preview.masking!.replaced.map((one) => [one.name, one]));
  expect(replaced['Orla Müller']!.quoted).toBeGreaterThanOrEqual(3);
  expect(replaced['Orla Müller']!.elsewhere).toBeGreaterThanOrEqual(4);
  expect(preview.masking!.near).toContainEqual({ word: 'Friday', name: 'Frida', count: 1 });
  await carrel.masks.remove({ name: 'frida' });
  expect((await carrel.masks.list()).map(({ name }) => name)).toEqual([
    'Finn O’Kane',
    'Kowalski',
    'Orla Müller',
  ]);
  expect((await carrel.exports.preview({ selection: { list }, format: 'md' })).masking).toBeNull();
});

test('only the key leads from a masked document back to its sources', async () => {
  const document = await written('html');
  const keyPath = library.at('key.json');
  const { grant } = engine.host.grants.write(keyPath);
  await carrel.exports.writeKey({ selection: { list }, format: 'html', grant });
  const key = JSON.parse(readFileSync(keyPath, 'utf8')) as MaskKey;
  expect(key.names).toContainEqual({ name: 'Orla Müller', replacement: 'Person A', parts: true });
  const verify = async (...paths: readonly string[]) =>
    (await carrel.evidence.verify({ grant: engine.host.grants.read(paths).grant })).passages.map(
      ({ verdict }) => verdict,
    );
  expect(await verify(document)).toEqual(['untraceable']);
  expect(await verify(document, keyPath)).toEqual(['unchanged']);
});
