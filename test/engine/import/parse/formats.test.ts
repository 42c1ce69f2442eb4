import { describe, expect, test } from 'vitest';
import { formatOf, formats, parseFile } from '../../../../electron/engine/import/parse/index.ts';

describe('The format of a file', () => {
  test.each([
    ['a/b.txt', 'Plain text'],
    ['B.TXT', 'Plain text'],
    ['b.text', 'Plain text'],
    ['a.b.md', 'Markdown'],
    ['b.markdown', 'Markdown'],
    ['b.htm', 'HTML'],
    ['b.html', 'HTML'],
    ['b.xhtml', 'HTML'],
  ])('%s is %s', (path, name) => {
    expect(formatOf(path)?.name).toBe(name);
  });

  test.each(['a.pdf', 'README', '.txt', 'a.txt/b', 'a.txt~', ''])('of %j is none', (path) => {
    expect(formatOf(path)).toBeNull();
  });

  test('is claimed by one parser only', () => {
    const extensions = formats.flatMap((format) => format.extensions);
    expect(new Set(extensions).size).toBe(extensions.length);
    expect(extensions.filter((extension) => !/^\.[a-z]+$/.test(extension))).toEqual([]);
  });
});

describe('A file that cannot be read is refused by name', () => {
  test.each([
    ['a.txt', '', 'EMPTY'],
    ['a.md', ' \n\t\r\n ', 'EMPTY'],
    ['a.txt', '\ufeff', 'EMPTY'],
    ['a.txt', '%PDF-1.7', 'BINARY'],
    ['a.html', '\0'.repeat(100), 'BINARY'],
    ['a.html', '<html><script>x</script></html>', 'NO_TEXT'],
    ['a.txt', '-----\n\u200b\n=====', 'NO_TEXT'],
    ['a.md', '***\n', 'NO_TEXT'],
    ['a.pdf', 'text', 'UNKNOWN_FORMAT'],
  ])('%s holding %j: %s', (path, content, code) => {
    expect(() => parseFile(path, Buffer.from(content))).toThrow(
      expect.objectContaining({ name: 'ParseFailure', code }),
    );
  });

  test('and in a sentence', () => {
    expect(() => parseFile('news/a.txt', Buffer.from('%PDF-1.7'))).toThrow(
      'This file has a .txt name but holds a PDF document.',
    );
  });
});

test('A file says in which encoding it was read', () => {
  expect(parseFile('a.txt', Buffer.from('Harbour'))).toMatchObject({ encoding: 'utf-8', certainty: 1 });
});
