import type { CSSProperties } from 'react';
import type { Range } from '../../../electron/contract/index.ts';
import type { Decoration, Segment } from './segments.ts';

type Ruled = Decoration & { readonly kind: 'shared' | 'excerpt' };

function isRuled(decoration: Decoration): decoration is Ruled {
  return decoration.kind === 'shared' || decoration.kind === 'excerpt';
}

function anchor({ kind, id }: Decoration, end: 'from' | 'to'): string {
  return `--${kind}-${id}-${end}`;
}

/** Names for the first and last segment of what has a rule in the margin, for the rule to reach from one to the other. */
export function anchorsOf({ start, end, decorations }: Segment, block: Range): string | undefined {
  const names = decorations
    .filter(isRuled)
    .flatMap((decoration) => [
      start === Math.max(decoration.start, block.start) && anchor(decoration, 'from'),
      end === Math.min(decoration.end, block.end) && anchor(decoration, 'to'),
    ])
    .filter(Boolean);
  return names.length > 0 ? names.join(', ') : undefined;
}

/** The rules in a block's margin: beside what both texts share, and beside kept passages. */
export function Rules({
  block,
  decorations,
}: {
  readonly block: Range;
  readonly decorations: readonly Decoration[];
}) {
  return decorations.filter(isRuled).map((decoration) => {
    const style: CSSProperties = {
      top: `anchor(${anchor(decoration, 'from')} top, 0)`,
      bottom: `anchor(${anchor(decoration, 'to')} bottom, 0)`,
    };
    const { kind, id } = decoration;
    return kind === 'shared' ? (
      <span key={`shared-${id}`} className="rule rule-shared" style={style} data-shared={id} />
    ) : (
      <span key={`excerpt-${id}`} className="rule rule-excerpt" style={style}>
        {decoration.start >= block.start && (
          <button
            type="button"
            className="rule-button"
            aria-label="Kept passage: show its note"
            data-excerpt={id}
          />
        )}
      </span>
    );
  });
}
