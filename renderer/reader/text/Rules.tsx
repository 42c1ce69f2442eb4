import type { Range } from '../../../electron/contract/index.ts';
import { classes } from '../../design/classes.ts';
import type { Decoration, Segment } from './segments.ts';

type Ruled = Decoration & { readonly kind: 'shared' | 'excerpt' };

function isRuled(decoration: Decoration): decoration is Ruled {
  return decoration.kind === 'shared' || decoration.kind === 'excerpt';
}

/** A name for one end of a decoration within one block. */
function anchor({ kind, id }: Decoration, block: Range, end: 'from' | 'to'): string {
  return `--${kind}-${id}-${block.start}-${end}`;
}

/** Names for the first and last segment of what has a rule in the margin, for the rule to reach from one to the other. */
export function anchorsOf({ start, end, decorations }: Segment, block: Range): string | undefined {
  const names = decorations
    .filter(isRuled)
    .flatMap((decoration) => [
      start === Math.max(decoration.start, block.start) && anchor(decoration, block, 'from'),
      end === Math.min(decoration.end, block.end) && anchor(decoration, block, 'to'),
    ])
    .filter(Boolean);
  return names.length > 0 ? names.join(', ') : undefined;
}

/**
 * The rules in the margin beside a block's kept and shared passages, each as high as its lines. A kept passage has a
 * button there, at its beginning, for those who don't point at its text.
 */
export function Rules({
  block,
  decorations,
}: {
  readonly block: Range;
  readonly decorations: readonly Decoration[];
}) {
  return decorations.filter(isRuled).map((decoration) => {
    const { kind, id, start, colour, lane = 0 } = decoration;
    return (
      <span
        key={`${kind}-${id}`}
        className={classes('rule', `rule-${kind}`, colour && `ink-${colour}`)}
        style={{
          '--lane': lane,
          top: `anchor(${anchor(decoration, block, 'from')} top)`,
          bottom: `anchor(${anchor(decoration, block, 'to')} bottom)`,
        }}
      >
        {kind === 'excerpt' && start >= block.start && (
          <button
            type="button"
            className="rule-button"
            aria-label={`Passage kept in ${colour ?? 'yellow'}: show its note`}
            data-excerpt={id}
          />
        )}
      </span>
    );
  });
}
