import { useQuery } from '@tanstack/react-query';
import type { ArticleHead } from '../../electron/contract/index.ts';
import { IconButton } from '../design/Button.tsx';
import { FailedState } from '../design/EmptyState.tsx';
import { sentenceOf } from '../design/failure.ts';
import { formatPartialDate } from '../design/format.ts';
import { ChevronLeftIcon, CloseIcon, SwapIcon } from '../design/icons.tsx';
import { useApi } from '../host/context.tsx';
import { activatePane, closePane, goBack, swapPanes, type Pane, type Side } from '../state/panes.ts';
import { usePreferences } from '../state/preferences.ts';
import { Blocks } from './Blocks.tsx';
import './ArticlePane.css';

/** One open article. */
export function ArticlePane({ side, pane }: { readonly side: Side; readonly pane: Pane }) {
  const { article: id, revision } = pane.place;
  const article = useQuery(useApi().articles.get.queryOptions({ input: { id, revision } }));
  const typography = usePreferences((state) => state.typography);

  return (
    <section
      className="pane"
      aria-label={`${side === 'left' ? 'Left' : 'Right'} article`}
      onFocus={() => activatePane(side)}
    >
      <header className="pane-head">
        {pane.earlier.length > 0 && (
          <IconButton label="Back" icon={ChevronLeftIcon} onClick={() => goBack(side)} />
        )}
        <p className="pane-name" dir="auto">
          {article.data?.title}
        </p>
        <IconButton label="Swap the sides" icon={SwapIcon} onClick={swapPanes} />
        <IconButton label="Close" icon={CloseIcon} onClick={() => closePane(side)} />
      </header>
      <div className="pane-scroll" tabIndex={0} role="group" aria-label="Text">
        {article.isError ? (
          <FailedState title="This article can’t be shown" reason={sentenceOf(article.error)} />
        ) : (
          article.data && (
            <article
              className="article"
              data-face={typography.face}
              style={{ fontSize: typography.size, maxWidth: `${typography.measure}ch` }}
              lang={article.data.language ?? undefined}
              dir="auto"
            >
              <Provenance article={article.data} />
              <Blocks text={article.data.text} blocks={article.data.blocks} />
            </article>
          )
        )}
      </div>
    </section>
  );
}

function Provenance({ article }: { readonly article: ArticleHead }) {
  const { source, published, byline } = article;
  const parts = [source, published && formatPartialDate(published), byline].filter(Boolean);
  return <p className="article-provenance">{parts.join(' · ')}</p>;
}
