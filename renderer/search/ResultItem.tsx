import { Fragment, type Ref } from 'react';
import type { SearchResult } from '../../electron/contract/index.ts';
import { classes } from '../design/classes.ts';
import { formatCount, formatLanguage, formatNumber, formatPartialDate } from '../design/format.ts';
import { Highlighted } from '../design/Highlighted.tsx';
import { CheckIcon, ChevronDownIcon, DuplicateIcon, LeftPaneIcon, RightPaneIcon } from '../design/icons.tsx';
import { usePanes } from '../state/panes.ts';
import type { Fold } from './folding.ts';
import { resultId } from './selection.ts';
import { snippetOf } from './snippet.ts';
import { useMainLanguage } from './useMainLanguage.ts';

/** Passages shown; the reader shows the rest. */
const SHOWN = 2;

/** One article found: what it is, and the passages that answer the search. */
export function ResultItem({
  result,
  index,
  offset,
  selected,
  ticked,
  total,
  fold,
  isCopy,
  ref,
}: {
  readonly result: SearchResult;
  readonly index: number;
  /** Distance from the top of the list in pixels. */
  readonly offset: number;
  readonly selected: boolean;
  /** Null while nothing in the list is ticked. */
  readonly ticked: boolean | null;
  readonly total: number;
  /** Its near-copies among the results, if there are any. */
  readonly fold: Fold | undefined;
  /** Whether it stands under an article it is a near-copy of. */
  readonly isCopy: boolean;
  readonly ref: Ref<HTMLDivElement>;
}) {
  const onLeft = usePanes((state) => state.left?.place.article === result.id);
  const onRight = usePanes((state) => state.right?.place.article === result.id);
  const language = result.language ?? undefined;
  // The title is shown already.
  const passages = result.passages.filter(({ text }) => text !== result.title);
  return (
    <div
      ref={ref}
      id={resultId(result.id)}
      className={classes('result', isCopy && 'result-copy')}
      role="option"
      aria-selected={selected}
      aria-checked={ticked ?? undefined}
      aria-posinset={index + 1}
      aria-setsize={total}
      data-index={index}
      style={{ transform: `translateY(${offset}px)` }}
    >
      <div className="result-head">
        <span className="result-tick" aria-hidden="true" title="Tick">
          {ticked && <CheckIcon size={16} />}
        </span>
        <p className="result-title" dir="auto" lang={language}>
          <Highlighted text={result.title} highlights={result.titleHighlights} />
        </p>
        {onLeft && <LeftPaneIcon size={16} className="result-open" />}
        {onRight && <RightPaneIcon size={16} className="result-open" />}
        <span className="result-right" aria-hidden="true" title="Open on the right">
          <RightPaneIcon size={16} />
        </span>
      </div>
      <Meta result={result} copies={fold?.copies ?? 0} />
      {passages.slice(0, SHOWN).map((passage) => (
        <p key={passage.start} className="result-passage" dir="auto" lang={language}>
          <Highlighted {...snippetOf(passage)} />
        </p>
      ))}
      {result.missing.length > 0 && (
        <p className="result-missing">
          Lacks{' '}
          {result.missing.map((word, place) => (
            <span key={word}>
              {place > 0 && ', '}
              <s>{word}</s>
            </span>
          ))}
        </p>
      )}
      {fold && (
        <p className="result-copies">
          <DuplicateIcon size={16} />
          {fold.isOpen ? 'with' : 'and'} {formatCount(fold.copies, 'near-copy', 'near-copies')}
          {fold.isOpen && <span className="visually-hidden"> below</span>}
          <ChevronDownIcon
            size={16}
            className={classes('result-chevron', fold.isOpen && 'result-open-fold')}
          />
        </p>
      )}
    </div>
  );
}

function Meta({ result, copies }: { readonly result: SearchResult; readonly copies: number }) {
  const main = useMainLanguage();
  const { source, published, byline, language, hits, near, places } = result;
  const foreign = language !== null && language !== main;
  const facts = [
    source,
    published && formatPartialDate(published),
    byline,
    foreign && formatLanguage(language),
  ].filter((fact) => typeof fact === 'string');
  // A paper may be its own author: said once is enough.
  const parts = [...new Set(facts)];
  return (
    <p className="result-meta">
      <span className="result-facts">
        {parts.map((part, place) => (
          <Fragment key={part}>
            {place > 0 && ' · '}
            <bdi>{part}</bdi>
          </Fragment>
        ))}
      </span>
      {near > copies && (
        <span className="numbers result-near" title={formatCount(near, 'near-duplicate', 'near-duplicates')}>
          <DuplicateIcon size={16} />
          {formatNumber(near)}
          <span className="visually-hidden">{near === 1 ? ' near-duplicate' : ' near-duplicates'}</span>
        </span>
      )}
      {places > 1 && <span className="numbers">{formatCount(places, 'place', 'places')}</span>}
      {hits > 0 && <span className="numbers">{formatCount(hits, 'hit', 'hits')}</span>}
    </p>
  );
}
