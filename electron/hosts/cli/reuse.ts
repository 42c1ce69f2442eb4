import type { OtherArticle } from '../../contract/index.ts';
import { filingOf } from '../../engine/reuse/index.ts';
import { findable, articleId, takeArguments, type Command } from './command.ts';

/** Articles named under one paragraph; `--json` has up to twenty. */
const SHOWN = 5;

export const reuseCommand: Command = {
  usage: 'ID',
  summary: 'near-duplicates of an article, and its paragraphs that other articles have as well',
  options: {},
  async run({ engine, carrel, args, signal }) {
    const [named] = takeArguments(args, 'the number of an article');
    await findable(engine, signal);
    await filingOf(engine.index).finish();
    const { id, text, blocks } = await carrel.articles.get({ id: articleId(named!) });
    const near = await carrel.reuse.near({ id });
    const { paragraphs } = await carrel.reuse.inArticle({ id }, { signal });
    return {
      json: { id, near: near.articles, paragraphs },
      text: [
        `${near.total} near-duplicates`,
        ...near.articles.map(
          (article) => `  ${Math.round(article.ofThis * 100)}% of this one: ${describe(article)}`,
        ),
        ...paragraphs.flatMap(({ block, articles, places }) => {
          const { start, end } = blocks[block]!;
          return [`¶ ${block + 1}, also in ${articles}: ${text.slice(start, end)}`].concat(
            places.slice(0, SHOWN).map(({ article, words }) => `  ${words} words in ${describe(article)}`),
          );
        }),
      ].join('\n'),
    };
  },
};

function describe({ id, title, source, published }: OtherArticle): string {
  const from = [source, published].filter((part) => part !== null).join(', ');
  return `${id}  ${title}${from && `  (${from})`}`;
}
