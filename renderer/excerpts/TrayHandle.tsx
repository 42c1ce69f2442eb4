import type { KeyboardEvent, PointerEvent } from 'react';
import { useTray } from '../state/tray.ts';

const LEAST = 120;

/** One press of an arrow key, in CSS pixels. */
const STEP = 24;

/** The upper edge of the open tray: dragged, or moved with the arrow keys. */
export function TrayHandle() {
  const height = useTray((state) => state.height);

  function drag(event: PointerEvent<HTMLDivElement>) {
    const handle = event.currentTarget;
    const bottom = event.clientY + height;
    handle.setPointerCapture(event.pointerId);
    const follow = (move: globalThis.PointerEvent) => setHeight(bottom - move.clientY);
    handle.addEventListener('pointermove', follow);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', follow), {
      once: true,
    });
  }

  function nudge(event: KeyboardEvent) {
    const by = { ArrowUp: STEP, ArrowDown: -STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    setHeight(height + by);
  }

  return (
    <div
      className="tray-handle"
      role="separator"
      aria-orientation="horizontal"
      aria-label="Height of the passages"
      aria-valuenow={height}
      aria-valuemin={LEAST}
      aria-valuemax={tallest()}
      tabIndex={0}
      onPointerDown={drag}
      onKeyDown={nudge}
    />
  );
}

function tallest(): number {
  return Math.round(window.innerHeight * 0.6);
}

function setHeight(height: number) {
  useTray.setState({ height: Math.round(Math.min(Math.max(height, LEAST), tallest())) });
}
