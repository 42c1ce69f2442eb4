/**
 * How well what is asked for is found, ours beside three yardsticks:
 *
 * - the order of results on the Cranfield collection, with graded judgements;
 * - known items: articles of a news archive looked for by what somebody may remember of them;
 * - misspelt words of that archive, and what was looked for instead.
 *
 * Usage: node test/bench/ranking.ts [--misses]
 */
import { askCranfield, readCranfield } from './ranking/cranfield.ts';
import { memories, recall, type Recalled } from './ranking/known-items.ts';
import { readNews } from './ranking/news.ts';
import { type Rankers, rankersOf } from './ranking/rankers.ts';
import { slipKinds } from './ranking/slips.ts';
import { type Corrected, typeWrongly } from './ranking/typos.ts';

const isTold = process.argv.includes('--misses');

const cranfield = readCranfield();
if (cranfield) {
  header('Cranfield', ['nDCG@10', 'MAP', 'nDCG@10 even', 'MAP even', 'nDCG@10 odd', 'MAP odd']);
  await each(rankersOf(cranfield.documents), async (ranker) => {
    const all = await askCranfield(cranfield, ranker);
    const [even, odd] = [0, 1].map((rest) => all.filter(({ number }) => number % 2 === rest));
    return [all, even!, odd!].flatMap((part) => [
      mean(part.map(({ ndcg }) => ndcg)).toFixed(4),
      mean(part.map(({ precision }) => precision)).toFixed(4),
    ]);
  });
} else {
  console.log('The Cranfield collection is not there: the order of results is not measured.');
}

const news = readNews();
if (news.length > 0) {
  const rankers = rankersOf(news);
  header('Known items', [
    'MRR',
    'first',
    'in ten',
    ...memories.map((memory) => `${memory}: MRR, first, in ten`),
  ]);
  await each(rankers, async (ranker) => {
    const all = await recall(news, ranker);
    if (ranker === rankers.carrel && isTold) tellMisses(all);
    const parts = memories.map((memory) => all.filter((one) => one.memory === memory));
    return [...recallOf(all), ...parts.map((part) => recallOf(part).join(', '))];
  });

  header('Misspelt', ['put right', ...slipKinds]);
  const { miniSearch, carrel } = await typeWrongly(news, rankers);
  row('MiniSearch, fuzzy 0.2', sharesOf(miniSearch));
  row('Carrel', sharesOf(carrel));
  if (isTold) {
    for (const { typed, meant, used } of carrel)
      if (used !== meant) console.log(`  ${typed}: ${used}, meant ${meant}`);
  }
} else {
  console.log('The news archive is not there: neither known items nor misspelt words are looked for.');
}

async function each(
  { yardsticks, carrel }: Rankers,
  measure: (ranker: Rankers['carrel']) => Promise<readonly string[]>,
): Promise<void> {
  for (const [name, ranker] of Object.entries({ ...yardsticks, Carrel: carrel }))
    row(name, await measure(ranker));
}

function header(name: string, columns: readonly string[]): void {
  console.log(`\n| ${[name, ...columns].join(' | ')} |\n|${'---|'.repeat(columns.length + 1)}`);
}

function row(name: string, cells: readonly string[]): void {
  console.log(`| ${[name, ...cells].join(' | ')} |`);
}

/** Mean reciprocal rank, and how many stand first and among the first ten. */
function recallOf(all: readonly Recalled[]): readonly string[] {
  return [
    mean(all.map(({ rank }) => 1 / rank)).toFixed(3),
    share(all.filter(({ rank }) => rank === 1).length, all.length),
    share(all.filter(({ rank }) => rank <= 10).length, all.length),
  ];
}

function sharesOf(all: readonly Corrected[]): readonly string[] {
  const right = (some: readonly Corrected[]) =>
    share(some.filter(({ used, meant }) => used === meant).length, some.length);
  return [right(all), ...slipKinds.map((kind) => right(all.filter((one) => one.kind === kind)))];
}

function tellMisses(all: readonly Recalled[]): void {
  for (const { memory, query, id, rank } of all) {
    if (rank > 3) console.log(`  ${memory}, ${rank}: ${query} (${news[id - 1]!.title})`);
  }
}

function share(some: number, all: number): string {
  return `${((100 * some) / all).toFixed(1)} %`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
