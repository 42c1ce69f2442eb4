import { expect, test } from 'vitest';
import { sampleDesk } from '../../support/command.ts';

const desk = sampleDesk();
const { done, told } = desk;

test('searches', async () => {
  const found = await done('search', 'harbour', 'strike', '--limit', '1');
  expect(Object.keys(found).sort()).toEqual([
    'complete',
    'corrections',
    'facets',
    'inWords',
    'notices',
    'query',
    'reading',
    'results',
    'tookMs',
    'total',
  ]);
  expect(found).toMatchObject({
    query: 'harbour strike',
    results: [{ title: 'Harbour strike', missing: [] }],
  });
  const [result] = found['results'] as Record<string, unknown>[];
  for (const key of [
    'id',
    'title',
    'byline',
    'published',
    'source',
    'path',
    'score',
    'hits',
    'missing',
    'passages',
  ]) {
    expect(result).toHaveProperty(key);
  }
  const people = await told('search', 'harbour strike');
  expect(people).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringContaining(`${desk.strike.id}  Harbour strike`) as string,
  });
});

test('prints every article of a search as a table', async () => {
  const { total, results } = await done('search', 'the', '--all');
  expect(results).toHaveLength(total as number);
  const { out } = await told('search', '--csv', 'council');
  expect(out.split('\r\n')[0]).toBe('id,uid,title,byline,published,source,language,words,tags,hits,path');
  expect(out.trim().split('\r\n')).toHaveLength(13);
});

test('takes words beginning with a hyphen for words of the query', async () => {
  const [all, without, alone] = await Promise.all([
    done('search', 'harbour'),
    done('search', 'harbour', '-strike', '--limit', '3'),
    done('search', '-strike'),
  ]);
  expect(without['query']).toBe('harbour -strike');
  expect(without['total']).toBeLessThan(all['total'] as number);
  expect(alone['query']).toBe('-strike');
  expect(await done('search', '--', '--not-an-option')).toMatchObject({ query: '--not-an-option' });
});

test('sorts and counts on demand', async () => {
  const { results } = (await done('search', 'harbour', '--sort', 'oldest')) as {
    results: { published: string | null }[];
  };
  const dates = results.flatMap(({ published }) => published ?? []);
  expect(dates.length).toBeGreaterThan(2);
  expect(dates).toEqual(dates.toSorted());
  const { out } = await told('search', 'harbour', '--facets');
  expect(out).toMatch(/^source: .*The Pilot \d/m);
});

test('says why an article is not among the results', async () => {
  const { article, found, clauses } = await done('explain', 'strike', 'date:1999', `${desk.strike.id}`);
  expect({ article, found }).toMatchObject({ article: { id: desk.strike.id }, found: 'none' });
  expect(clauses).toMatchObject([
    { clause: 'strike', holds: true },
    { clause: 'date:1999', holds: false },
  ]);
  const { out } = await told('explain', 'date:1999', `${desk.strike.id}`);
  expect(out).toMatch(/is not among the results\.\n {2}no {3}date:1999: Its date is \d{4}/);
});
