/**
 * Measures searching in one process, as the page does it: every query typed letter by letter.
 * Usage: node queries.ts ARCHIVE. Prints one JSON document.
 */
import { createRouterClient } from '@orpc/server';
import { Engine } from '../../electron/engine/engine.ts';
import { Grants } from '../../electron/engine/grants.ts';
import { createRouter } from '../../electron/engine/router.ts';
import type { Carrel } from '../../electron/contract/index.ts';
import { generateArticles } from './generate.ts';

/** Articles whose words are typed; generated with the archive's own seed, so the words are in it. */
const TYPED = 40;

const engine = await Engine.open({
  folder: process.argv[2]!,
  host: { grants: new Grants(), print: () => Promise.reject(new Error('no printer')), seeds: '' },
});
const carrel: Carrel = createRouterClient(createRouter(engine));

const typed: number[] = [];
const whole: number[] = [];
const phrases: number[] = [];
for (const { title, text } of generateArticles(TYPED)) {
  const words = title.split(' ').slice(0, 3).join(' ').toLowerCase();
  for (let end = 2; end <= words.length; end++) {
    typed.push(await timed(() => carrel.search.query({ query: words.slice(0, end), typing: true })));
  }
  whole.push(await timed(() => carrel.search.query({ query: words })));
  const sentence = text.split('\n\n')[3]!.split(' ').slice(2, 6).join(' ').replaceAll('.', '');
  phrases.push(await timed(() => carrel.search.query({ query: `"${sentence}"` })));
}
const { articles } = await carrel.archive.status();
const memory = process.memoryUsage().rss;
await engine.close();
process.stdout.write(
  JSON.stringify({
    articles,
    memory,
    typed: percentiles(typed),
    whole: percentiles(whole),
    phrases: percentiles(phrases),
  }),
);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function percentiles(times: readonly number[]): { p50: number; p95: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
