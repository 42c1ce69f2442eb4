import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SearchableArchive, searchableArchive } from '../../support/search.ts';

let archive: SearchableArchive;

beforeAll(async () => {
  const words = Array.from(
    { length: 400 },
    (_, at) => `word${'abcdefghij'[at % 10]}${'klmnopqrst'[at % 7]}er`,
  );
  archive = await searchableArchive(
    Array.from({ length: 60 }, (_, at) => ({
      title: `Article ${at}`,
      blocks: [words.slice(at, at + 200).join(' '), 'Harbour strike, and a deal.'],
      language: 'en',
    })),
  );
});
afterAll(() => archive.close());

const many = (piece: (at: number) => string, count: number) =>
  Array.from({ length: count }, (_, at) => piece(at)).join(' ');

/** What nobody should type, and somebody will. */
const queries: readonly string[] = [
  '',
  ' ',
  '*',
  '**',
  '?',
  '***?***',
  '"',
  '""',
  '"""',
  '"*"',
  '(',
  ')',
  ')(',
  '('.repeat(500) + 'a' + ')'.repeat(500),
  '('.repeat(500),
  '-',
  '--',
  '-'.repeat(500) + 'a',
  'NOT '.repeat(500),
  'OR '.repeat(500),
  'a OR '.repeat(500),
  'AND',
  'NEAR/5',
  'a NEAR/9999 b',
  'a NEAR/99999 b',
  'a NEAR/0 a NEAR/0 a',
  '~',
  'a~',
  '~2',
  'word~9',
  ':',
  '::',
  'title:',
  'title:title:title:a',
  'title:'.repeat(500) + 'a',
  'status:',
  'status:"',
  'date:9999999',
  'date:0000-00-00',
  'date:P9999Y/P0D',
  'added:>=',
  'path:%',
  'file:_',
  'path:\\\\',
  'in:*',
  'ext:.',
  'collection:()',
  '//',
  '/./',
  '/.*/',
  '/(a*)*b/',
  '/(/',
  '/[/',
  '/\\\\/',
  '/a{1000}{1000}/',
  '/' + 'x?'.repeat(240) + '/',
  many((at) => `/s${at}.?t/`, 300),
  many((at) => `w*d${at}r`, 300),
  many((at) => `wordab~2 harbor${at}~`, 300),
  'a*b*c*d*e*f*g*h*',
  '*a*e*r*',
  '\0',
  '\uD800',
  '\uDC00 \uD800*',
  '\u202E\u200B\uFEFF',
  '\u0301\u0301\u0301',
  '🎉*',
  '東*京?',
  '＊ ？ －',
  'x'.repeat(5000),
  'harbour '.repeat(600),
  "'; DROP TABLE article; --",
  'body : "x" OR title',
  '{title}: a ^ b + c',
];

describe('whatever is typed is answered, soon', () => {
  test.each(queries.map((query) => [query.slice(0, 30), query]))('%j', async (_, query) => {
    for (const typing of [false, true]) {
      const page = await archive.page(query, { typing });
      expect(page.total).toBeGreaterThanOrEqual(page.results.length);
      expect(page.notices.length).toBeLessThan(20);
    }
  });
});
