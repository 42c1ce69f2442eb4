import { useMemo } from 'react';
import type { Article, Reused } from '../../electron/contract/index.ts';
import { Floating } from '../design/Floating.tsx';
import { formatCount } from '../design/format.ts';
import { lightUp, openPassage } from '../reader/state.ts';
import { viewportOf } from '../reader/place/viewports.ts';
import { otherSide, usePanes, type Side } from '../state/panes.ts';
import { OtherPlace } from './OtherPlace.tsx';
import { closeReuse, useOpenReuse } from './state.ts';
import { useReuse } from './useReuse.ts';

/** Which other articles have the paragraph whose sign was pressed. */
export function ReusePopover() {
  const open = useOpenReuse((state) => state.open);
  const article = open && viewportOf(open.side)?.article;
  const isShown = usePanes((state) => open !== null && state[open.side]?.place.article === article?.id);
  if (!open || !article || !isShown) return null;
  return <Places side={open.side} block={open.block} sign={open.sign} article={article} />;
}

function Places({
  side,
  block,
  sign,
  article,
}: {
  readonly side: Side;
  readonly block: number;
  readonly sign: HTMLElement;
  readonly article: Article;
}) {
  const paragraph = useReuse(article)?.find((one) => one.block === block);
  const anchor = useMemo(() => ({ getBoundingClientRect: () => sign.getBoundingClientRect() }), [sign]);
  if (!paragraph) return null;

  /** Opens the other article at the same passage, which stands at the same height in both panes then. */
  function openThere({ article: { id }, here, there }: Reused) {
    closeReuse();
    const viewport = viewportOf(side);
    viewport?.bring({ start: here[0], end: here[1] }, viewport.readingLine);
    lightUp(side, { start: here[0], end: here[1] });
    openPassage(otherSide(side), { article: id }, { start: there[0], end: there[1] });
  }

  const others = formatCount(paragraph.articles, 'other article', 'other articles');
  return (
    <Floating label={`Also in ${others}`} anchor={anchor} finalFocus={() => sign} onClose={closeReuse}>
      <div className="other-places">
        <p className="other-places-title">
          Also in {others}
          {paragraph.places.length > 1 && ', the earliest first'}
        </p>
        {paragraph.places.map((place) => (
          <OtherPlace
            key={place.article.id}
            article={place.article}
            fact={formatCount(place.words, 'word', 'words')}
            onOpen={() => openThere(place)}
          />
        ))}
      </div>
    </Floating>
  );
}
