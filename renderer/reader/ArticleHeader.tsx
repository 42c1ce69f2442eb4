import { Fragment, type ReactNode, type Ref } from 'react';
import { shortcuts } from '../app/shortcuts.ts';
import { editHead, useEditing } from '../correcting/editing.ts';
import { HeadForm } from '../correcting/HeadForm.tsx';
import { IconButton } from '../design/Button.tsx';
import { EditIcon } from '../design/icons.tsx';
import type { Side } from '../state/panes.ts';
import { viewportOf } from './place/viewports.ts';
import type { Article, CorrectableField } from '../../electron/contract/index.ts';
import { Corrected } from '../correcting/Corrected.tsx';
import { directionOf } from '../design/direction.ts';
import { formatCount, formatLanguage, formatPartialDate } from '../design/format.ts';
import type { HeadBlocks } from './text/head.ts';
import { Inline } from './text/Inline.tsx';
import type { Decoration } from './text/segments.ts';

type Decorations = ReadonlyMap<number, readonly Decoration[]>;

interface Props {
  readonly side: Side;
  readonly article: Article;
  readonly blocks: HeadBlocks;
  readonly decorations: Decorations;
  readonly titleRef: Ref<HTMLHeadingElement>;
}

/** The head of an article, or the form in which it is corrected. */
export function ArticleHeader(props: Props) {
  const { side, article } = props;
  const editing = useEditing(({ head }) =>
    head?.side === side && head.article === article.id ? head : null,
  );
  if (!editing) return <Head {...props} />;
  return (
    <HeadForm
      key={editing.field}
      article={article}
      startAt={editing.field}
      onEnd={() => viewportOf(side)?.scroller.focus()}
    />
  );
}

/**
 * Title, byline, source, date, words, language. What the text itself says of these is shown in its own words, so that
 * it can be searched and marked like the rest; what came from elsewhere is added. A click on one corrects it; see
 * `useTextClicks`.
 */
function Head({ side, article, blocks, decorations, titleRef }: Props) {
  const { title, byline, published, source, words, language } = article;
  const inText = (index: number) => <FromText article={article} index={index} decorations={decorations} />;
  const marked = (field: CorrectableField, words: string) => (
    <Corrected article={article} field={field}>
      {words}
    </Corrected>
  );
  const details: readonly (readonly [CorrectableField | null, ReactNode])[] = [
    ['byline', blocks.byline !== null ? inText(blocks.byline) : byline !== null && marked('byline', byline)],
    [
      'published',
      blocks.date !== null
        ? inText(blocks.date)
        : published !== null && marked('published', formatPartialDate(published)),
    ],
    [null, formatCount(words, 'word', 'words')],
    ['language', language !== null && marked('language', formatLanguage(language))],
  ];
  return (
    <header className="text-head" dir={directionOf(title)}>
      {source !== null && (
        <p className="text-source">
          <bdi data-field="source">{marked('source', source)}</bdi>
        </p>
      )}
      <h1 className="text-title" ref={titleRef} data-field="title">
        {blocks.title !== null ? inText(blocks.title) : marked('title', title)}
      </h1>
      <p className="text-details">
        {details
          .filter(([, detail]) => Boolean(detail))
          .map(([field, detail], place) => (
            <Fragment key={field}>
              {place > 0 && <span aria-hidden="true"> · </span>}
              <bdi data-field={field ?? undefined}>{detail}</bdi>
            </Fragment>
          ))}
        <IconButton
          label="Correct title, date, source, tags"
          className="text-correct"
          keys={shortcuts.correct.keys[0]}
          icon={EditIcon}
          size={16}
          onClick={() => editHead(side, article.id)}
        />
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
