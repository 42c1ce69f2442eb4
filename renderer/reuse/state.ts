import { create } from 'zustand';
import type { Side } from '../state/panes.ts';

interface OpenReuse {
  readonly side: Side;
  /** Number of the paragraph. */
  readonly block: number;
  /** The sign that was pressed. */
  readonly sign: HTMLElement;
}

/** The paragraph whose other places are shown. */
export const useOpenReuse = create<{ readonly open: OpenReuse | null }>()(() => ({ open: null }));

export function showReuse(side: Side, block: number, sign: HTMLElement) {
  useOpenReuse.setState({ open: { side, block, sign } });
}

export function closeReuse() {
  useOpenReuse.setState({ open: null });
}
