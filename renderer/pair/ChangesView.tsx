import type { DiffRow } from '../../electron/contract/index.ts';
import { FailedState } from '../design/EmptyState.tsx';
import { sentenceOf } from '../design/failure.ts';
import { formatCount, formatPartialDate } from '../design/format.ts';
import { useArticle } from '../reader/useArticle.ts';
import { useTextStyle } from '../reader/typography.ts';
import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import type { Pane } from '../state/panes.ts';
import { ChangeRow, type Texts } from './ChangeRow.tsx';
import { groupRows } from './groupRows.ts';
import { usePair } from './state.ts';
import { useChanges } from './useComparison.ts';
import './ChangesView.css';

/** What changed from the left text to the right one, in place of the two panes. */
export function ChangesView({ left, right }: { readonly left: Pane; readonly right: Pane }) {
  const { data, error } = useChanges(true);
  const before = useArticle(left.place).data;
  const after = useArticle(right.place).data;
  const layout = usePair((pair) => pair.layout);
  const style = useTextStyle();
  if (error) return <FailedState title="The texts can’t be compared" reason={sentenceOf(error)} />;
  if (!data || !before || !after) return <div className="changes" aria-busy="true" />;
  const texts: Texts = { left: before, right: after };
  return (
    <div className="changes" role="region" aria-label="What changed" tabIndex={0} data-layout={layout}>
      <div className="changes-page" {...style}>
        <header className="changes-heads">
          {layout === 'side' ? (
            <>
              <Head article={before} />
              <Head article={after} />
            </>
          ) : (
            <Head article={after} />
          )}
        </header>
        {groupRows(data.rows).map((rows) => (
          <Group key={`${rows[0]!.left}-${rows[0]!.right}`} rows={rows} texts={texts} />
        ))}
      </div>
    </div>
  );
}

function Head({ article }: { readonly article: Texts['left'] }) {
  const { title, source, published, shownRevision, revision } = article;
  const facts = [
    revision > 1 ? `Version ${shownRevision} of ${revision}` : null,
    source,
    published && formatPartialDate(published),
  ].filter((fact) => typeof fact === 'string' && fact !== '');
  return (
    <div>
      <p className="changes-title" dir="auto">
        {title}
      </p>
      <p className="changes-facts">{facts.join(' · ')}</p>
    </div>
  );
}

/** Rows that changed, or a run of rows that didn't, of which only the edges are shown at first. */
function Group({ rows, texts }: { readonly rows: readonly DiffRow[]; readonly texts: Texts }) {
  const [open, setOpen] = useState(false);
  const hidden = rows.length - 2;
  const isFolded = !open && rows[0]!.kind === 'same' && hidden > 1;
  if (!isFolded)
    return rows.map((row) => <ChangeRow key={`${row.left}-${row.right}`} row={row} texts={texts} />);
  return (
    <>
      <ChangeRow row={rows[0]!} texts={texts} />
      <Button look="quiet" className="changes-fold" onClick={() => setOpen(true)}>
        {formatCount(hidden, 'paragraph is the same', 'paragraphs are the same')}
      </Button>
      <ChangeRow row={rows.at(-1)!} texts={texts} />
    </>
  );
}
