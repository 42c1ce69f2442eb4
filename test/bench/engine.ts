import { createRouterClient } from '@orpc/server';
import type { Carrel } from '../../electron/contract/index.ts';
import { createRouter } from '../../electron/engine/router.ts';
import { chromiumPrinter } from '../../electron/hosts/chromium.ts';
import { openEngine } from '../support/engine.ts';
import { generateArticles } from './generate.ts';

/** The engine on an archive, and what a page calls. */
export async function openBench(archive: string) {
  const printer = chromiumPrinter();
  const engine = await openEngine(archive, { print: printer.print });
  const carrel: Carrel = createRouterClient(createRouter(engine));
  return {
    engine,
    carrel,
    close: async () => {
      await engine.close();
      await printer.close();
    },
  };
}

/** Times in milliseconds: the middle one, the one that 95 of 100 stay below, and the longest. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

export function timesOf(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}

/** How long some work takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * What somebody types who looks for the titles of generated articles, letter by letter: the archives of a bench begin with
 * these articles, so their words are in it.
 */
export function* typedQueries(titles: number): Generator<string> {
  for (const { title } of generateArticles(titles)) {
    const words = title.split(' ').slice(0, 3).join(' ').toLowerCase();
    for (let end = 2; end <= words.length; end++) yield words.slice(0, end);
  }
}
