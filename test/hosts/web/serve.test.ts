import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { serveWeb } from '../../../electron/hosts/web/index.ts';
import { temporaryEngine } from '../../support/engine.ts';
import { TestSite } from './site.ts';

test('Closing ends imports, streams and connections under way without a complaint', async () => {
  const site = await TestSite.open();
  const complaints: unknown[] = [];
  const complain = (reason: unknown) => complaints.push(reason);
  process.on('unhandledRejection', complain);
  const { carrel } = await site.page();
  const changes = await carrel.archive.changes();
  const cut = [
    changes.next(),
    (async () => {
      for await (const event of await carrel.imports.start({ sample: true })) void event;
    })(),
    ...Array.from({ length: 20 }, () => carrel.search.query({ query: 'strike OR harbour' })),
  ];
  const outcomes = Promise.allSettled(cut);
  const idle = connect(site.port, '127.0.0.1');
  await carrel.archive.status();
  await site.close();
  await outcomes;
  await new Promise((resolve) => setImmediate(resolve));
  idle.destroy();
  process.off('unhandledRejection', complain);
  expect(complaints).toEqual([]);
});

test('A port in use is refused, and the engine goes on', async () => {
  const { engine, close } = await temporaryEngine();
  const first = await serveWeb(engine, 0);
  const port = Number(new URL(first.url).port);
  await expect(serveWeb(engine, port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await first.close();
  const second = await serveWeb(engine, port);
  await second.close();
  await close();
});
