import { Progress as Base } from '@base-ui/react/progress';
import './Progress.css';

/** How far long work has come; `null` while that can't be said. */
export function Progress({
  label,
  value,
  total,
  words,
}: {
  readonly label: string;
  readonly value: number | null;
  readonly total: number;
  /** What a screen reader says in place of a percentage. */
  readonly words?: string;
}) {
  return (
    <Base.Root
      className="progress"
      value={value}
      max={Math.max(total, 1)}
      aria-label={label}
      aria-valuetext={words}
    >
      <Base.Track className="progress-track">
        <Base.Indicator className="progress-done" />
      </Base.Track>
    </Base.Root>
  );
}
