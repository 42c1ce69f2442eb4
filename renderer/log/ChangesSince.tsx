import { useQuery } from '@tanstack/react-query';
import type { LogChanges } from '../../electron/contract/index.ts';
import { sentenceOf } from '../design/failure.ts';
import { formatCount } from '../design/format.ts';
import { useApi } from '../host/context.tsx';
import { changesInWords } from './useLog.ts';

/** How what a search of the log finds now differs from what it found then, article by article. */
export function ChangesSince({
  entry,
  onOpen,
}: {
  readonly entry: number;
  readonly onOpen: (article: number) => void;
}) {
  const { data, error } = useQuery(useApi().log.changes.queryOptions({ input: { id: entry } }));
  if (error) return <p className="log-changes">{sentenceOf(error)}</p>;
  if (!data) return <p className="log-changes" aria-busy="true" />;
  return (
    <div className="log-changes" role="status">
      <p className="numbers">
        {changesInWords(data)}; {formatCount(data.total, 'article', 'articles')} now.
      </p>
      <Named what="New" articles={data.freshArticles} of={data.fresh} onOpen={onOpen} />
      <Named what="No longer found" articles={data.goneArticles} of={data.gone} onOpen={onOpen} />
    </div>
  );
}

function Named({
  what,
  articles,
  of,
  onOpen,
}: {
  readonly what: string;
  readonly articles: LogChanges['freshArticles'];
  readonly of: number;
  readonly onOpen: (article: number) => void;
}) {
  if (articles.length === 0) return null;
  return (
    <ul className="log-named" aria-label={what}>
      {articles.map(({ article, title }) => (
        <li key={article}>
          <span className="log-what">{what}</span>
          <button type="button" className="log-article" dir="auto" onClick={() => onOpen(article)}>
            {title}
          </button>
        </li>
      ))}
      {of > articles.length && (
        <li className="log-more">and {formatCount(of - articles.length, 'more', 'more')}</li>
      )}
    </ul>
  );
}
