import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Carrel } from '../../../../electron/contract/index.ts';
import { lastCheck } from '../../../../electron/engine/archive/check/last.ts';
import { createRouter } from '../../../../electron/engine/router.ts';
import { checked } from '../../../support/checking.ts';
import { seeds, temporaryEngine } from '../../../support/engine.ts';
import { importPaths } from '../../../support/imports.ts';

let archive: Awaited<ReturnType<typeof temporaryEngine>>;
let carrel: Carrel;
beforeEach(async () => {
  archive = await temporaryEngine();
  carrel = createRouterClient(createRouter(archive.engine));
  await importPaths(archive.engine, seeds);
  await archive.engine.index.catchUp();
});
afterEach(() => archive.close());

/** The archive is as it was: not checked, its index not made anew, and a check comes to its end. */
async function expectUntouched(life: number): Promise<void> {
  const { engine, folder } = archive;
  expect(lastCheck(folder)).toBeNull();
  expect(engine.index.life).toBe(life);
  expect(engine.index.status().state).toBe('ready');
  expect(await checked(carrel)).toEqual({ ok: true, problems: [] });
  expect(lastCheck(folder)).toMatchObject({ problems: 0 });
}

it('a check that is cancelled ends, and counts for none', async () => {
  const { life } = archive.engine.index;
  const stop = new AbortController();
  const events = await carrel.archive.check({ rebuildIndex: true }, { signal: stop.signal });
  expect(await events.next()).toMatchObject({ value: { type: 'progress' } });
  stop.abort(new Error('enough'));
  await expect(
    (async () => {
      for await (const event of events) expect(event.type).toBe('progress');
    })(),
  ).rejects.toThrow('enough');
  await expectUntouched(life);
});

it('a check that nobody listens to any more ends, too', async () => {
  const { life } = archive.engine.index;
  for await (const event of await carrel.archive.check({ rebuildIndex: true })) {
    expect(event.type).toBe('progress');
    break;
  }
  await expectUntouched(life);
});
