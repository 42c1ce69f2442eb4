import { useState } from 'react';
import { Button } from '../design/Button.tsx';
import { formatCount, formatShare } from '../design/format.ts';
import { DuplicateIcon } from '../design/icons.tsx';
import { Popover } from '../design/Popover.tsx';
import { openArticle, otherSide, type Side } from '../state/panes.ts';
import { OtherPlace } from './OtherPlace.tsx';
import { useNear } from './useReuse.ts';

/** Says that the archive has the same story more than once, and opens the others beside it. */
export function NearBadge({ side, article }: { readonly side: Side; readonly article: number }) {
  const near = useNear(article);
  const [open, setOpen] = useState(false);
  if (!near || near.total === 0) return null;
  const label = formatCount(near.total, 'near-duplicate', 'near-duplicates');
  return (
    <Popover
      label={label}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button look="quiet" icon={DuplicateIcon} className="near-badge">
          {label}
        </Button>
      }
    >
      <div className="other-places">
        <p className="other-places-title">
          The same story{near.total > near.articles.length && `, the first ${near.articles.length}`}
        </p>
        {near.articles.map((other) => (
          <OtherPlace
            key={other.id}
            article={other}
            fact={`${formatShare(other.ofThis)} of this one`}
            onOpen={() => {
              setOpen(false);
              openArticle(otherSide(side), { article: other.id });
            }}
          />
        ))}
      </div>
    </Popover>
  );
}
