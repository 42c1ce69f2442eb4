import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attempt } from './attempt.ts';
import { mutate } from './mutate.ts';
import { seedFiles } from './seeds.ts';

const kept = join(import.meta.dirname, '../fixtures/fuzz');
const fixtures = readdirSync(kept);

/** Broken files of each kind. */
const TIMES = 15;

test('Every kind of file is read while it is whole', async () => {
  for (const { path, bytes } of await seedFiles())
    await expect(attempt(path, bytes)).resolves.toBeUndefined();
});

test.each(fixtures)('What once broke a reader is read or refused: %s', async (name) => {
  await expect(attempt(name, readFileSync(join(kept, name)))).resolves.toBeUndefined();
});

test('Broken files are read or refused, whatever is wrong with them', { timeout: 60_000 }, async () => {
  const broke: unknown[] = [];
  for (const { path, bytes } of await seedFiles()) {
    for (let seed = 1; seed <= TIMES; seed += 1) {
      await attempt(path, mutate(bytes, seed)).catch((thrown: unknown) => broke.push([path, seed, thrown]));
    }
  }
  expect(broke).toEqual([]);
});
