/**
 * Measures searching in one process, as the page does it: every query typed letter by letter.
 * Usage: node queries.ts ARCHIVE. Prints one JSON document.
 */
import { openBench, timed, timesOf, typedQueries } from './engine.ts';
import { generateArticles } from './generate.ts';

/** Articles whose words are typed. */
const TYPED = 40;

const { carrel, close } = await openBench(process.argv[2]!);

const typed: number[] = [];
for (const query of typedQueries(TYPED)) {
  typed.push(await timed(() => carrel.search.query({ query, typing: true })));
}
const whole: number[] = [];
const phrases: number[] = [];
for (const { title, text } of generateArticles(TYPED)) {
  const query = title.split(' ').slice(0, 3).join(' ').toLowerCase();
  whole.push(await timed(() => carrel.search.query({ query })));
  const sentence = text.split('\n\n')[3]!.split(' ').slice(2, 6).join(' ').replaceAll('.', '');
  phrases.push(await timed(() => carrel.search.query({ query: `"${sentence}"` })));
}
const memory = process.memoryUsage().rss;
await close();
process.stdout.write(
  JSON.stringify({ memory, typed: timesOf(typed), whole: timesOf(whole), phrases: timesOf(phrases) }),
);
