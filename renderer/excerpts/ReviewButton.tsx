import { useQuery } from '@tanstack/react-query';
import { Button } from '../design/Button.tsx';
import { formatNumber } from '../design/format.ts';
import { WarningIcon } from '../design/icons.tsx';
import { useApi } from '../host/context.tsx';
import { showDialog } from '../state/dialogs.ts';

/** Says how many kept passages wait for a decision since their articles changed. */
export function ReviewButton() {
  const { data = [] } = useQuery(useApi().excerpts.reviews.queryOptions());
  const urgent = data.filter(({ excerpt }) => excerpt.anchor.state !== 'moved').length;
  if (urgent === 0) return null;
  return (
    <Button look="quiet" icon={WarningIcon} onClick={() => showDialog({ name: 'review' })}>
      {formatNumber(urgent)} to review
    </Button>
  );
}
