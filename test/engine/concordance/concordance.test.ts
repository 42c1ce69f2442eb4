import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LineSort } from '../../../electron/contract/index.ts';
import { Concordance, MOST_LINES } from '../../../electron/engine/concordance/concordance.ts';
import { linesAt, sentenceAround } from '../../../electron/engine/concordance/context.ts';
import { followConcordance } from '../../../electron/engine/concordance/follow.ts';
import { findInArticle } from '../../../electron/engine/search/passages/in-article.ts';
import { allOf } from '../../support/events.ts';
import { type SearchableArchive, searchableArchive } from '../../support/search.ts';

let archive: SearchableArchive;

beforeAll(async () => {
  archive = await searchableArchive([
    {
      title: 'Strike',
      blocks: [
        'The dockers called a strike on Monday. The long strike ended in June.',
        'Nobody wanted a second strike.',
      ],
      source: 'The Pilot',
      published: '2021-03-05',
      language: 'en',
    },
    {
      title: 'Older',
      blocks: ['After the general strike the Zealous strike committee met.'],
      source: 'The Gazette',
      published: '2019',
      language: 'en',
    },
    { title: 'Undated', blocks: ['A strike at dawn.'], language: 'en' },
    {
      title: 'عربي',
      blocks: ['بدأ إضراب العمال في الميناء يوم الاثنين.'],
      language: 'ar',
      published: '2020-01',
    },
    { title: '港湾', blocks: ['港湾労働者が賃金引き上げを求めた。'], language: 'ja', published: '2020-02' },
  ]);
});
afterAll(() => archive.close());

async function read(query: string): Promise<Concordance> {
  const concordance = await Concordance.open(archive.searcher, query);
  await concordance.readAll();
  return concordance;
}

async function lines(query: string, ...sort: readonly LineSort[]) {
  const concordance = await read(query);
  return linesAt(archive.db, await concordance.lines(sort, 0, 100));
}

const around = async (query: string, ...sort: readonly LineSort[]) =>
  (await lines(query, ...sort)).map(
    ({ left, node, right }) =>
      `${/\S*\s*$/.exec(left)![0].trim()} [${node}] ${/^\s*\S*/.exec(right)![0].trim()}`,
  );

describe('the lines of a query', () => {
  test('are its hits, the newest article first, in the order of the text', async () => {
    expect(await around('strike')).toEqual([
      'a [strike] on',
      'long [strike] ended',
      'second [strike] .',
      'general [strike] the',
      'Zealous [strike] committee',
      'A [strike] at',
    ]);
  });

  test('stand where the reader marks hits', async () => {
    for (const query of [
      'strike',
      '"the long strike"',
      'dockers strike',
      'general NEAR/5 committee',
      'إضراب',
      '労働',
    ]) {
      const found = await lines(query);
      expect(found.length).toBeGreaterThan(0);
      for (const article of new Set(found.map((line) => line.article))) {
        const own = found.filter((line) => line.article === article);
        expect(own.map(({ start, end }) => ({ start, end }))).toEqual(
          await findInArticle(archive.searcher, { query, article }),
        );
      }
    }
  });

  test('are sorted by the words next to the node: the left context by its last word first', async () => {
    expect(await around('strike', 'L1')).toEqual([
      'a [strike] on',
      'A [strike] at',
      'general [strike] the',
      'long [strike] ended',
      'second [strike] .',
      'Zealous [strike] committee',
    ]);
    expect(await around('strike', 'R1', 'R2')).toEqual([
      'second [strike] .',
      'A [strike] at',
      'Zealous [strike] committee',
      'long [strike] ended',
      'a [strike] on',
      'general [strike] the',
    ]);
  });

  test('are sorted by date and source, what has none last', async () => {
    const titles = async (...sort: readonly LineSort[]) => [
      ...new Set((await lines('strike', ...sort)).map(({ title }) => title)),
    ];
    expect(await titles('newest')).toEqual(['Strike', 'Older', 'Undated']);
    expect(await titles('oldest')).toEqual(['Older', 'Strike', 'Undated']);
    expect(await titles('source')).toEqual(['Older', 'Strike', 'Undated']);
  });

  test('keep their numbers however they are sorted', async () => {
    const places = new Map((await lines('strike')).map((line) => [line.number, line.start]));
    for (const line of await lines('strike', 'R1')) expect(places.get(line.number)).toBe(line.start);
  });

  test('quote the sentence around the node', async () => {
    const [first, second] = await lines('strike');
    const text = 'The dockers called a strike on Monday. The long strike ended in June.';
    expect(text.slice(first!.sentence.start, first!.sentence.end)).toBe(
      'The dockers called a strike on Monday.',
    );
    expect(text.slice(second!.sentence.start, second!.sentence.end)).toBe('The long strike ended in June.');
  });

  test('of a query without words are none', async () => {
    expect((await read('source:Pilot')).progress).toMatchObject({ lines: 0, done: true });
    expect((await read('')).progress).toMatchObject({ lines: 0, done: true });
  });
});

describe('while it is read', () => {
  test('a concordance stops when nobody wants it any more, and goes on where it stopped', async () => {
    const concordance = await Concordance.open(archive.searcher, 'strike');
    await expect(concordance.readAll(AbortSignal.abort())).rejects.toThrow('aborted');
    expect(concordance.progress).toMatchObject({ lines: 0, done: false });
    const told = await allOf(followConcordance(concordance, new AbortController().signal));
    expect(told.at(-1)).toEqual({
      lines: 6,
      expected: 6,
      articles: { read: 3, total: 3 },
      done: true,
      cut: false,
    });
  });

  test('two who follow it at once both come to the end', async () => {
    const concordance = await Concordance.open(archive.searcher, 'strike');
    const { signal } = new AbortController();
    const ends = await Promise.all(
      [1, 2].map(async () => (await allOf(followConcordance(concordance, signal))).at(-1)!.lines),
    );
    expect(ends).toEqual([6, 6]);
  });
});

test('the sentence around any place holds the place and stays in its paragraph', () => {
  const piece = fc.constantFrom(
    'One. ',
    'Two words ',
    '\n\n',
    'السلام عليكم. ',
    '港湾。',
    '!',
    ' ',
    'e.g. this ',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 20 }),
      fc.nat(),
      fc.nat({ max: 6 }),
      (pieces, at, length) => {
        const text = pieces.join('');
        const start = at % text.length;
        const end = Math.min(text.length, start + 1 + length);
        const node = text.slice(start, end);
        fc.pre(node.trim() === node && !node.includes('\n'));
        const sentence = sentenceAround(text, { start, end }, 'en');
        expect(sentence.start).toBeLessThanOrEqual(start);
        expect(sentence.end).toBeGreaterThanOrEqual(end);
        expect(text.slice(sentence.start, sentence.end)).not.toContain('\n\n');
      },
    ),
  );
});

test('with as many lines as are kept no further article is read, unless its hits are to be counted', async () => {
  const text = 'la '.repeat(MOST_LINES / 2);
  const long = await searchableArchive([
    { title: 'First', blocks: [text], published: '2021' },
    { title: 'Second', blocks: [`${text}la`], published: '2020' },
    { title: 'Third', blocks: ['la la'], published: '2019' },
  ]);
  const concordance = await Concordance.open(long.searcher, 'la');
  await concordance.readLines();
  expect(concordance.progress).toMatchObject({ lines: MOST_LINES, done: true, cut: true });
  expect(concordance.articles).toHaveLength(2);
  await concordance.readAll();
  expect(concordance.articles.map(({ hits }) => hits)).toEqual([MOST_LINES / 2, MOST_LINES / 2 + 1, 2]);
  expect(concordance.progress.lines).toBe(MOST_LINES);
  long.close();
});
