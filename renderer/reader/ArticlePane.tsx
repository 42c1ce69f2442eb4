import { FailedState } from '../design/EmptyState.tsx';
import { Button } from '../design/Button.tsx';
import { sentenceOf } from '../design/failure.ts';
import { useEffect } from 'react';
import { activatePane, closePane, rememberTitle, usePanes, type Pane, type Side } from '../state/panes.ts';
import { ArticleView } from './ArticleView.tsx';
import { PaneHead } from './PaneHead.tsx';
import { PaneSkeleton } from './PaneSkeleton.tsx';
import { Shelf } from './Shelf.tsx';
import { useArticle } from './useArticle.ts';
import './ArticlePane.css';

const names: Readonly<Record<Side, string>> = { left: 'Left article', right: 'Right article' };

/** One open article, or what is to be seen instead of it. */
export function ArticlePane({ side, pane }: { readonly side: Side; readonly pane: Pane }) {
  const article = useArticle(pane.place);
  const active = usePanes((state) => state.active === side && state.left !== null && state.right !== null);
  const title = article.data?.title;
  useEffect(() => {
    if (title !== undefined) rememberTitle(side, title);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the same article may be shown by another tab
  }, [side, title, pane.visit]);
  return (
    <section
      className="pane"
      aria-label={title ? `${names[side]}: ${title}` : names[side]}
      aria-busy={article.isPending}
      data-active={active || undefined}
      onFocusCapture={() => activatePane(side)}
      onPointerDownCapture={() => activatePane(side)}
    >
      <Shelf side={side} />
      {article.data ? (
        <ArticleView
          key={`${article.data.id}:${article.data.shownRevision}`}
          side={side}
          pane={pane}
          article={article.data}
        />
      ) : (
        <>
          <PaneHead side={side} pane={pane} />
          {article.isError ? (
            <FailedState
              title="This article can’t be shown"
              reason={sentenceOf(article.error)}
              actions={
                <>
                  <Button onClick={() => void article.refetch()}>Try again</Button>
                  <Button look="quiet" onClick={() => closePane(side)}>
                    Close
                  </Button>
                </>
              }
            />
          ) : (
            <PaneSkeleton />
          )}
        </>
      )}
    </section>
  );
}
