import type { WordDiff } from '../../electron/contract/index.ts';
import './DiffText.css';

/** How one text became another: struck out what is gone, underlined what is new. */
export function DiffText({
  diff,
  old,
  now,
}: {
  readonly diff: WordDiff;
  readonly old: string;
  readonly now: string;
}) {
  return (
    <p className="diff-text" dir="auto">
      {diff.map(({ kind, text }, index) => {
        if (kind === 'same') return text;
        return kind === 'old' ? (
          <del key={index} title={old}>
            {text}
          </del>
        ) : (
          <ins key={index} title={now}>
            {text}
          </ins>
        );
      })}
    </p>
  );
}
