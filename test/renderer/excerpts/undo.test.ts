import { expect, test } from 'vitest';
import { remember, takeBack } from '../../../renderer/excerpts/undo.ts';

function change(what: string, log: string[]) {
  return { what, undo: async () => log.push(what) };
}

test('changes are taken back from the last to the first, each once', async () => {
  const log: string[] = [];
  remember(change('keep', log));
  remember(change('edit', log));
  expect((await takeBack())?.what).toBe('edit');
  expect((await takeBack())?.what).toBe('keep');
  expect(await takeBack()).toBeNull();
  expect(log).toEqual(['edit', 'keep']);
});

test('a change taken back out of its turn is not taken back again', async () => {
  const log: string[] = [];
  const first = change('remove', log);
  remember(first);
  remember(change('move', log));
  await takeBack(first);
  expect(await takeBack(first)).toBeNull();
  await takeBack();
  expect(await takeBack()).toBeNull();
  expect(log).toEqual(['remove', 'move']);
});

test('the oldest changes are forgotten', async () => {
  const log: string[] = [];
  for (let index = 0; index < 150; index++) remember(change(String(index), log));
  while (await takeBack());
  expect(log).toHaveLength(100);
  expect(log.at(-1)).toBe('50');
});
