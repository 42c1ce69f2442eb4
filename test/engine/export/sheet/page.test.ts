import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ExcerptColour, Mark } from '../../../../electron/contract/index.ts';
import { fontFaces } from '../../../../electron/engine/export/sheet/fonts.ts';
import { el, serialize } from '../../../../electron/engine/export/sheet/element.ts';
import { preparePage } from '../../../../electron/engine/export/sheet/page.ts';
import { cssString } from '../../../../electron/engine/export/sheet/running.ts';
import { markedText } from '../../../../electron/engine/export/sheet/text.ts';
import { anyText } from '../../../support/arbitraries.ts';
import { documentOf, hostile, medley, usual } from '../sample.ts';

const never = new AbortController().signal;

async function htmlOf(document = medley): Promise<string> {
  const { html } = await preparePage(document, usual, never);
  return html(null);
}

const elements = (html: string) => [...parseHTML(html).document.querySelectorAll('*')];

describe('a document in HTML', () => {
  let html: string;
  let page: Document;
  beforeAll(async () => {
    html = await htmlOf();
    page = parseHTML(html).document;
  });

  test('says what it is: language, title, authors, extent', () => {
    expect(page.documentElement.getAttribute('lang')).toBe('en');
    expect(page.querySelector('title')?.textContent).toBe(medley.title);
    const meta = (name: string) =>
      [...page.querySelectorAll(`meta[name=${name}]`)].map((one) => one.getAttribute('content'));
    expect(meta('author')).toEqual(['Ines Calder', 'נועה לוי']);
    expect(meta('description')).toEqual(['7 passages from 6 articles']);
  });

  test('quotes every passage word for word, in its language, and cites it', () => {
    const quotes = [...page.querySelectorAll('figure.passage > blockquote')];
    const words = (text: string): string => text.replaceAll(/\[[^\]]*\]|\s/g, '').replace('\0', '\uFFFD');
    expect(quotes.map((quote) => words(quote.textContent))).toEqual(
      medley.passages.map(({ blocks }) => words(blocks.map(({ text }) => text).join(''))),
    );
    expect(quotes.map((quote) => quote.getAttribute('lang'))).toEqual([
      'en',
      'en',
      'en',
      'he',
      'ar',
      'ja',
      'en',
    ]);
    expect(page.querySelector('.citation')?.textContent).toBe(
      'Ines Calder, “Harbour strike”, The Pilot, 5 March 2021, 0.txt, ¶\u00A02–3',
    );
  });

  test('bears the title of its article where it is but one', async () => {
    const citation = { byline: 'Ines Calder', source: 'The Pilot', published: '2021-03-05' };
    const headings = async (title: string) => {
      const article = [{ title: 'Harbour strike', citation, blocks: ['x'] }];
      const { document } = parseHTML(await htmlOf(documentOf(title, article)));
      return [...document.querySelectorAll('h1, h2, .extent')].map(({ textContent }) => textContent);
    };
    expect(await headings('Harbour strike')).toEqual([
      'Harbour strike',
      'Ines Calder · The Pilot · 5 March 2021',
      'Sources',
    ]);
    expect(await headings('Strikes')).toContain('Harbour strike');
  });

  test('names the colours of passages where they differ, and none where all are alike', async () => {
    const inks = async (...colours: readonly ExcerptColour[]) => {
      const sketches = colours.map((colour) => ({ title: 'A', blocks: ['x'], colour }));
      const { document } = parseHTML(await htmlOf(documentOf('T', sketches)));
      return [...document.querySelectorAll('figure')].map((figure) => [
        figure.className,
        figure.querySelector('.ink')?.textContent,
      ]);
    };
    expect(await inks('green', 'pink')).toEqual([
      ['passage short ink-green', 'Green'],
      ['passage short ink-pink', 'Pink'],
    ]);
    expect(await inks('green', 'green')).toEqual([
      ['passage short', undefined],
      ['passage short', undefined],
    ]);
  });

  test('leads from the contents to each article', () => {
    const links = [...page.querySelectorAll('nav a')];
    const targets = links.map((link) => page.getElementById(link.getAttribute('href')!.slice(1)));
    expect(targets.map((target) => target?.textContent)).toEqual([
      ...new Set(medley.passages.map(({ citation }) => citation.title)),
    ]);
    expect(page.querySelector('nav .page')).toBeNull();
  });

  test('carries notes, lists with their numbers, headings below the article’s, and speakers', () => {
    expect([...page.querySelectorAll('.note p')].map((one) => one.textContent)).toEqual([
      'Note',
      'Ask the union.',
      'Compare the offer with that of 2018.',
    ]);
    expect([...page.querySelectorAll('ol li[value]')].map((one) => one.getAttribute('value'))).toEqual([
      '1',
      '2',
    ]);
    expect(page.querySelector('blockquote h4')?.textContent).toBe('Decisions');
    expect(page.querySelector('.speaker')?.textContent).toBe('[Maureen Quilter]');
  });

  test('turns to the right what is written from there', () => {
    const hebrew = page.querySelector('blockquote[lang=he]')!;
    expect(hebrew.querySelector('blockquote')?.getAttribute('dir')).toBe('rtl');
    expect(hebrew.querySelector('p')?.getAttribute('dir')).toBe('auto');
  });

  test('brings everything along and allows nothing else: its policy names its own style sheet', () => {
    const style = page.querySelector('style')!.textContent;
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = page.querySelector('meta[http-equiv=Content-Security-Policy]')!.getAttribute('content')!;
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
    expect(policy).toMatch(/^default-src 'none'; /);
    expect([...style.matchAll(/url\(([^)]{5})/g)].every(([, start]) => start === 'data:')).toBe(true);
    expect(elements(html).filter((one) => one.hasAttribute('src') || one.hasAttribute('style'))).toEqual([]);
  });

  test('shows text as text, whatever title, note, citation and passage say', async () => {
    const evil = documentOf(hostile, [
      {
        title: hostile,
        note: hostile,
        language: '"><script>',
        blocks: [hostile, { kind: 'preformatted', text: `\n${hostile}` }],
        citation: { byline: hostile, source: hostile, path: hostile },
      },
    ]);
    const tame = documentOf('x', [
      {
        title: 'x',
        note: 'x',
        blocks: ['x', { kind: 'preformatted', text: 'x' }],
        citation: { byline: 'x', source: 'x', path: 'x' },
      },
    ]);
    const evilHtml = await htmlOf(evil);
    const tags = (html: string) => elements(html).map(({ tagName }) => tagName);
    expect(tags(evilHtml)).toEqual(tags(await htmlOf(tame)));
    expect(parseHTML(evilHtml).document.querySelector('blockquote p')?.textContent).toBe(
      hostile.replace('\0', '\uFFFD'),
    );
    expect(parseHTML(evilHtml).document.querySelector('title')?.textContent).toBe(
      hostile.replace('\0', '\uFFFD'),
    );
  });

  test('has no table of contents where there is next to nothing in it', async () => {
    const short = documentOf('T', [
      { title: 'A', blocks: ['x'] },
      { title: 'B', blocks: ['x'] },
    ]);
    expect(parseHTML(await htmlOf(short)).document.querySelector('nav')).toBeNull();
  });
});

describe('marks in HTML', () => {
  const htmlText = (text: string, marks: readonly Mark[]): string =>
    serialize(el('p', {}, markedText(text, marks)));

  test('leave the text as it is, however they overlap', () => {
    const mark = fc
      .tuple(fc.constantFrom('emphasis', 'strong', 'code', 'link'), fc.nat(20), fc.nat(20))
      .map(([kind, a, b]): Mark => ({
        kind,
        start: Math.min(a, b),
        end: Math.max(a, b),
        href: 'https://example.org',
      }));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '<', '&', '"', '🦀', 'é') }),
        fc.array(mark, { maxLength: 5 }),
        (text, marks) => {
          const { document } = parseHTML(`<html><body>${htmlText(text, marks)}</body></html>`);
          expect(document.querySelector('p')?.textContent).toBe(text);
        },
      ),
    );
  });

  test('make links only of what a reader may follow by hand', () => {
    const link = (href: string) => htmlText('x', [{ kind: 'link', start: 0, end: 1, href }]);
    expect(link('https://example.org/?a="b"')).toBe('<p><a href="https://example.org/?a=%22b%22">x</a></p>');
    for (const href of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', '//example.org', ''])
      expect(link(href)).toBe('<p>x</p>');
  });
});

describe('a CSS string', () => {
  test('can’t be left from within', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cssString(text)).toMatch(/^"(?:[A-Za-z0-9 ]|\\[\da-f]{1,6} )*"$/);
      }),
    );
  });
});

describe('the fonts', () => {
  const covered = (css: string): string =>
    [...css.matchAll(/unicode-range: ([^;]+);/g)]
      .flatMap(([, range]) => range!.split(','))
      .map((one) => String.fromCodePoint(parseInt(one.slice(2), 16)))
      .join('');

  test('cover Latin, Greek, Cyrillic, Hebrew, Arabic and Japanese letters, each once', async () => {
    const text = 'AzéőŁ₤ “—” ΑωЖї שלום سلام 港の労働者、賃金';
    const css = await fontFaces({ text }, never);
    expect(Array.from(covered(css)).sort()).toEqual([...new Set(text)].sort());
  });

  test('bring what a Thai letter is drawn from, which the text doesn’t have by itself', async () => {
    const characters = covered(await fontFaces({ text: 'น้ำ' }, never));
    expect(characters).toContain('\u0E4D');
    expect(characters).toContain('\u0E32');
  });

  test('are left out where nothing is set in them', async () => {
    expect(await fontFaces({}, never)).toBe('');
    expect((await fontFaces({ sans: 'a' }, never)).match(/@font-face/g)).toHaveLength(1);
  });

  test('stay small: what isn’t set isn’t there', async () => {
    expect((await fontFaces({ text: '港の労働者' }, never)).length).toBeLessThan(40_000);
  });
});
