/** Measures printing 200 excerpts. Usage: node paper.ts ARCHIVE FILE. Prints one JSON document. */
import { openBench, timed } from './engine.ts';

const EXCERPTS = 200;
/** Length of an excerpt in UTF-16 code units: a paragraph. */
const LENGTH = 400;

const [archive, file] = process.argv.slice(2);
const { engine, carrel, close } = await openBench(archive!);
const { id: list } = await carrel.excerpts.createList({ name: 'Bench' });
for (let article = 1; article <= EXCERPTS; article++) {
  const { text, shownRevision: revision, blocks } = await carrel.articles.get({ id: article });
  const start = blocks.at(-1)!.start;
  await carrel.excerpts.add({ list, article, revision, start, end: Math.min(text.length, start + LENGTH) });
}
const ms = await timed(async () => {
  const { grant } = engine.host.grants.write(file!);
  const events = await carrel.exports.run({ selection: { list }, format: 'pdf', paper: 'a4', grant });
  for await (const event of events) void event;
});
await close();
process.stdout.write(JSON.stringify({ ms }));
