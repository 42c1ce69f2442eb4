import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reviseArticle } from '../../support/articles.ts';
import { explain } from '../../../electron/engine/search/explain/explain.ts';
import { type SearchableArchive, searchableArchive, touch } from '../../support/search.ts';

const [strike, interview, note, letter] = [
  'Strike ends',
  'An evening with Orla',
  'A note',
  'Letter',
] as const;

let archive: SearchableArchive;

beforeAll(async () => {
  archive = await searchableArchive([
    { title: strike, blocks: ['The strike ended on Monday.'], published: '2021-03-05', byline: 'Jo Mare' },
    {
      title: interview,
      blocks: [
        'We met at the pier.',
        { kind: 'turn', text: 'OB: I was there.', label: 3, speaker: 'Orla Brandt' },
        { kind: 'turn', text: 'JM: And the boats?', label: 3, speaker: 'Jo Mare' },
      ],
      language: 'en',
      source: 'The Pilot',
    },
    { title: note, blocks: ['Boats and piers.'] },
    { title: letter, blocks: ['A letter about the tide.'], published: '2020' },
  ]);
  const { db } = archive;
  const run = (sql: string, ...values: unknown[]) => db.prepare(sql).run(...values);
  run(`UPDATE file SET certainty = 0.4 WHERE article_id = 1`);
  run(`UPDATE file SET status = 'missing' WHERE article_id = 3`);
  run(
    `INSERT INTO file (folder_id, path, bytes, mtime, original_id, article_id, status, imported_at)
     SELECT folder_id, 'copy.txt', bytes, mtime, original_id, article_id, 'duplicate', imported_at
     FROM file WHERE article_id = 4`,
  );
  run(
    `INSERT INTO correction (article_id, field, value, made_at) VALUES (2, 'title', ?, '2026-01-02')`,
    interview,
  );
  run(`UPDATE article SET added_at = '2019-05-06T10:00:00.000Z' WHERE id = 4`);
  run(`INSERT INTO excerpt_list (id, name, made_at) VALUES (1, 'Chapter one', '2026-01-02')`);
  const excerpt = `INSERT INTO excerpt (list_id, position, article_id, revision, start_offset, end_offset, quote,
    prefix, suffix, note, made_at, removed_at) VALUES (1, 1, ?, 1, 0, 3, 'The', '', '', ?, '2026-01-02', ?)`;
  run(excerpt, 1, 'Compare with Perú', null);
  run(excerpt, 2, '', null);
  run(excerpt, 3, 'Compare', '2026-01-03');
  reviseArticle(db, 1, ['The strike ended on Tuesday.']);
  for (const id of [1, 2, 3, 4]) touch(db, id);
  await archive.index.catchUp();
});
afterAll(() => archive.close());

describe('a field finds exactly the articles that have it', () => {
  test.each<[string, readonly string[]]>([
    ['status:guessed-encoding', [strike]],
    ['status:missing', [note]],
    ['status:duplicate', [letter]],
    ['status:corrected', [interview]],
    ['status:revised', [strike]],
    ['status:excerpted', [strike, interview]],
    ['status:noted', [strike]],
    ['status:no-date', [interview, note]],
    ['status:no_author', [interview, note, letter]],
    ['status:no-source', [strike, note, letter]],
    ['is:no-language', [strike, note, letter]],
    ['status:(missing OR duplicate)', [note, letter]],
    ['-status:excerpted', [note, letter]],
    ['in:excerpts', [strike, interview]],
    ['in:"chapter one" peru', [strike]],
    ['in:"chapter one" the', [strike, interview]],
    ['in:excerpts the -peru', [interview]],
    ['in:excerpts (compare OR nothing)', [strike]],
    ['in:excerpts tuesday', []],
    ['in:chapter', [strike, interview]],
    ['in:nothing', []],
    ['note:compare', [strike]],
    ['note:"with peru"', [strike]],
    ['note:comp*', [strike]],
    ['note:PERÚ', [strike]],
    ['note:"peru with"', []],
    ['note:par', []],
    ['note:none', [interview, note, letter]],
    ['speaker:orla', [interview]],
    ['speaker:"Jo Mare"', [interview]],
    ['speaker:none', [strike, note, letter]],
    ['added:2019', [letter]],
    ['added:2026-01', [strike, interview, note]],
    ['added:/2020', [letter]],
    ['added:P2D/', []],
  ])('%s', async (query, expected) => {
    expect((await archive.titles(query)).toSorted()).toEqual(expected.toSorted());
  });
});

test('words beside in: are words of one kept passage and its note', async () => {
  const article = archive.db.prepare(`SELECT id FROM article WHERE title = ?`).pluck().get(strike) as number;
  const { found, clauses } = await explain(archive.searcher, 'in:excerpts tuesday', article);
  expect(found).toBe('none');
  expect(clauses.at(-1)).toMatchObject({ holds: false, reason: 'No passage kept from it has these words.' });
});

test('a status that does not exist is said, with those that do', async () => {
  const { total, notices } = await archive.page('status:lost');
  expect(total).toBe(0);
  expect(notices).toMatchObject([{ code: 'VALUE_UNKNOWN' }]);
  expect(notices[0]!.message).toContain('guessed-encoding');
});

test('a speaker learnt later is found', async () => {
  expect(await archive.titles('speaker:vane')).toEqual([]);
  const article = archive.add({
    title: 'Later',
    blocks: [{ kind: 'turn', text: 'Vane: Hm.', label: 5, speaker: 'Ida Vane' }],
  });
  await archive.index.catchUp();
  expect(await archive.titles('speaker:vane')).toEqual(['Later']);
  archive.db.prepare(`DELETE FROM article WHERE id = ?`).run(article);
});
