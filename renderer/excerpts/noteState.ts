import { create } from 'zustand';
import type { Side } from '../state/panes.ts';

export interface OpenNote {
  readonly excerpt: number;
  readonly side: Side;
}

/** The kept passage whose note is open beside its mark. */
export const useOpenNote = create<{ readonly open: OpenNote | null }>()(() => ({ open: null }));

export function showNote(excerpt: number, side: Side) {
  useOpenNote.setState({ open: { excerpt, side } });
}

export function closeNote() {
  useOpenNote.setState({ open: null });
}
