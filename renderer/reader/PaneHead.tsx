import type { ReactNode } from 'react';
import { shortcuts } from '../app/shortcuts.ts';
import { IconButton } from '../design/Button.tsx';
import { ChevronLeftIcon, ChevronRightIcon, CloseIcon } from '../design/icons.tsx';
import { closePane, goBack, goForward, type Pane, type Side } from '../state/panes.ts';

/** The bar above a text. Its title appears when the one in the text has gone out of sight. */
export function PaneHead({
  side,
  pane,
  title,
  titleAway = false,
  children,
}: {
  readonly side: Side;
  readonly pane: Pane;
  readonly title?: string;
  readonly titleAway?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <header className="pane-head" data-lifted={titleAway || undefined}>
      {(pane.earlier.length > 0 || pane.later.length > 0) && (
        <>
          <IconButton
            label="Back to the article before"
            keys={shortcuts.back.keys[0]}
            icon={ChevronLeftIcon}
            disabled={pane.earlier.length === 0}
            onClick={() => goBack(side)}
          />
          <IconButton
            label="Forward again"
            keys={shortcuts.forward.keys[0]}
            icon={ChevronRightIcon}
            disabled={pane.later.length === 0}
            onClick={() => goForward(side)}
          />
        </>
      )}
      <p className="pane-title" dir="auto" aria-hidden="true">
        {title}
      </p>
      {children}
      <IconButton
        label="Close this article"
        keys={shortcuts.close.keys[0]}
        icon={CloseIcon}
        onClick={() => closePane(side)}
      />
    </header>
  );
}
