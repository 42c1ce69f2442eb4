import { announce } from '../design/Announcer.tsx';
import { showNote } from './noteState.ts';
import { focusedPassage, selectedPassage } from './selection.ts';
import { useExcerptActions } from './useExcerptActions.ts';

/** Keeps what is selected, or else the paragraph one is in. */
export function useMarking() {
  const { keep } = useExcerptActions();
  return async (withNote: boolean) => {
    const marked = selectedPassage() ?? focusedPassage();
    if (!marked) {
      announce('Nothing is selected. Select a passage, or go to a paragraph with J and K.');
      return;
    }
    const excerpt = await keep(marked.passage);
    if (!excerpt) return;
    // The end stays, so that going on by sentences goes on from here.
    window.getSelection()?.collapseToEnd();
    if (withNote) showNote(excerpt.id, marked.side);
  };
}
