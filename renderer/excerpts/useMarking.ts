import type { ExcerptColour } from '../../electron/contract/index.ts';
import { announce } from '../design/Announcer.tsx';
import { useTray } from '../state/tray.ts';
import { showNote } from './noteState.ts';
import { focusedPassage, selectedPassage } from './selection.ts';
import { useExcerptActions } from './useExcerptActions.ts';

/** Keeps what is selected, or else the paragraph one is in; in the colour used last, or in another one from now on. */
export function useMarking() {
  const { keep } = useExcerptActions();
  return async ({ withNote = false, colour }: { withNote?: boolean; colour?: ExcerptColour } = {}) => {
    const marked = selectedPassage() ?? focusedPassage();
    if (!marked) {
      announce('Nothing is selected. Select a passage, or go to a paragraph with J and K.');
      return;
    }
    if (colour) useTray.setState({ colour });
    const excerpt = await keep(marked.passage, { colour: useTray.getState().colour });
    if (!excerpt) return;
    // The end stays, so that going on by sentences goes on from here.
    window.getSelection()?.collapseToEnd();
    if (withNote) showNote([excerpt.id], marked.side);
  };
}
