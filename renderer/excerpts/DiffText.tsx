import type { ReactNode } from 'react';
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
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { kind, text } of diff) {
    if (kind === 'same') parts.push(text);
    else if (kind === 'old')
      parts.push(
        <del key={at} title={old}>
          {text}
        </del>,
      );
    else
      parts.push(
        <ins key={at} title={now}>
          {text}
        </ins>,
      );
    at += text.length;
  }
  return (
    <p className="diff-text" dir="auto">
      {parts}
    </p>
  );
}
