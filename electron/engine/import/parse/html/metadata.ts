import { decode } from 'html-entities';
import { cleanText } from '../characters.ts';
import { hostOf } from '../links.ts';
import { dateOf } from '../head/dates.ts';
import { isPaper } from '../head/papers.ts';
import { bylineOf, languageOf, tagsOf, type Metadata } from '../head/metadata.ts';
import type { TreeElement } from './tree.ts';
import { namesOf, readJsonLd } from './jsonld.ts';

/** How a site's name is set apart from the headline in `<title>`. */
const SITE_PREFIX = /^(.{3,60}?)\s+(?:[|·»«–—:]+|-+)\s+/;
const SITE_SUFFIX = /\s+(?:[|·»«–—]|-+)\s+[^|·»«–—]{1,60}$/;

/** In how many words a heading and the page's title agree that are about the same. */
const AGREEMENT = 2;

/** What a page says of its article in JSON-LD, `<meta>`, `<time>` and `<title>`, the address it was saved from, with what links are relative to, and `<title>` as it is. */
export function readMetadata(
  root: TreeElement,
  html: string,
): Metadata & {
  readonly own: string | undefined;
  readonly base: string | undefined;
  readonly named: string;
} {
  const { article, things } = readJsonLd(root);
  const ld = (property: string) =>
    namesOf(article?.[property], things)
      .map((value) => plain(decode(value)))
      .filter(Boolean);
  const metas = metasOf(root);
  const meta = (...names: string[]) => names.flatMap((name) => metas.get(name) ?? []);
  const texts = (selectors: string) =>
    [...root.querySelectorAll(selectors)].map((element) => plain(element.textContent ?? ''));

  const source =
    [...ld('publisher'), ...meta('og:site_name', 'citation_journal_title', 'dc.publisher', 'publisher')][0] ??
    null;
  const titles = [
    ...ld('headline'),
    ...meta('og:title', 'citation_title', 'dc.title', 'dcterms.title', 'twitter:title').map((title) =>
      withoutSite(title, source),
    ),
    ...headlineOf(root, texts('title')),
    ...texts('title').map((title) => title.replace(SITE_SUFFIX, '')),
  ];
  const site = texts('title').flatMap((title) => SITE_PREFIX.exec(title)?.[1] ?? []);
  const dates = [
    ...ld('datePublished'),
    ...meta(
      'article:published_time',
      'og:published_time',
      'datepublished',
      'date',
      'pubdate',
      'publishdate',
      'publish-date',
      'dc.date',
      'dc.date.issued',
      'dcterms.date',
      'dcterms.issued',
      'dcterms.created',
      'citation_publication_date',
      'citation_date',
      'sailthru.date',
      'parsely-pub-date',
    ),
    ...timesOf(root),
  ];
  const languages = [
    ...ld('inLanguage'),
    ...['lang', 'xml:lang'].map(
      (name) => root.getAttribute(name) ?? root.querySelector('html')?.getAttribute(name) ?? '',
    ),
    ...meta('content-language', 'dc.language', 'og:locale'),
  ];
  return {
    title: titles.find(Boolean) ?? null,
    byline:
      bylineOf(ld('author')) ??
      bylineOf(
        meta(
          'author',
          'citation_author',
          'dc.creator',
          'dcterms.creator',
          'article:author',
          'parsely-author',
          'byl',
        ),
      ),
    published: dates.map(dateOf).find((date) => date !== null) ?? null,
    source: source ?? site.find(isPaper) ?? hostOf(singleFileAddress(html) ?? ''),
    language: languages.map(languageOf).find((language) => language !== null) ?? null,
    tags: tagsOf([...meta('article:tag'), ...ld('keywords'), ...meta('keywords', 'news_keywords')]),
    own: addressOf(root, meta('og:url'), html),
    named: texts('title')[0] ?? '',
    base: firstOfWeb([root.querySelector('base[href]')?.getAttribute('href')]),
  };
}

/** What old pages set their headline in, instead of a heading. */
const LARGE = ['4', '5', '6', '7', '+1', '+2', '+3', '+4'].map((size) => `font[size="${size}"]`).join(', ');

/** Shorter or longer large letters are a logo, or a text, in UTF-16 code units. */
const HEADLINE = { least: 10, most: 160 };

/** What sets the parts of a `<title>` apart. */
const BETWEEN_PARTS = /\s+(?:[|·»«–—:]+|-+)\s+/;

/**
 * The only heading of the first level, unless `<title>` names it beside the first of the second level: then the site is
 * called like the one and the article like the other; where there is none, the only one of the second that `<title>` half agrees with;
 * on a page without headings, its only line of large letters.
 */
function headlineOf(root: TreeElement, titles: readonly string[]): readonly string[] {
  const headings = (name: string) =>
    [...root.querySelectorAll(name)].map((element) => plain(element.textContent ?? '')).filter(Boolean);
  const first = headings('h1');
  if (first.length > 0) {
    const parts = new Set(titles.flatMap((title) => title.toLowerCase().split(BETWEEN_PARTS)));
    const [second] = headings('h2');
    const isNamed = (heading: string) => parts.has(heading.toLowerCase());
    return second !== undefined && isNamed(second) && first.every(isNamed) ? [second] : onlyOne(first);
  }
  if (headings('h2, h3').length === 0) {
    return onlyOne(headings(LARGE)).filter(
      ({ length }) => length >= HEADLINE.least && length <= HEADLINE.most,
    );
  }
  const named = new Set(titles.flatMap((title) => title.toLowerCase().split(' ')));
  return onlyOne(headings('h2')).filter(
    (heading) =>
      heading
        .toLowerCase()
        .split(' ')
        .filter((word) => named.has(word)).length >= AGREEMENT,
  );
}

/** The contents of `<meta>` elements by name, property or itemprop in small letters, in their order. */
function metasOf(root: TreeElement): ReadonlyMap<string, readonly string[]> {
  const metas = new Map<string, string[]>();
  for (const element of root.querySelectorAll('meta')) {
    const name = ['property', 'name', 'itemprop', 'http-equiv']
      .map((key) => element.getAttribute(key))
      .find(Boolean);
    const content = plain(element.getAttribute('content') ?? '');
    if (name === undefined || name === null || content === '') continue;
    const key = name.toLowerCase().trim();
    const contents = metas.get(key);
    if (contents === undefined) metas.set(key, [content]);
    else contents.push(content);
  }
  return metas;
}

/** Dates of `<time>` elements: one marked as that of publication, else the first within the article, else the only one. */
function timesOf(root: TreeElement): readonly string[] {
  const time =
    root.querySelector('time[itemprop="datePublished"], time[pubdate]') ??
    root.querySelector('article time[datetime], main time[datetime]');
  if (time !== null) return [time.getAttribute('datetime') ?? time.textContent ?? ''];
  return onlyOne(
    [...root.querySelectorAll('time[datetime]')]
      .filter((only) => only.closest('[class*="comment"], [id*="comment"], aside, footer, nav') === null)
      .map((only) => only.getAttribute('datetime') ?? ''),
  );
}

/** Where the page was. */
function addressOf(root: TreeElement, ogUrl: readonly string[], html: string): string | undefined {
  return firstOfWeb([
    root.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    ...ogUrl,
    // What browsers write into a page they save.
    /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html.slice(0, 2000))?.[1],
    singleFileAddress(html),
  ]);
}

function firstOfWeb(candidates: readonly (string | null | undefined)[]): string | undefined {
  return candidates.find((address) => address != null && /^https?:\/\//i.test(address)) ?? undefined;
}

/** What SingleFile writes into a page it saves. */
function singleFileAddress(html: string): string | undefined {
  return /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/.exec(html.slice(0, 2000))?.[1];
}

function withoutSite(title: string, site: string | null): string {
  const suffix = SITE_SUFFIX.exec(title)?.[0];
  const named = suffix !== undefined && site !== null && suffix.toLowerCase().includes(site.toLowerCase());
  return named ? title.slice(0, -suffix.length) : title;
}

function onlyOne(values: readonly string[]): readonly string[] {
  return values.length === 1 ? values : [];
}

function plain(value: string): string {
  return cleanText(value).replace(/\s+/g, ' ').trim();
}
