import { useSortable } from '@dnd-kit/sortable';
import type { CSSProperties, KeyboardEvent } from 'react';
import { announce } from '../design/Announcer.tsx';
import { formatNumber } from '../design/format.ts';
import { takesText } from '../design/keys.ts';

/** Where a row stands among the others, and how it is moved. */
export interface RowPlace {
  /** Its key among the rows. */
  readonly id: string;
  readonly index: number;
  readonly total: number;
  /** Distance from the top of the list in CSS pixels. */
  readonly offset: number;
  readonly ref: (row: HTMLElement | null) => void;
  /** Moves it by one place; null where rows can't be moved. */
  readonly onMove: ((by: 1 | -1) => void) | null;
}

/** What makes an element a row that can be dragged by its handle, or moved with `Alt` and the arrow keys. */
export function useRowPlace({ id, index, total, offset, ref, onMove }: RowPlace) {
  const { setNodeRef, setActivatorNodeRef, listeners, attributes, transform, transition, isDragging } =
    useSortable({ id });
  const style: CSSProperties = {
    top: offset,
    transform: `translateY(${transform?.y ?? 0}px)`,
    transition,
  };
  return {
    row: {
      ref(row: HTMLElement | null) {
        setNodeRef(row);
        ref(row);
      },
      'data-index': index,
      'data-dragging': isDragging || undefined,
      'aria-posinset': index + 1,
      'aria-setsize': total,
      style,
      onKeyDownCapture(event: KeyboardEvent) {
        const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key];
        if (by === undefined || !event.altKey || !onMove || takesText(event.target)) return;
        event.preventDefault();
        onMove(by);
        announce(`Now at place ${formatNumber(Math.min(Math.max(index + by, 0), total - 1) + 1)}`);
      },
    },
    handle: { ref: setActivatorNodeRef, ...attributes, ...listeners, hidden: onMove === null },
  };
}
