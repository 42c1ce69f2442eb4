import type { Article, Common, Comparison, DiffRow } from '../../contract/index.ts';
import { articleId, takeArguments, UsageError, wholeNumber, type Command } from './command.ts';

/** Names, dates and figures printed for a person; `--json` has them all. */
const COMMON_SHOWN = 20;

export const compareCommand: Command = {
  usage: 'ID ID',
  summary: 'what two articles share: passages, quotations, names, dates and figures',
  options: {},
  async run({ carrel, args, signal }) {
    const [one, other] = takeArguments(args, 'one article', 'another one');
    const [left, right] = await Promise.all([
      carrel.articles.get({ id: articleId(one!) }),
      carrel.articles.get({ id: articleId(other!) }),
    ]);
    const sides = { left: { id: left.id }, right: { id: right.id } };
    const comparison = await carrel.compare.articles(sides, { signal });
    return { json: comparison, text: describe(comparison, left, right).join('\n') };
  },
};

function describe(comparison: Comparison, left: Article, right: Article): readonly string[] {
  const { passages, quotations, common, summary } = comparison;
  const slice = ({ text }: Article, [start, end]: readonly [number, number]) =>
    text.slice(start, end).replaceAll(/\s+/g, ' ');
  const word = (article: Article, place: readonly [number, number] | null) =>
    place ? `“${slice(article, place)}”` : 'nothing';
  return [
    `“${left.title}” and “${right.title}”`,
    summary.sentence,
    ...passages.flatMap((passage) =>
      [`  ${passage.words} words: ${slice(left, passage.left)}`].concat(
        passage.differences.map(
          (difference) => `      ${word(left, difference.left)} → ${word(right, difference.right)}`,
        ),
      ),
    ),
    ...titled(
      'Quotations',
      quotations.map((quotation) => {
        const by = quotation.quotedIn === 'both' ? 'both quote' : `the ${quotation.quotedIn} one quotes`;
        return `  ${by}: “${slice(left, quotation.left)}”`;
      }),
    ),
    ...titled('In both', common.slice(0, COMMON_SHOWN).map(inBoth)),
    ...(common.length > COMMON_SHOWN ? [`  and ${common.length - COMMON_SHOWN} more`] : []),
  ];
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines];
}

function inBoth({ kind, text, left, right }: Common): string {
  return `  ${kind} ${text} (${left.length} and ${right.length} times)`;
}

export const diffCommand: Command = {
  usage: 'ID [ID] [--revision N]',
  summary:
    'what changed, word by word, between two articles, or from an earlier revision of one to its newest',
  options: { revision: { type: 'string' } },
  async run({ carrel, args, options, signal }) {
    const revision = wholeNumber('--revision', options['revision'], 1, Number.MAX_SAFE_INTEGER);
    const [one, other = one] = args;
    if (one === undefined || other === undefined || args.length > 2)
      throw new UsageError('This command takes one or two articles.');
    const newest = await carrel.articles.get({ id: articleId(other) });
    const isOne = args.length === 1;
    if (isOne && revision === undefined && newest.revision === 1)
      throw new UsageError('This article has only one revision. Name another article to compare it with.');
    const from = revision ?? (isOne ? newest.revision - 1 : undefined);
    const left = await carrel.articles.get({ id: articleId(one), revision: from });
    const diff = await carrel.compare.diff(
      { left: { id: left.id, revision: left.shownRevision }, right: { id: newest.id } },
      { signal },
    );
    const lines = diff.rows.flatMap((row) => describeRow(row, left, newest));
    return { json: diff, text: [diff.summary.sentence, ...lines].join('\n') };
  },
};

/** A changed paragraph as one line, with `[-what is gone-]` and `{+what is new+}`. */
function describeRow(row: DiffRow, left: Article, right: Article): readonly string[] {
  const text = (article: Article, index: number | null) => {
    const block = article.blocks[index ?? -1];
    return block ? article.text.slice(block.start, block.end) : '';
  };
  switch (row.kind) {
    case 'same':
      return [];
    case 'removed':
      return [`- ${text(left, row.left)}`];
    case 'left-behind':
      return [`- moved: ${text(left, row.left)}`];
    case 'added':
      return [`+ ${text(right, row.right)}`];
    case 'changed':
    case 'moved':
      return [
        `${row.kind === 'moved' ? '> moved:' : '~'} ${row.changes
          .map((change) => {
            if (change.kind === 'removed') return `[-${left.text.slice(...change.left)}-]`;
            const said = right.text.slice(...change.right);
            return change.kind === 'added' ? `{+${said}+}` : said;
          })
          .join('')}`,
      ];
  }
}
