import { IconButton } from '../design/Button.tsx';
import { formatCount, formatNumber } from '../design/format.ts';
import { ChevronDownIcon, ChevronUpIcon } from '../design/icons.tsx';

/** Where one is among several places in a text, and the way to the next one. */
export function Steps({
  what,
  many = `${what}s`,
  at,
  total,
  counted = true,
  keys,
  onStep,
}: {
  readonly what: string;
  readonly many?: string;
  readonly at: number | null;
  readonly total: number;
  /** Says how many there are before one has gone to any. */
  readonly counted?: boolean;
  readonly keys: readonly [next: string, previous: string];
  readonly onStep: (by: 1 | -1) => void;
}) {
  return (
    <div className="steps">
      <span className="steps-place numbers">
        {at === null
          ? counted && formatCount(total, what, many)
          : `${formatNumber(at + 1)} of ${formatNumber(total)}`}
        {at !== null && <span className="visually-hidden"> {many}</span>}
      </span>
      <IconButton
        label={`Previous ${what}`}
        keys={keys[1]}
        icon={ChevronUpIcon}
        size={16}
        onClick={() => onStep(-1)}
      />
      <IconButton
        label={`Next ${what}`}
        keys={keys[0]}
        icon={ChevronDownIcon}
        size={16}
        onClick={() => onStep(1)}
      />
    </div>
  );
}
