import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findChromium } from '../../../electron/hosts/chromium.ts';
import { sampleDesk } from '../../support/command.ts';

const chromium = await findChromium();
const desk = sampleDesk();
const { at, done } = desk;

test('exports a search as Markdown, chosen articles as HTML', async () => {
  const [md, html] = await Promise.all([
    done('export', at('a.md'), '--query', 'harbour strike', '--title', 'Strikes'),
    done('export', at('a.html'), '--articles', `${desk.strike.id}`),
  ]);
  for (const [written, name] of [
    [md, 'a.md'],
    [html, 'a.html'],
  ] as const) {
    expect(Object.keys(written).sort()).toEqual(['articles', 'bytes', 'file', 'pages', 'passages']);
    expect(written).toMatchObject({ file: at(name), pages: null, bytes: readFileSync(at(name)).length });
  }
  expect(html['articles']).toBe(1);
  expect(readFileSync(at('a.md'), 'utf8')).toMatch(/^# Strikes$/m);
  expect(readFileSync(at('a.html'), 'utf8')).toMatch(/^<!doctype html>/i);
});

test.skipIf(chromium === null)('exports PDF (skipped without a Chromium)', async () => {
  const { pages } = await done('export', at('a.pdf'), '--query', '-harbour strike', '--paper', 'letter');
  expect(pages).toBeGreaterThan(0);
  expect(readFileSync(at('a.pdf'), 'latin1').slice(0, 5)).toBe('%PDF-');
});

test('prints the research log as an appendix where it is asked to, from a day on', async () => {
  await done('log', '--note', 'Ask the harbour office.');
  await done('export', at('log.md'), '--query', 'harbour strike', '--log');
  expect(readFileSync(at('log.md'), 'utf8')).toMatch(/## Research log\n[\s\S]*Ask the harbour office\./);
  await done('export', at('later.md'), '--query', 'harbour strike', '--log-since', '2999-01-01');
  expect(readFileSync(at('later.md'), 'utf8')).not.toContain('Research log');
  const wrong = await desk.told('export', at('x.md'), '--query', 'harbour', '--log-since', 'May');
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('--log-since is a day') });
});
