import type { QuotePlace } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { copy } from '../design/copy.ts';
import { Finding } from '../design/Findings.tsx';
import { formatCount, formatNumber } from '../design/format.ts';
import { CopyIcon, MarkIcon } from '../design/icons.tsx';
import { citationOf, quoteOf } from '../excerpts/citation.ts';
import { DiffText } from '../excerpts/DiffText.tsx';
import { useExcerptActions } from '../excerpts/useExcerptActions.ts';
import { openPassage } from '../reader/state.ts';

/** One place where a quotation stands, or what comes near to it, ready to be opened, kept and cited. */
export function PlaceItem({ place, onLeave }: { readonly place: QuotePlace; readonly onLeave: () => void }) {
  const { keep } = useExcerptActions();
  const { article, revision, start, end, verdict, likeness, diff, skipped } = place;
  const citation = citationOf(article, place);
  const source = diff.map(({ kind, text }) => (kind === 'new' ? '' : text)).join('');
  const differs = [
    ...(verdict === 'exact' ? [] : [`${formatNumber(Math.round(likeness * 100))} % alike`]),
    ...skipped.filter((words) => words > 0).map((words) => `${formatCount(words, 'word', 'words')} left out`),
  ];
  return (
    <Finding>
      <p className="quote-citation" dir="auto">
        {citation}
        {differs.length > 0 && <span className="quote-likeness">{differs.join(' · ')}</span>}
      </p>
      <DiffText diff={diff} old="The source has this" now="The quotation has this" />
      <div className="quote-commands">
        <Button
          onClick={() => {
            onLeave();
            openPassage('left', { article: article.id }, { start, end });
          }}
        >
          Open at this place
        </Button>
        <Button
          look="quiet"
          icon={MarkIcon}
          onClick={() => void keep({ article: article.id, revision, start, end })}
        >
          Keep
        </Button>
        <Button
          look="quiet"
          icon={CopyIcon}
          onClick={() =>
            void copy(quoteOf(source, citation), 'Copied as the source has it, with its citation')
          }
        >
          Copy with citation
        </Button>
      </div>
    </Finding>
  );
}
