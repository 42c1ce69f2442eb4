import { create } from 'zustand';
import type { Side } from '../../state/panes.ts';
import type { CaretSelection } from './steps.ts';

export interface Caret extends CaretSelection {
  readonly side: Side;
}

/** The word caret of a pane; null while nobody walks through a text by words. */
export const useCaret = create<{ readonly caret: Caret | null }>()(() => ({ caret: null }));
