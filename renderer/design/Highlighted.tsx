import type { ReactNode } from 'react';
import type { Highlight } from '../../electron/contract/index.ts';

/** A text with its hits marked. `highlights` are in order and count from the beginning of `text`. */
export function Highlighted({
  text,
  highlights,
}: {
  readonly text: string;
  readonly highlights: readonly Highlight[];
}) {
  const parts: ReactNode[] = [];
  let done = 0;
  for (const [start, end] of highlights) {
    if (start < done || end <= start) continue;
    parts.push(
      text.slice(done, start),
      <mark key={start} className="hit">
        {text.slice(start, end)}
      </mark>,
    );
    done = end;
  }
  parts.push(text.slice(done));
  return <>{parts}</>;
}
