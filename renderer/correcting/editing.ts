import { create } from 'zustand';
import type { Side } from '../state/panes.ts';
import type { Draft } from './draft.ts';

export interface Editing {
  readonly side: Side;
  readonly article: number;
  /** The field the keyboard begins in. */
  readonly field: keyof Draft;
}

/** The article whose head is being corrected where it stands; null for none. */
export const useEditing = create<{ readonly head: Editing | null }>()(() => ({ head: null }));

export function editHead(side: Side, article: number, field: keyof Draft = 'title') {
  useEditing.setState({ head: { side, article, field } });
}

export function endEditing() {
  useEditing.setState({ head: null });
}
