import { Fragment, type ReactNode, type Ref } from 'react';
import type { Article, CorrectableField } from '../../electron/contract/index.ts';
import { Corrected } from '../correcting/Corrected.tsx';
import { directionOf } from '../design/direction.ts';
import { formatCount, formatLanguage, formatPartialDate } from '../design/format.ts';
import type { HeadBlocks } from './text/head.ts';
import { Inline } from './text/Inline.tsx';
import type { Decoration } from './text/segments.ts';

type Decorations = ReadonlyMap<number, readonly Decoration[]>;

/**
 * Title, byline, source, date, words, language. What the text itself says of these is shown in its own words, so that
 * it can be searched and marked like the rest; what came from elsewhere is added.
 */
export function ArticleHeader({
  article,
  blocks,
  decorations,
  titleRef,
}: {
  readonly article: Article;
  readonly blocks: HeadBlocks;
  readonly decorations: Decorations;
  readonly titleRef: Ref<HTMLHeadingElement>;
}) {
  const { title, byline, published, source, words, language } = article;
  const inText = (index: number) => <FromText article={article} index={index} decorations={decorations} />;
  const marked = (field: CorrectableField, words: string) => (
    <Corrected article={article} field={field}>
      {words}
    </Corrected>
  );
  const details: readonly ReactNode[] = [
    blocks.byline !== null ? inText(blocks.byline) : byline !== null && marked('byline', byline),
    blocks.date !== null
      ? inText(blocks.date)
      : published !== null && marked('published', formatPartialDate(published)),
    formatCount(words, 'word', 'words'),
    language !== null && marked('language', formatLanguage(language)),
  ];
  return (
    <header className="text-head" dir={directionOf(title)}>
      {source !== null && (
        <p className="text-source">
          <bdi>{marked('source', source)}</bdi>
        </p>
      )}
      <h1 className="text-title" ref={titleRef}>
        {blocks.title !== null ? inText(blocks.title) : marked('title', title)}
      </h1>
      <p className="text-details">
        {details.filter(Boolean).map((detail, place) => (
          // The details stand in a fixed order and have no state.
          // oxlint-disable-next-line react/no-array-index-key
          <Fragment key={place}>
            {place > 0 && <span aria-hidden="true"> · </span>}
            <bdi>{detail}</bdi>
          </Fragment>
        ))}
      </p>
    </header>
  );
}

function FromText({
  article,
  index,
  decorations,
}: {
  readonly article: Article;
  readonly index: number;
  readonly decorations: Decorations;
}) {
  return (
    <span data-block={index} tabIndex={-1}>
      <Inline text={article.text} block={article.blocks[index]!} decorations={decorations.get(index) ?? []} />
    </span>
  );
}
