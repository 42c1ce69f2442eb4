import { describe, expect, test } from 'vitest';
import { parseFile } from '../../../../../electron/engine/import/parse/index.ts';
import { encode } from '../../decode/encode.ts';
import { marksIn, outline, read } from '../outline.ts';

const prose =
  'The chain ferry ran aground on Tuesday night, with nine cars aboard and the mayor asleep in one of them.';
const page = (head: string, body = `<p>${prose}</p>`) =>
  read('a.html', `<html><head>${head}</head><body>${body}</body></html>`);

describe('The metadata of a page', () => {
  test('comes from JSON-LD first', () => {
    const document = page(
      `<title>x</title><meta property="og:title" content="y"><meta name="author" content="z">
       <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry &amp; mayor","author":[{"name":"Jane Roe"},{"name":"Ann Poe"}],
       "datePublished":"1998-05-12T23:00:00Z","publisher":{"name":"The Gazette"},"inLanguage":"en-GB","keywords":["ferry","port"]}</script>`,
    );
    expect(document).toMatchObject({
      title: 'Ferry & mayor',
      byline: 'Jane Roe, Ann Poe',
      published: '1998-05-12',
      source: 'The Gazette',
      language: 'en',
      tags: ['ferry', 'port'],
    });
  });

  test('is found where an old page writes its attributes in capitals, and its headline in large letters', () => {
    const document = read(
      'a.html',
      `<HTML><HEAD><TITLE>The Gazette - Ferry aground</TITLE><META NAME="author" CONTENT="Jane Roe"></HEAD>
       <BODY><FONT SIZE=5>Ferry aground at noon</FONT><P>${prose}<P><A HREF="http://example.org/">${prose}</A></BODY></HTML>`,
    );
    expect(document).toMatchObject({
      title: 'Ferry aground at noon',
      byline: 'Jane Roe',
      source: 'The Gazette',
    });
    expect(marksIn(document).join()).toContain('http://example.org/');
  });

  test('has its title in a paragraph where a word processor wrote it there', () => {
    const body = `<p>On ferries</p><h1>Beginnings</h1><p>${prose}</p>`;
    expect(page('<title>On ferries</title>', body).title).toBe('On ferries');
  });

  test('follows references within a graph, and survives what is no JSON', () => {
    const document = page(
      `<script type="application/ld+json">{nonsense</script>
       <script type="application/ld+json">[{"@graph":[{"@type":"WebPage"},{"@type":["Thing","BlogPosting"],"headline":"Ferry","author":{"@id":"#j"}},
       {"@id":"#j","@type":"Person","name":"Jane Roe"}]}]</script>`,
    );
    expect(document).toMatchObject({ title: 'Ferry', byline: 'Jane Roe' });
  });

  test.each([
    [
      '<meta property="og:title" content="Ferry aground | The Gazette"><meta property="og:site_name" content="The Gazette">',
      { title: 'Ferry aground', source: 'The Gazette' },
    ],
    ['<title>Ferry aground – The Gazette</title>', { title: 'Ferry aground' }],
    ['<meta name="AUTHOR" content="By Jane Roe">', { byline: 'Jane Roe' }],
    [
      '<meta name="citation_author" content="Roe, Jane"><meta name="citation_author" content="Poe, Ann">',
      { byline: 'Roe, Jane, Poe, Ann' },
    ],
    ['<meta property="article:author" content="https://facebook.example/jane">', { byline: null }],
    [
      '<meta property="article:published_time" content="1998-05-12T05:45:00+01:00">',
      { published: '1998-05-12' },
    ],
    ['<meta name="date" content="12 May 1998">', { published: '1998-05-12' }],
    ['<meta name="DC.date.issued" content="1998-05">', { published: '1998-05' }],
    [
      '<meta property="article:tag" content="ferry"><meta name="keywords" content="port, Ferry">',
      { tags: ['ferry', 'port'] },
    ],
    ['<meta http-equiv="Content-Language" content="de">', { language: 'de' }],
  ])('is read from %s', (head, expected) => {
    expect(page(head)).toMatchObject(expected);
  });

  test('takes the date from the article’s <time>, not from those of comments', () => {
    const body = `<article><h1>Ferry</h1><time datetime="1998-05-12">Tuesday</time><p>${prose}</p></article><div class="comments"><time datetime="2001-01-01">later</time></div>`;
    expect(page('', body).published).toBe('1998-05-12');
    expect(
      page('', `<p>${prose}</p><div class="comments"><time datetime="2001-01-01">later</time></div>`)
        .published,
    ).toBeNull();
  });

  test('says the language of the page', () => {
    expect(read('a.html', `<html lang="pt-BR"><body><p>${prose}</p></body></html>`).language).toBe('pt');
  });
});

describe('The text of a page', () => {
  test('is not called like the site it stands on', () => {
    const site = (title: string, rest: string) =>
      page(`<title>${title}</title>`, `<h1>The Gazette</h1>${rest}<p>${prose}</p>`).title;
    expect(site('Ferry aground | The Gazette', '<h2>Ferry aground</h2>')).toBe('Ferry aground');
    expect(site('The Gazette', '<h2>Ferry aground</h2>')).toBe('The Gazette');
    expect(site('Ferries | The Gazette', '')).toBe('The Gazette');
  });

  test('begins with its title', () => {
    expect(outline(page('<title>Ferry aground</title>'))[0]).toBe('heading 1 @title Ferry aground');
    expect(outline(page('<title>Ferry aground</title>', `<h1>Ferry aground</h1><p>${prose}</p>`))).toEqual([
      'heading 1 @title Ferry aground',
      `paragraph ${prose}`,
    ]);
  });

  test('has byline and date where these are blocks of their own', () => {
    const document = page(
      '<title>Ferry</title>',
      `<p>By Jane Roe, 12 May 1998</p><p>${prose}</p><p>${prose}</p>`,
    );
    expect(document).toMatchObject({ byline: 'Jane Roe', published: '1998-05-12' });
    expect(outline(document)[1]).toBe('paragraph @byline By Jane Roe, 12 May 1998');
  });

  test('has nothing of scripts, styles, menus, forms, comments and cookie notices', () => {
    const body = `<script>let x = 'script'</script><style>.style{}</style><nav><a href="/">menu</a></nav><div class="cookie-banner"><p>We store cookies on your device, 214 partners and all, for as long as we like to.</p></div>
      <main><h1>Ferry</h1>${`<p>${prose}</p>`.repeat(5)}<form><input value="form"><button>button</button></form></main>
      <section id="comments"><h2>Comments</h2><p>Knock it down, said somebody who was there and who should know, or thought so.</p></section><footer>imprint</footer><!-- remark -->`;
    const { text } = page('<title>Ferry</title>', body);
    expect(text.match(/script|style|menu|cookies|form\b|button|Knock|imprint|remark/g)).toBeNull();
    expect(text.split(prose)).toHaveLength(6);
  });

  test('is all there where hardly anything looks like an article', () => {
    expect(outline(page('', '<div>one</div><div>two</div>'))).toEqual(['paragraph one', 'paragraph two']);
    expect(outline(read('a.html', 'no markup at all'))).toEqual(['paragraph no markup at all']);
    expect(outline(read('a.html', '<p>one<p>two'))).toEqual(['paragraph one', 'paragraph two']);
    expect(outline(page('', '<div class="comments"><p>only this</p></div>'))).toEqual([
      'paragraph only this',
    ]);
  });

  test('goes on behind the end of the page', () => {
    expect(outline(read('a.html', '<html><body><p>one</p></body></html><p>two</p>'))).toEqual([
      'paragraph one',
      'paragraph two',
    ]);
  });

  test('is the whole of several articles on one page', () => {
    const articles = ['first', 'second', 'third'].map(
      (name) => `<div class="story"><h2>The ${name}</h2>${`<p>Of the ${name}: ${prose}</p>`.repeat(4)}</div>`,
    );
    const { text } = page('<title>News</title>', articles.join('<hr><p class="ad">x</p>'));
    expect(text).toMatch(/Of the first.*Of the second.*Of the third/s);
  });
});

describe('Blocks of a page', () => {
  test('are headings, paragraphs, items, quotes and preformatted text', () => {
    const body = `<h2>Two</h2><p>Soft
      wrapped&nbsp;text<br>and a line.<ol start="3"><li>three<li><p>four</p><p>more</p><ul><li>inside</ul></ol>
      <blockquote>A <q>quote</q>.</blockquote><pre>\n  one\n    two  \n</pre><dl><dt>Word<dd>Sense</dl><figure><img alt="x"><figcaption>The chimney</figcaption></figure>`;
    expect(outline(page('<title>T</title>', body)).slice(1)).toEqual([
      'heading 2 Two',
      'paragraph Soft wrapped text / and a line.',
      'item 1 #3 three',
      'item 1 #4 four',
      'paragraph more',
      'item 2 inside',
      'quote A “quote”.',
      'preformatted   one /     two',
      'paragraph Word',
      'paragraph Sense',
      'paragraph The chimney',
    ]);
  });

  test('keep the columns of tables of data, and take tables for layout apart', () => {
    const data =
      '<table><tr><th>Name<th>Votes<tr><td>Farida<br>Lowther<td>3,964<tr><td>Ray Sprake<td>702</table>';
    expect(outline(page('', `<p>${prose}</p>${data}`))[1]).toBe(
      'preformatted Name            Votes / Farida Lowther  3,964 / Ray Sprake      702',
    );
    const layout = `<table><tr><td><table><tr><td>one</table><td><h2>Two</h2><p>${prose}</p></table>`;
    expect(outline(page('<title>T</title>', layout)).slice(1)).toEqual([
      'heading 2 Two',
      `paragraph ${prose}`,
    ]);
  });

  test('part where an old page breaks the line twice', () => {
    expect(outline(page('<title>T</title>', `${prose}<br><br>${prose}<br>\n<br>End.`)).slice(1)).toEqual([
      `paragraph ${prose}`,
      `paragraph ${prose}`,
      'paragraph End.',
    ]);
  });

  test('lead from the base of the page, which need not be its address', () => {
    const document = page(
      '<base href="https://cdn.example/"><link rel="canonical" href="https://gazette.example/news#top">',
      '<p>See the <a href="pier">pier</a> and what became of it since.</p>',
    );
    expect(marksIn(document)).toEqual([['link', 'pier', 'https://cdn.example/pier']]);
    expect(document.address).toBe('https://gazette.example/news');
  });

  test('say nothing of an address that is none of the web', () => {
    expect(page('<link rel="canonical" href="file:///home/me/page.html">').address).toBeNull();
  });

  test('carry marks, and links to the web or to mail only', () => {
    const body = `<p><em>soft <b>and loud</b></em>, <code>code</code>, <a href="/x?y#z">relative</a>, <a href="http://b.example/">absolute</a>,
      <a href="mailto:a@b.example">mail</a>, <a href="javascript:alert(1)">script</a>, <a href="data:text/html,x">data</a>, <a name="n">name</a>.</p>`;
    const document = page('<link rel="canonical" href="https://gazette.example/news/">', body);
    expect(marksIn(document)).toEqual([
      ['emphasis', 'soft and loud'],
      ['strong', 'and loud'],
      ['code', 'code'],
      ['link', 'relative', 'https://gazette.example/x?y#z'],
      ['link', 'absolute', 'http://b.example/'],
      ['link', 'mail', 'mailto:a@b.example'],
    ]);
  });

  test('join letters and accents from different elements', () => {
    expect(page('', '<p>Cafe<b>&#x301;</b> and soft&shy;ware and &#146;quoted&#148;</p>').text).toBe(
      'Café and software and ’quoted”',
    );
  });
});

describe('The encoding of a page', () => {
  const html = '<html><head>%</head><body><p>Bürgermeister Łukasz</p></body></html>';

  test.each([
    ['<meta charset="iso-8859-2">', 'iso-8859-2'],
    ["<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=iso-8859-2'>", 'iso-8859-2'],
  ])('is what %s declares', (meta, encoding) => {
    const parsed = parseFile('a.html', encode(html.replace('%', meta), encoding));
    expect(parsed).toMatchObject({ encoding, document: { text: 'Bürgermeister Łukasz' } });
  });

  test('may be declared for XML', () => {
    const xml = `<?xml version="1.0" encoding="iso-8859-2"?><html><head><script src="a.js"/></head><body><a id="top"/><p>Łukasz</p></body></html>`;
    expect(parseFile('a.xhtml', encode(xml, 'iso-8859-2')).document.text).toBe('Łukasz');
  });

  test('is UTF-8 when it is valid, whatever is declared', () => {
    expect(parseFile('a.html', Buffer.from(html.replace('%', '<meta charset="iso-8859-2">')))).toMatchObject({
      encoding: 'utf-8',
      certainty: 1,
    });
  });
});

describe('A page beyond measure', () => {
  test('is read although it is nested 10,000 deep', () => {
    const html = `${'<div>'.repeat(10_000)}deep down${'</div>'.repeat(10_000)}<p>and up again`;
    expect(outline(read('a.html', html))).toEqual(['paragraph deep down', 'paragraph and up again']);
  });

  test('is read although it is one long line', () => {
    expect(read('a.html', `<p>${'word '.repeat(200_000)}`).text).toHaveLength(200_000 * 5 - 1);
  });

  test('is refused by name when it is nested deeper', () => {
    expect(() => read('a.html', '<div>'.repeat(50_000))).toThrow(
      expect.objectContaining({ name: 'ParseFailure', code: 'TOO_COMPLEX' }),
    );
  });

  test('that makes Readability fail keeps its text', () => {
    expect(read('a.html', `<p>${'&'.repeat(300_000)}</p>`).text).toHaveLength(300_000);
  });
});

test('The number of a note is no part of its word, and the arrow back to it no text', () => {
  const document = page(
    '',
    `<p>The ferry<sup>1</sup> sank. ${prose}</p><p>See there. <a href="#r1">↩</a></p>`,
  );
  expect(document.text).toContain('The ferry¹ sank.');
  expect(document.text).not.toContain('↩');
});
