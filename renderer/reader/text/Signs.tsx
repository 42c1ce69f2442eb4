import { formatCount } from '../../design/format.ts';
import { PinIcon } from '../../design/icons.tsx';
import type { Decoration, SignKind } from './segments.ts';
import './Signs.css';

type Sign = Decoration & { readonly kind: SignKind };

/** Whether a decoration stands in the margin and not over the text. */
export function isSign(decoration: Decoration): decoration is Sign {
  return decoration.kind === 'reused' || decoration.kind === 'pin';
}

/**
 * The signs in the margin behind a block, as buttons. They hold no text nodes: the text of a block is exactly what the
 * canonical text has there, so a number is drawn by the style.
 */
export function Signs({ decorations }: { readonly decorations: readonly Decoration[] }) {
  return decorations.filter(isSign).map(({ kind, id, count = 0 }) =>
    kind === 'reused' ? (
      <button
        key="reused"
        type="button"
        className="sign sign-reused"
        aria-label={`Also in ${formatCount(count, 'other article', 'other articles')}: show which`}
        data-reused={id}
        data-count={count > 99 ? '99+' : count}
      />
    ) : (
      <button
        key="pin"
        type="button"
        className="sign sign-pin"
        aria-label="Pinned: remove the pin"
        data-pin={id}
      >
        <PinIcon size={16} />
      </button>
    ),
  );
}
