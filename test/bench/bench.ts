/**
 * Prints a table of figures, each beside its yardstick or budget, measured in this run, then how well what is asked for is
 * found (see ranking.ts). It never fails on time.
 * Usage: npm run bench [-- --articles N] – the budgets are for 50,000 articles, some for 200,000
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { findChromium } from '../../electron/hosts/chromium.ts';
import type { Times } from './engine.ts';
import { generateArticles, writeArticles } from './generate.ts';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } });
const count = Number(values.articles);
const root = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'carrel-bench-'));
const files = join(work, 'files');
const more = join(work, 'more');
const archive = join(work, 'archive');
const cli = join(root, 'out/main/cli.js');
const spent = pathToFileURL(join(import.meta.dirname, 'spent.ts')).href;

interface Row {
  readonly what: string;
  readonly measured: string;
  readonly against: string;
}
const rows: Row[] = [];

try {
  const bytes = writeArticles(files, count);
  run(join(import.meta.dirname, 'warm.ts'), files);

  const yardstick = run(join(import.meta.dirname, 'yardstick.ts'), files, join(work, 'yardstick.sqlite'));
  const imported = carrel('import', files);
  add(
    `import ${number(count)} files, ${megabytes(bytes)}`,
    `${seconds(imported.ms)} (${number((count / imported.ms) * 1000)} files a second)`,
    `${(imported.ms / yardstick.ms).toFixed(2)} × the yardstick’s ${seconds(yardstick.ms)}; budget 1.5 ×`,
  );
  add(
    'processor time of this import, all threads',
    seconds(imported.cpu),
    `${(imported.cpu / yardstick.cpu).toFixed(2)} × the yardstick’s ${seconds(yardstick.cpu)}`,
  );
  add('memory of this import at most', megabytes(imported.memory), '');
  const again = carrel('import', files);
  add(
    'the same import again, nothing changed',
    `${seconds(again.ms)}, ${seconds(again.cpu)} of the processor`,
    `${(again.ms / imported.ms).toFixed(2)} × the first import; budget 1.7 s for 10,000`,
  );

  const { title } = generateArticles(1).next().value!;
  const first = carrel('search', title);
  add(
    `open ${number(count)} articles to the first result, whole process`,
    seconds(first.ms),
    'budget 0.6 s at 50,000',
  );

  const index = size(archive, 'index.sqlite');
  add('size of the index', megabytes(index), `${(index / bytes).toFixed(2)} × the text; budget 1 ×`);
  add(
    'size of the archive without it',
    megabytes(size(archive, 'archive.sqlite')),
    `${(size(archive, 'archive.sqlite') / bytes).toFixed(2)} × the text`,
  );

  const queries = measured('queries.ts', archive) as Queries;
  add(
    'search as you type, in the engine',
    times(queries.typed),
    'budget, 95th percentile: 30 ms at 50,000, 80 ms at 200,000',
  );
  add('search for three words', times(queries.whole), '');
  add('search for a phrase of four words', times(queries.phrases), '');
  add('memory of the engine after these searches', megabytes(queries.memory), 'budget 350 MB at 50,000');

  if (await findChromium()) {
    const paper = measured('paper.ts', archive, join(work, 'paper.pdf')) as { readonly ms: number };
    add('200 excerpts to PDF', seconds(paper.ms), 'budget 3 s');

    const page = measured('page.ts', archive, join(work, 'inquiry')) as PageTimes;
    add('page: key press to painted results', times(page.typed), 'budget 100 ms');
    add('page: opening an article of 100,000 words', times(page.opened), 'budget 200 ms');
    add(
      'page: scrolling through it',
      `${page.dropped} of ${page.frames} frames late, longest ${page.longest.toFixed(0)} ms`,
      'budget none',
    );
  }

  writeArticles(more, Math.ceil(count / 5), 2);
  const stalls = measured('stalls.ts', archive, more) as Stalls;
  add('search as you type, during an import', times(stalls.meanwhile), 'budget, 95th percentile: 150 ms');
  for (const [doing, ms] of [
    ['an import and searches', stalls.importing],
    ['searches', stalls.searching],
    ['a check', stalls.checking],
    ['a check that makes the index anew', stalls.rebuilding],
  ] as const) {
    add(`longest time the engine doesn’t answer, during ${doing}`, `${ms.toFixed(0)} ms`, 'budget 100 ms');
  }

  print();
  spawnSync(process.execPath, [join(import.meta.dirname, 'ranking.ts')], { stdio: 'inherit' });
} finally {
  rmSync(work, { recursive: true, force: true });
}

interface Queries {
  readonly memory: number;
  readonly typed: Times;
  readonly whole: Times;
  readonly phrases: Times;
}
interface PageTimes {
  readonly typed: Times;
  readonly opened: Times;
  /** Frames drawn while scrolling, those that came late, and the time the longest took, in milliseconds. */
  readonly frames: number;
  readonly dropped: number;
  readonly longest: number;
}
interface Stalls {
  readonly meanwhile: Times;
  readonly importing: number;
  readonly searching: number;
  readonly checking: number;
  readonly rebuilding: number;
}

/** What a script of this folder prints, run with an engine's heap. */
function measured(script: string, ...args: readonly string[]): unknown {
  return JSON.parse(run('--max-semi-space-size=8', join(import.meta.dirname, script), ...args).stdout);
}

/** What a program printed and took: time, and what `spent.ts` says of it. */
interface Ran {
  readonly ms: number;
  readonly cpu: number;
  readonly memory: number;
  readonly stdout: string;
}

function run(...args: readonly string[]): Ran {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', spent, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  const ms = performance.now() - start;
  const { cpu, memory } = JSON.parse(stderr.trimEnd().split('\n').at(-1)!) as Pick<Ran, 'cpu' | 'memory'>;
  return { ms, cpu, memory, stdout };
}

function carrel(...args: readonly string[]): Ran {
  return run(cli, ...args, '--json', '--archive', archive);
}

function add(what: string, measured: string, against: string): void {
  rows.push({ what, measured, against });
}

function size(folder: string, name: string): number {
  return readdirSync(folder)
    .filter((file) => file.startsWith(name))
    .reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

function print(): void {
  console.log(`Node ${process.version}, ${availableParallelism()} cores\n`);
  console.log('| what | measured | against |\n|---|---|---|');
  for (const { what, measured, against } of rows) console.log(`| ${what} | ${measured} | ${against} |`);
}

function number(value: number): string {
  return Math.round(value).toLocaleString('en');
}
function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
function times({ p50, p95, most }: Times): string {
  return `median ${p50.toFixed(1)} ms, 95th percentile ${p95.toFixed(1)} ms, longest ${most.toFixed(0)} ms`;
}
