import type { Line, LineSort } from '../../contract/index.ts';
import type { Concordances, HitsOf } from '../concordance/concordances.ts';
import { linesAt } from '../concordance/context.ts';
import { articlePlaces } from '../store/articles.ts';
import { factsOf, type Row, type RowSource } from './table.ts';

/** Lines read at once. */
const PORTION = 100;

const columns = [
  'number',
  'left',
  'node',
  'right',
  'title',
  'source',
  'published',
  'article',
  'revision',
  'start',
  'end',
  'path',
] as const;

/** Every line of a query, in order. */
export function lineRows(
  concordances: Concordances,
  { sort, ...hits }: HitsOf & { readonly sort: readonly LineSort[] },
  signal?: AbortSignal,
): RowSource {
  return { columns, title: hits.query, portions: portions(), item };

  async function* portions() {
    const { db } = concordances.searcher.store;
    const concordance = await concordances.current(hits);
    await concordance.readLines(signal);
    for (let at = 0; at < concordance.progress.lines; at += PORTION) {
      signal?.throwIfAborted();
      const lines = linesAt(db, await concordance.lines(sort, at, PORTION));
      const places = articlePlaces(db, [...new Set(lines.map(({ article }) => article))]);
      yield lines.map((line) => rowOf(line, places.get(line.article)?.path ?? ''));
    }
  }
}

function rowOf(line: Line, path: string): Row {
  const { number, title, source, published, article, revision, start, end } = line;
  const [left, node, right] = [inOneLine(line.left), inOneLine(line.node), inOneLine(line.right)];
  return { number, left, node, right, title, source, published, article, revision, start, end, path };
}

/** A context runs over the ends of paragraphs; a row of a table doesn't. */
function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function item({ left, node, right, title, source, published }: Row): string {
  const line = [...factsOf(left), `**${factsOf(node).join('')}**`, ...factsOf(right)].join(' ');
  return `- … ${line} …  \n  ${factsOf(title, source, published).join(', ')}`;
}
