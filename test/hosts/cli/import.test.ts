import { expect, test } from 'vitest';
import { article } from '../../support/imports.ts';
import { carrel, sampleDesk } from '../../support/command.ts';
import { seeds } from '../../support/engine.ts';

const desk = sampleDesk();
const { library, at, done } = desk;

test('imports a folder, and finds nothing new in it the second time', async () => {
  const { imported, duplicate, skipped, failures } = desk.imported as Record<string, number> & {
    failures: unknown[];
  };
  expect(Object.keys(desk.imported)).toEqual([
    'job',
    'files',
    'imported',
    'updated',
    'unchanged',
    'moved',
    'duplicate',
    'skipped',
    'failed',
    'seconds',
    'failures',
  ]);
  expect(imported).toBeGreaterThan(20);
  expect(failures).toEqual([]);
  expect(await done('import', seeds)).toMatchObject({
    imported: 0,
    unchanged: imported! + duplicate!,
    skipped,
    failed: 0,
  });
});

test('reads files that look unchanged, too, where it is asked to', async () => {
  const before = await done('import', seeds);
  expect(await done('import', seeds, '--verify')).toMatchObject({
    imported: 0,
    unchanged: before['unchanged'],
    failed: 0,
  });
});

test('reports files that failed, and says so with its exit code', async () => {
  library.write('mixed/good.txt', article('Good', 'A good text.'));
  library.write('mixed/line\nbreak \u001B[2Jclear.txt', '');
  const told = await carrel(['import', at('mixed'), '--archive', at('mixed-archive')]);
  expect(told.code).toBe(1);
  expect(told.err).toBe('');
  expect(told.out).toContain('  failed: line break \uFFFD[2Jclear.txt: ');
  const asked = await carrel(['import', at('mixed'), '--json', '--archive', at('mixed-archive')]);
  expect(asked.code).toBe(1);
  expect(JSON.parse(asked.out)).toMatchObject({
    failures: [{ path: 'line\nbreak \u001B[2Jclear.txt', code: 'EMPTY', message: 'This file is empty.' }],
  });
});

test('shows how an article begins in an encoding, and changes nothing', async () => {
  const id = String(desk.strike.id);
  const before = await done('show', id);
  const shown = await done('encoding', id, 'windows-1252', '--preview');
  expect(shown).toMatchObject({ encoding: 'windows-1252' });
  expect(shown['text']).toContain('Harbour strike');
  expect(await done('show', id)).toEqual(before);
});
