import type { OtherArticle } from '../../electron/contract/index.ts';
import { directionOf } from '../design/direction.ts';
import { formatPartialDate } from '../design/format.ts';
import './OtherPlace.css';

/** Another article that has the same, as a button that opens it; `fact` says how much. */
export function OtherPlace({
  article: { title, source, published, byline },
  fact,
  onOpen,
}: {
  readonly article: OtherArticle;
  readonly fact: string;
  readonly onOpen: () => void;
}) {
  const from = [source ?? byline, published && formatPartialDate(published)].filter(
    (part) => typeof part === 'string' && part !== '',
  );
  return (
    <button type="button" className="other-place" onClick={onOpen}>
      <span className="other-place-title" dir={directionOf(title)}>
        {title}
      </span>
      <span className="other-place-facts">
        <bdi>{from.join(' · ') || 'No date or source'}</bdi>
        <span className="numbers">{fact}</span>
      </span>
    </button>
  );
}
