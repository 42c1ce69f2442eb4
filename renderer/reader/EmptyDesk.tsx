import { useQuery } from '@tanstack/react-query';
import { formatLanguage, formatList, formatNumber, formatRough, formatYears } from '../design/format.ts';
import { Kbd } from '../design/Kbd.tsx';
import { useApi } from '../host/context.tsx';
import './EmptyDesk.css';

/** Languages named before the rest is counted. */
const NAMED = 3;

/** The desk with nothing open on it: what is in the archive, and how to begin. */
export function EmptyDesk() {
  const { data: status } = useQuery(useApi().archive.status.queryOptions());
  if (!status) return <section className="empty-desk" aria-busy="true" />;
  if (status.articles === 0) return <section className="empty-desk" aria-label="Your archive" />;
  const languages = status.languages.filter(({ language }) => language !== null);
  const named = languages.slice(0, NAMED).map(({ language }) => formatLanguage(language));
  const more = languages.length - named.length;
  return (
    <section className="empty-desk" aria-label="Your archive">
      <h1 className="visually-hidden">Your archive</h1>
      <dl className="empty-desk-figures">
        <div>
          <dt>{status.articles === 1 ? 'article' : 'articles'}</dt>
          <dd>{formatNumber(status.articles)}</dd>
        </div>
        <div>
          <dt>words</dt>
          <dd>{formatRough(status.words)}</dd>
        </div>
        {status.published && (
          <div>
            <dt>published</dt>
            <dd>{formatYears(status.published.from, status.published.to)}</dd>
          </div>
        )}
      </dl>
      {named.length > 0 && (
        <p className="empty-desk-languages">in {formatList(more > 0 ? [...named, `${more} more`] : named)}</p>
      )}
      <ul className="empty-desk-ways">
        <li>
          <Kbd keys="Enter" /> opens an article here
        </li>
        <li>
          <Kbd keys="Shift+Enter" /> opens a second one beside it
        </li>
        <li>
          <Kbd keys="?" /> shows every key
        </li>
        <li>
          <Kbd keys="F1" /> says what you can search for
        </li>
      </ul>
    </section>
  );
}
