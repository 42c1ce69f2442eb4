import { create } from 'zustand';
import type { Side } from '../state/panes.ts';

export interface OpenNote {
  readonly excerpt: number;
  /** The passages that overlap where it was asked for, this one among them. */
  readonly among: readonly number[];
  readonly side: Side;
}

/** The kept passage whose note is open beside its mark. */
export const useOpenNote = create<{ readonly open: OpenNote | null }>()(() => ({ open: null }));

/** @param among the passages that overlap there; the first one is meant */
export function showNote(among: readonly number[], side: Side) {
  const [excerpt] = among;
  if (excerpt !== undefined) useOpenNote.setState({ open: { excerpt, among, side } });
}

/** Goes to the next of the passages that overlap. */
export function showNextNote() {
  useOpenNote.setState(({ open }) => {
    if (!open) return {};
    const { among, excerpt } = open;
    const next = among[(among.indexOf(excerpt) + 1) % among.length]!;
    return { open: { ...open, excerpt: next } };
  });
}

export function closeNote() {
  useOpenNote.setState({ open: null });
}
