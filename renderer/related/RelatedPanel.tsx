import { useQuery } from '@tanstack/react-query';
import type { Related } from '../../electron/contract/index.ts';
import { Button, IconButton } from '../design/Button.tsx';
import { sentenceOf } from '../design/failure.ts';
import { formatCount, formatShortDate } from '../design/format.ts';
import { Highlighted } from '../design/Highlighted.tsx';
import { CloseIcon } from '../design/icons.tsx';
import { useApi } from '../host/context.tsx';
import { openPassage } from '../reader/state.ts';
import { otherSide } from '../state/panes.ts';
import { closeRelated, useRelated, type Asked } from './show.ts';
import './RelatedPanel.css';

/** Passages of other articles that share the words of a selected one; each opens beside it. */
export function RelatedPanel() {
  const asked = useRelated((state) => state.asked);
  return asked && <Panel asked={asked} />;
}

function Panel({ asked: { side, passage, quote } }: { readonly asked: Asked }) {
  const { data, isError, error, refetch } = useQuery(useApi().related.find.queryOptions({ input: passage }));

  function open({ article, start, text }: Related) {
    openPassage(otherSide(side), { article: article.id }, { start, end: start + text.length });
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from any of the buttons inside
    <section
      className="related"
      aria-label="Related passages"
      aria-busy={!data && !isError}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        closeRelated();
      }}
    >
      <header className="related-head">
        <h2 className="related-title">
          {data ? formatCount(data.passages.length, 'passage', 'passages') : 'Passages'} related to{' '}
          <q dir="auto">{quote}</q>
        </h2>
        <IconButton label="Close the related passages" icon={CloseIcon} size={16} onClick={closeRelated} />
      </header>
      {isError ? (
        <p className="related-says" role="alert">
          {sentenceOf(error)}{' '}
          <Button look="quiet" onClick={() => void refetch()}>
            Try again
          </Button>
        </p>
      ) : data && data.passages.length === 0 ? (
        <p className="related-says">
          {data.words.length === 0
            ? 'Its words are either everywhere or nowhere else. Select a longer passage.'
            : 'No other article has two of its telling words in one passage. Select a longer one.'}
        </p>
      ) : (
        <ul className="related-list">
          {data?.passages.map((one) => (
            <li key={`${one.article.id}:${one.start}`}>
              <button type="button" className="related-passage" onClick={() => open(one)}>
                <span className="related-from">
                  <bdi className="related-article">{one.article.title}</bdi>
                  <span>
                    {[one.article.source, one.article.published && formatShortDate(one.article.published)]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <span className="related-text" dir="auto" lang={one.article.language ?? undefined}>
                  <Highlighted text={one.text} highlights={one.highlights} />
                </span>
                <span className="related-shared">Shares {one.shared.join(', ')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
