import { create } from 'zustand';
import { announce } from '../design/Announcer.tsx';
import { focusedPassage, selectedPassage } from '../excerpts/selection.ts';
import type { Passage } from '../excerpts/useExcerptActions.ts';
import { viewportOf } from '../reader/place/viewports.ts';
import type { Side } from '../state/panes.ts';

/** The passage that related ones are shown for. */
export interface Asked {
  readonly side: Side;
  readonly passage: Passage;
  readonly quote: string;
}

export const useRelated = create<{ readonly asked: Asked | null }>()(() => ({ asked: null }));

/** Looks for passages related to what is selected, or to the paragraph one is in. */
export function showRelated() {
  const marked = selectedPassage() ?? focusedPassage();
  const article = marked && viewportOf(marked.side)?.article;
  if (!marked || !article) {
    announce('Nothing is selected. Select a passage, or go to a paragraph with J and K.');
    return;
  }
  const { start, end } = marked.passage;
  useRelated.setState({ asked: { ...marked, quote: article.text.slice(start, end) } });
}

export function closeRelated() {
  useRelated.setState({ asked: null });
}
