import { create } from 'zustand';
import type { Side } from '../state/panes.ts';

interface OpenNote {
  readonly excerpt: number;
  readonly side: Side;
  /** It was just kept to be written on. */
  readonly writing: boolean;
}

/** The kept passage whose note is open beside its mark. */
export const useOpenNote = create<{ readonly open: OpenNote | null }>()(() => ({ open: null }));

export function showNote(excerpt: number, side: Side, writing = false) {
  useOpenNote.setState({ open: { excerpt, side, writing } });
}

export function closeNote() {
  useOpenNote.setState({ open: null });
}
