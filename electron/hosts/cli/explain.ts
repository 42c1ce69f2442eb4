import type { Clause, Explanation } from '../../contract/index.ts';
import { findable, articleId, UsageError, type Command } from './command.ts';

export const explainCommand: Command = {
  usage: 'QUERY ID',
  summary: 'why an article is among the results of a query or not, clause by clause',
  details: `--json prints {article: {id, title}, reading, found, corrections: [{word, used}], clauses: [{clause, depth, holds, reason}]}.
found is whole, part (it has some of the words) or none. Clauses within brackets follow the whole, one level deeper.`,
  options: {},
  async run({ engine, carrel, args, signal }) {
    if (args.length < 2) throw new UsageError('This command takes a query and the number of an article.');
    await findable(engine, signal);
    const explanation = await carrel.search.explain({
      query: args.slice(0, -1).join(' '),
      article: articleId(args.at(-1)!),
    });
    return { json: explanation, text: textOf(explanation) };
  },
};

const OUTCOMES: Readonly<Record<Explanation['found'], string>> = {
  whole: 'is among the results',
  part: 'follows the results that have every word',
  none: 'is not among the results',
};

function textOf({ article, found, corrections, clauses }: Explanation): string {
  return [
    `“${article.title}” ${OUTCOMES[found]}.`,
    ...corrections.map(({ word, used }) => `Looked for “${used}” instead of “${word}”.`),
    ...clauses.map(lineOf),
  ].join('\n');
}

function lineOf({ clause, depth, holds, reason }: Clause): string {
  return `${'  '.repeat(depth + 1)}${holds ? 'yes' : 'no '}  ${clause}${reason === null ? '' : `: ${reason}`}`;
}
