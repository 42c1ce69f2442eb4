import { expect, test } from 'vitest';
import { sampleDesk } from '../../support/command.ts';

const { done, told } = sampleDesk();

test('lists every line of a query in the order asked for', async () => {
  const { query, total, cut, lines } = await done(
    'concordance',
    'council',
    '--sort',
    'L1,R1',
    '--limit',
    '5',
  );
  expect([query, total, cut]).toEqual(['council', 37, false]);
  expect(Object.keys((lines as object[])[0]!)).toEqual([
    'number',
    'article',
    'revision',
    'title',
    'source',
    'published',
    'language',
    'start',
    'end',
    'left',
    'node',
    'right',
    'sentence',
  ]);
  const { out } = await told('concordance', 'council', '--csv');
  expect(out.split('\r\n')[0]).toBe(
    'number,left,node,right,title,source,published,article,revision,start,end,path',
  );
  expect(out.trim().split('\r\n')).toHaveLength(38);
});

test('counts searches over time', async () => {
  const { by, per, series } = await done('frequency', 'strike', 'council', '--by', 'year', '--per', '10000');
  expect([by, per]).toEqual(['year', 10_000]);
  expect(series).toMatchObject([
    { name: 'strike', hits: 10, articles: 7 },
    { name: 'council', hits: 37, articles: 12 },
  ]);
  expect((await told('frequency', 'strike', '--by', 'week')).code).toBe(2);
});
