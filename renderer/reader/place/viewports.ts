import { create } from 'zustand';
import type { Side } from '../../state/panes.ts';
import type { Viewport } from './viewport.ts';

/** The windows of the panes on their texts, while there are any. */
export const useViewports = create<Readonly<Record<Side, Viewport | null>>>()(() => ({
  left: null,
  right: null,
}));

/** For commands, which act on what is on the screen. */
export function viewportOf(side: Side): Viewport | null {
  return useViewports.getState()[side];
}

/** Makes a pane's window known; returns what takes it off again. */
export function announceViewport(side: Side, viewport: Viewport): () => void {
  useViewports.setState({ [side]: viewport });
  return () => {
    if (viewportOf(side) === viewport) useViewports.setState({ [side]: null });
  };
}
