import { useQuery } from '@tanstack/react-query';
import type { Review } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { formatCount } from '../design/format.ts';
import { useApi, useHost } from '../host/context.tsx';
import { AnchorState } from './AnchorState.tsx';
import { citationOf } from './citation.ts';
import { DiffText } from './DiffText.tsx';
import { openExcerpt } from './openExcerpt.ts';
import { lookForPlace } from './reanchoring.ts';
import { useExcerptActions } from './useExcerptActions.ts';
import './ReviewDialog.css';

/** The kept passages whose articles have changed: what they were, what is there now, and what to do about it. */
export function ReviewDialog({ onClose }: { readonly onClose: () => void }) {
  const { carrel } = useHost();
  const { change } = useExcerptActions();
  const { data: reviews, isPending } = useQuery(useApi().excerpts.reviews.queryOptions());
  const urgent = reviews?.filter(({ excerpt }) => excerpt.anchor.state !== 'moved') ?? [];
  const moved = reviews?.filter(({ excerpt }) => excerpt.anchor.state === 'moved') ?? [];

  const settle = (chosen: readonly Review[]) => {
    const ids = chosen.map(({ excerpt }) => excerpt.id);
    return change('keep it as it was', () => carrel.excerpts.settle({ ids }));
  };

  return (
    <Dialog
      title="Passages to review"
      description="Their articles have changed since they were kept. Every decision can be undone."
      wide
      onClose={onClose}
      foot={
        urgent.length > 1 && (
          <Button onClick={() => void settle(urgent)}>Keep all {urgent.length} as they were</Button>
        )
      }
    >
      <div className="reviews" tabIndex={0}>
        {!isPending && urgent.length === 0 && (
          <EmptyState title="Nothing to decide">Every kept passage stands where it was marked.</EmptyState>
        )}
        <ul className="reviews-list">
          {urgent.map((review) => (
            <ReviewItem key={review.excerpt.id} review={review} onSettle={settle} onLeave={onClose} />
          ))}
        </ul>
        {moved.length > 0 && (
          <p className="reviews-moved">
            {formatCount(moved.length, 'other passage was', 'other passages were')} found again, word for
            word, at another place of the text. There is nothing to decide.
          </p>
        )}
      </div>
    </Dialog>
  );
}

function ReviewItem({
  review,
  onSettle,
  onLeave,
}: {
  readonly review: Review;
  readonly onSettle: (chosen: readonly Review[]) => Promise<unknown>;
  readonly onLeave: () => void;
}) {
  const { carrel } = useHost();
  const { change } = useExcerptActions();
  const { excerpt, diff } = review;
  const { id, anchor, article } = excerpt;

  async function accept() {
    if (anchor.start === null || anchor.end === null) return;
    const { start, end } = anchor;
    await change('accept the place', async () => {
      const { revision } = await carrel.articles.get({ id: article.id });
      return carrel.excerpts.reanchor({ id, revision, start, end });
    });
  }

  return (
    <li className="review">
      <p className="review-citation" dir="auto">
        {citationOf(article, excerpt)}
      </p>
      {diff ? (
        <DiffText diff={diff} old="As it was kept" now="As the article has it now" />
      ) : (
        <q className="review-quote" dir="auto">
          {excerpt.quote}
        </q>
      )}
      <AnchorState excerpt={excerpt} />
      <div className="review-choices">
        {anchor.start !== null && (
          <Button look="primary" onClick={() => void accept()}>
            {diff ? 'Accept the new words' : 'This is the place'}
          </Button>
        )}
        <Button
          onClick={() => {
            onLeave();
            lookForPlace(excerpt);
          }}
        >
          Choose another place
        </Button>
        <Button onClick={() => void onSettle([review])}>
          {anchor.state === 'lost' ? 'Keep as lost' : 'Keep as it was'}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            onLeave();
            openExcerpt(excerpt, 'left');
          }}
        >
          Open
        </Button>
      </div>
    </li>
  );
}
