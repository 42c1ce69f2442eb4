import { describe, expect, test } from 'vitest';
import { expectCanonical } from '../invariants.ts';
import { marksIn, outline, read } from '../outline.ts';

describe('Front matter', () => {
  test('names title, author, date, paper, language and tags', () => {
    const document = read(
      'a.md',
      '---\ntitle: "Last crossing"\nauthor: Jane Roe\ndate: 2021-10-30\nsource: Low Water\ntags: [ferry, Ferry, "the port"]\nlang: en-GB\n---\nShe was late.\n',
    );
    expect(document).toMatchObject({
      title: 'Last crossing',
      byline: 'Jane Roe',
      published: '2021-10-30',
      source: 'Low Water',
      language: 'en',
      tags: ['ferry', 'the port'],
    });
    expect(outline(document)).toEqual(['heading 1 @title Last crossing', 'paragraph She was late.']);
  });

  test.each([
    ['authors:\n  - Jane Roe\n  - name: Ann Poe', { byline: 'Jane Roe, Ann Poe' }],
    ['author: "[[Jane Roe]]"', { byline: 'Jane Roe' }],
    ['byline: By Jane Roe', { byline: 'Jane Roe' }],
    ['published: 10 June 2021', { published: '2021-06-10' }],
    ['date: 2021', { published: '2021' }],
    ['date: 2021-06-10T23:00:00-05:00', { published: '2021-06-10' }],
    ['date: soon', { published: null }],
    ['url: https://www.gazette.example/a/b', { source: 'gazette.example' }],
    ['source: https://gazette.example/a', { source: 'gazette.example' }],
    ['keywords: "#ferry, port"', { tags: ['ferry', 'port'] }],
    ['language: English', { language: null }],
    ['TITLE: 1984', { title: '1984' }],
  ])('may say %j', (yaml, expected) => {
    expect(read('a.md', `---\n${yaml}\n---\nText.`)).toMatchObject(expected);
  });

  test.each(['---\ntitle: [x\n---\n\nText.', '---\nJust words\n---\n\nText.', '---\ntitle: x\n\nText.'])(
    'that is none is text: %j',
    (content) => {
      const document = read('a.md', content);
      expect(document.text).toContain(content.includes('Just') ? 'Just words' : 'title: ');
      expect(document.text).toContain('Text.');
    },
  );

  test('cannot blow up with its aliases', () => {
    const levels = Array.from(
      { length: 20 },
      (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index},`.repeat(9)}]`,
    );
    expect(read('a.md', `---\na0: &a0 x\n${levels.join('\n')}\n---\nText.`).text).toContain('Text.');
  });
});

describe('The title of Markdown', () => {
  test('is the first heading of the first level', () => {
    expect(outline(read('a.md', 'Before.\n\n# The *vote*\n\nAfter.'))).toEqual([
      'paragraph Before.',
      'heading 1 @title The vote',
      'paragraph After.',
    ]);
  });

  test('is not said twice', () => {
    expect(outline(read('a.md', '---\ntitle: The vote!\n---\n# The Vote\n\nAfter.'))).toEqual([
      'heading 1 @title The Vote',
      'paragraph After.',
    ]);
  });

  test('is else the name of the file', () => {
    expect(read('notes/The-vote.md', 'It was taken by roll call.').title).toBe('The vote');
  });
});

test('Byline and date lines below the title count where the front matter has none', () => {
  const document = read('a.md', '# The vote\n\nBy Jane Roe\n\n*10 June 2021*\n\nIt was taken.');
  expect(document).toMatchObject({ byline: 'Jane Roe', published: '2021-06-10' });
  expect(outline(document).slice(1, 3)).toEqual([
    'paragraph @byline By Jane Roe',
    'paragraph @date 10 June 2021',
  ]);
  const broken = read(
    'a.md',
    '---\nauthor: Ann Poe\n---\n# The vote\n\n*By Jane Roe*\n**10 June 2021**\n\nIt was taken.',
  );
  expect(broken).toMatchObject({ byline: 'Ann Poe', published: '2021-06-10' });
});

describe('Blocks', () => {
  test('are headings, paragraphs, quotes and preformatted text', () => {
    expect(
      outline(
        read(
          'a.md',
          '# T\n\n## Two\n\nOne\nparagraph.\\\nTwo lines.\n\n> A quote.\n>\n> > Within.\n\n```js\n  f();\n\n  g();  \n```\n\n***\n',
        ),
      ),
    ).toEqual([
      'heading 1 @title T',
      'heading 2 Two',
      'paragraph One paragraph. / Two lines.',
      'quote A quote.',
      'quote Within.',
      'preformatted   f(); /  /   g();',
    ]);
  });

  test('are items with level and number', () => {
    expect(
      outline(
        read('a.md', '3. Three\n4. Four\n   - inside\n     1. deeper\n\n   More of four.\n\n- [x] done'),
      ),
    ).toEqual([
      'item 1 #3 Three',
      'item 1 #4 Four',
      'item 2 inside',
      'item 3 #1 deeper',
      'paragraph More of four.',
      'item 1 [x] done',
    ]);
  });

  test('keep the columns of a table', () => {
    expect(
      outline(read('a.md', '| Month | Calls |\n|:--|--:|\n| January 2021 | **19** |\n| March | 3 |')),
    ).toEqual(['preformatted Month         Calls / January 2021  19 / March         3']);
  });

  test('hold the text of HTML and none of its elements', () => {
    const content =
      'Before <b>bold</b><br>after.\n\n<div class="x">Block <i>one</i><p>two &amp; three</div>\n\n<script>\nalert(1)\n</script>\n\n<!-- no\n\nno -->\n\nEnd.';
    expect(outline(read('a.md', content))).toEqual([
      'paragraph Before bold / after.',
      'paragraph Block one',
      'paragraph two & three',
      'paragraph End.',
    ]);
  });

  test('hold footnotes and the names of pictures', () => {
    expect(outline(read('a.md', 'Text[^1] with ![the chimney](x.png).\n\n[^1]: The *note*.'))).toEqual([
      'paragraph Text[1] with the chimney.',
      'paragraph [1] The note.',
    ]);
  });
});

describe('Inline marks', () => {
  test('lie over emphasis, strong text, code and links', () => {
    const document = read(
      'a.md',
      'Some *soft **and loud*** words, `code`, [a link](https://a.example/x) and ~~no~~ [more][m].\n\n[m]: https://m.example',
    );
    expect(marksIn(document)).toEqual([
      ['emphasis', 'soft and loud'],
      ['strong', 'and loud'],
      ['code', 'code'],
      ['link', 'a link', 'https://a.example/x'],
      ['link', 'more', 'https://m.example/'],
    ]);
    expectCanonical(document);
  });

  test('drop addresses that could run something or lead nowhere', () => {
    expect(
      marksIn(
        read('a.md', '[a](javascript:alert(1)) [b](data:text/html,x) [c](../d.md) [e](file:///etc/passwd)'),
      ),
    ).toEqual([]);
  });

  test('leave the text of links between notes', () => {
    expect(
      outline(read('a.md', 'See [[The vote]] and [[The vote|this one]], ![[map.png]] and ==marked==.')),
    ).toEqual(['paragraph See The vote and this one, map.png and ==marked==.']);
  });
});

describe('Markdown beyond what its parser takes on', () => {
  test.each([
    ['a paragraph without end', `${'word '.repeat(20_000)}end`],
    ['quotes within quotes', `${'> '.repeat(500)}end`],
    [
      'lists within lists',
      `${Array.from({ length: 250 }, (_, depth) => `${' '.repeat(depth)}- x`).join('\n')}\nend`,
    ],
  ])('is read as plain text: %s', (_, content) => {
    expect(read('a.md', content).text).toMatch(/end$/);
  });
});
