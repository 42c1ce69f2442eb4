import { useMemo, useRef, useState } from 'react';
import type { Article } from '../../electron/contract/index.ts';
import { shortcuts } from '../app/shortcuts.ts';
import { NearBadge } from '../reuse/NearBadge.tsx';
import { usePanes, type Pane, type Side } from '../state/panes.ts';
import { ArticleHeader } from './ArticleHeader.tsx';
import { FindBar } from './FindBar.tsx';
import { OutlineMenu } from './OutlineMenu.tsx';
import { OverviewStrip } from './OverviewStrip.tsx';
import { PaneHead } from './PaneHead.tsx';
import { PaneKeys } from './PaneKeys.tsx';
import { PaneMenu } from './PaneMenu.tsx';
import { RevisionNotice } from './RevisionNotice.tsx';
import { Steps } from './Steps.tsx';
import { useReading } from './state.ts';
import { byBlock } from './text/decorate.ts';
import { headBlocks } from './text/head.ts';
import { outline } from './text/outline.ts';
import { Stretches } from './text/Stretches.tsx';
import { TypographyMenu } from './TypographyMenu.tsx';
import { useTextStyle } from './typography.ts';
import { useDecorations } from './useDecorations.ts';
import { usePaneSteps } from './usePaneSteps.ts';
import { useTextClicks } from './useTextClicks.ts';
import { useTitleAway } from './useTitleAway.ts';
import { useViewport } from './useViewport.ts';

/** The text of a pane with everything around it. */
export function ArticleView({
  side,
  pane,
  article,
}: {
  readonly side: Side;
  readonly pane: Pane;
  readonly article: Article;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const [title, setTitle] = useState<HTMLElement | null>(null);
  const { decorations, layers } = useDecorations(side, article);
  const placed = useMemo(() => byBlock(article.blocks, decorations), [article, decorations]);
  const head = useMemo(() => headBlocks(article), [article]);
  const stretches = useMemo(() => {
    const inHead = new Set(Object.values(head).map((index) => article.blocks[index ?? -1]));
    return outline(article.blocks, (block) => !inHead.has(block));
  }, [article, head]);

  const [openedAt] = useState(pane.place.position);
  const style = useTextStyle();
  useViewport(side, article, scroller);
  const clicks = useTextClicks(side, article);
  const titleAway = useTitleAway(title, scroller);
  const steps = usePaneSteps(side, article, layers);
  const finding = useReading((state) => state[side].sought !== null);
  const active = usePanes((state) => state.active === side);
  const outermost = usePanes((state) => side === 'right' || state.right === null);

  return (
    <>
      {active && <PaneKeys side={side} article={article} steps={steps} />}
      <PaneHead side={side} pane={pane} title={article.title} titleAway={titleAway}>
        {layers.hit.length > 0 && (
          <Steps
            what="hit"
            at={steps.hit.at}
            total={layers.hit.length}
            keys={[shortcuts.nextHit.keys[0], shortcuts.previousHit.keys[0]]}
            onStep={steps.hit.go}
          />
        )}
        <OutlineMenu side={side} article={article} />
        {outermost && <TypographyMenu />}
        <PaneMenu side={side} article={article} />
      </PaneHead>
      <div className="pane-body">
        {finding && <FindBar side={side} steps={steps.found} total={layers.found.length} />}
        <div
          className="pane-scroll"
          ref={scroller}
          tabIndex={0}
          role="group"
          aria-label="Text"
          data-side={side}
        >
          <article className="text" lang={article.language ?? undefined} {...style} {...clicks}>
            <RevisionNotice side={side} article={article} />
            <ArticleHeader
              side={side}
              article={article}
              blocks={head}
              decorations={placed}
              titleRef={setTitle}
            />
            <NearBadge side={side} article={article.id} />
            <Stretches article={article} stretches={stretches} openedAt={openedAt} decorations={placed} />
          </article>
        </div>
        <OverviewStrip side={side} article={article} layers={layers} scroller={scroller} />
      </div>
    </>
  );
}
