import { focusedBlock } from '../reader/place/goToBlock.ts';
import type { Viewport } from '../reader/place/viewport.ts';
import { viewportOf } from '../reader/place/viewports.ts';
import type { Side } from '../state/panes.ts';
import type { Passage } from './useExcerptActions.ts';

export interface Marked {
  readonly side: Side;
  readonly passage: Passage;
}

const sides = ['left', 'right'] as const;

/** The passage that is selected in a pane; null if nothing is, or not only in one text. */
export function selectedPassage(): Marked | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  for (const side of sides) {
    const viewport = viewportOf(side);
    const place = viewport?.scroller.contains(range.commonAncestorContainer) && viewport.placeOf(range);
    if (viewport && place) return markedIn(side, viewport, place.start, place.end);
  }
  return null;
}

/** The whole of the paragraph that has the focus. */
export function focusedPassage(): Marked | null {
  for (const side of sides) {
    const viewport = viewportOf(side);
    const block = viewport?.article.blocks[focusedBlock(side) ?? -1];
    if (viewport && block) return markedIn(side, viewport, block.start, block.end);
  }
  return null;
}

/** Without the blanks at its ends, which a selection by double click or by paragraph picks up; null if nothing is left. */
function markedIn(side: Side, { article }: Viewport, start: number, end: number): Marked | null {
  const text = article.text.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  const to = start + text.trimEnd().length;
  if (from >= to) return null;
  return { side, passage: { article: article.id, revision: article.shownRevision, start: from, end: to } };
}
