import { useSortable } from '@dnd-kit/sortable';
import type { CSSProperties } from 'react';

/** Where a row stands among the others, and how it is moved. */
export interface RowPlace {
  /** Its key among the rows. */
  readonly id: string;
  readonly index: number;
  /** The keyboard enters the list here. */
  readonly current: boolean;
  /** Distance from the top of the list in CSS pixels. */
  readonly offset: number;
  readonly ref: (row: HTMLElement | null) => void;
  /** Whether rows can be put in order. */
  readonly movable: boolean;
}

/** What makes an element a row of the grid that can be dragged by its handle. */
export function useRowPlace({ id, index, current, offset, ref, movable }: RowPlace) {
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
      role: 'row',
      tabIndex: current ? 0 : -1,
      'data-key': id,
      'data-index': index,
      'data-dragging': isDragging || undefined,
      'aria-rowindex': index + 1,
      style,
    },
    handle: { ref: setActivatorNodeRef, ...attributes, ...listeners, hidden: !movable },
  };
}
