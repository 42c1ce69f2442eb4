import { expect, test } from 'vitest';
import { sampleDesk } from '../../support/command.ts';

const { done, told } = sampleDesk();

test('records a search in the research log where it is asked to, once that is switched on', async () => {
  const unasked = await told('search', '--log', 'strike');
  expect(unasked).toMatchObject({ code: 2, err: expect.stringContaining('carrel log --on') });
  await done('log', '--on');
  await done('search', '--log', 'strike', '-ferry');
  await done('search', 'unrecorded');
  const { recordingSince, entries } = await done('log', '--note', 'Ask the harbour office.');
  expect(recordingSince).toEqual(expect.any(String));
  expect(entries).toMatchObject([
    { kind: 'note', text: 'Ask the harbour office.' },
    { kind: 'search', query: 'strike -ferry', host: 'command line', total: expect.any(Number) },
  ]);
  const csv = (await told('log', '--csv')).out.trim().split('\r\n');
  expect(csv).toHaveLength(3);
  expect(csv[1]).toContain('search,strike -ferry,strike AND NOT ferry,command line');
  expect(await done('log', '--since', '2999-01-01')).toMatchObject({ total: 0, entries: [] });
  expect(await done('log', '--remove', 'all')).toMatchObject({ total: 0 });
  expect(await done('log', '--off')).toMatchObject({ recordingSince: null });
  for (const wrong of [['--since', 'May'], ['--remove', 'x'], ['--on', '--off'], ['strike']])
    expect((await told('log', ...wrong)).code).toBe(2);
});
