import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import type { ExcerptList as List } from '../../electron/contract/index.ts';
import { EmptyState } from '../design/EmptyState.tsx';
import { formatNumber } from '../design/format.ts';
import { Kbd } from '../design/Kbd.tsx';
import { shortcuts } from '../app/shortcuts.ts';
import { ExcerptRow } from './ExcerptRow.tsx';
import { useExcerptActions } from './useExcerptActions.ts';
import { useExcerptsIn } from './useExcerpts.ts';

/** Height of a row with a quote of two lines, in CSS pixels. */
const USUAL = 92;

/** The passages of a list, to be read, annotated and put in order. Only rows near the view are drawn. */
export function ExcerptList({ list }: { readonly list: List | null }) {
  const { excerpts, pending } = useExcerptsIn(list?.id ?? null);
  const { move } = useExcerptActions();
  const scroller = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const draggedIndex = excerpts.findIndex(({ id }) => id === dragged);
  const rows = useVirtualizer({
    count: excerpts.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => excerpts[index]!.id,
    estimateSize: () => USUAL,
    overscan: 4,
    // The row being dragged stays, however far it is taken.
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range);
      return draggedIndex === -1 || near.includes(draggedIndex)
        ? near
        : [...near, draggedIndex].sort((a, b) => a - b);
    },
  });
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );

  function drop({ active, over }: DragEndEvent) {
    setDragged(null);
    if (!over || active.id === over.id) return;
    const from = excerpts.findIndex(({ id }) => id === active.id);
    const to = excerpts.findIndex(({ id }) => id === over.id);
    if (from !== -1 && to !== -1) moveTo(from, to);
  }

  function moveTo(from: number, to: number) {
    const excerpt = excerpts[from];
    if (!excerpt || to < 0 || to >= excerpts.length) return;
    const behind = to > from ? excerpts[to] : excerpts[to - 1];
    void move([{ excerpt: excerpt.id }], excerpt.list, behind ? { excerpt: behind.id } : null);
  }

  if (excerpts.length === 0) return pending ? null : <NoPassages />;
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements: announcements(excerpts.map(({ id }) => id)), screenReaderInstructions }}
      onDragStart={({ active }) => setDragged(Number(active.id))}
      onDragCancel={() => setDragged(null)}
      onDragEnd={drop}
    >
      <SortableContext items={excerpts.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <div className="excerpts" ref={scroller}>
          <ol className="excerpts-all" style={{ height: rows.getTotalSize() }}>
            {rows.getVirtualItems().map(({ index, key, start }) => (
              <ExcerptRow
                key={key}
                excerpt={excerpts[index]!}
                index={index}
                total={excerpts.length}
                offset={start}
                ref={rows.measureElement}
                onMove={(by) => moveTo(index, index + by)}
              />
            ))}
          </ol>
        </div>
      </SortableContext>
    </DndContext>
  );
}

function NoPassages() {
  return (
    <EmptyState title="Nothing kept here yet">
      Select a passage in an article and press <Kbd keys={shortcuts.keep.keys[0]} />, or go to a paragraph
      with <Kbd keys={shortcuts.nextParagraph.keys[0]} /> and{' '}
      <Kbd keys={shortcuts.previousParagraph.keys[0]} /> first.
    </EmptyState>
  );
}

const screenReaderInstructions = {
  draggable:
    'Press Space or Enter to lift the passage, the arrow keys to move it, Space or Enter to put it down, Escape to leave it where it was.',
};

function announcements(ids: readonly number[]): Announcements {
  const place = (id: string | number) => formatNumber(ids.indexOf(Number(id)) + 1);
  const total = formatNumber(ids.length);
  return {
    onDragStart: ({ active }) => `Passage ${place(active.id)} of ${total} lifted`,
    onDragOver: ({ over }) => (over ? `Now at place ${place(over.id)} of ${total}` : undefined),
    onDragEnd: ({ over }) => (over ? `Put down at place ${place(over.id)} of ${total}` : 'Left where it was'),
    onDragCancel: () => 'Left where it was',
  };
}
