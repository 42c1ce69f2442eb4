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
import { Button } from '../design/Button.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { formatNumber } from '../design/format.ts';
import { Kbd } from '../design/Kbd.tsx';
import { shortcuts } from '../app/shortcuts.ts';
import { ExcerptRow } from './ExcerptRow.tsx';
import { noFilter, setFilter } from './filter.ts';
import { moveTo, type Row } from './rows.ts';
import { SectionRow } from './SectionRow.tsx';
import { useExcerptActions } from './useExcerptActions.ts';
import { useListRows } from './useListRows.ts';

/** Heights of a row with a quote of two lines and of a heading, in CSS pixels. */
const USUAL = { excerpt: 92, section: 40 } as const;

/** The passages of a list, to be read, annotated and put in order. Only rows near the view are drawn. */
export function ExcerptList({ list }: { readonly list: List | null }) {
  const known = useListRows(list?.id ?? null);
  const { excerpts, matches, filtering, pending } = known;
  const { move } = useExcerptActions();
  const scroller = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  // The order just made by hand, until the archive has it.
  const [arranged, setArranged] = useState<readonly Row[] | null>(null);
  const rows = arranged ?? known.rows;
  const draggedIndex = rows.findIndex(({ key }) => key === dragged);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]!.key,
    estimateSize: (index) => USUAL[rows[index]!.kind],
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
    const index = (key: unknown) => rows.findIndex((row) => row.key === key);
    if (over) void put(index(active.id), index(over.id));
  }

  async function put(from: number, to: number) {
    const change = moveTo(rows, excerpts, from, to);
    if (!list || !change) return;
    if (rows[from]!.kind === 'excerpt') setArranged(rows.toSpliced(from, 1).toSpliced(to, 0, rows[from]!));
    await move(change.items, list.id, change.after);
    setArranged(null);
  }

  if (rows.length === 0) {
    if (pending) return null;
    return filtering ? <NothingFound /> : <NoPassages />;
  }
  const keys = rows.map(({ key }) => key);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ announcements: announcements(keys), screenReaderInstructions }}
      onDragStart={({ active }) => setDragged(String(active.id))}
      onDragCancel={() => setDragged(null)}
      onDragEnd={drop}
    >
      <SortableContext items={keys} strategy={verticalListSortingStrategy} disabled={filtering}>
        <div className="excerpts" ref={scroller}>
          <ol className="excerpts-all" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, key, start }) => {
              const row = rows[index]!;
              const placed = {
                id: row.key,
                index,
                total: rows.length,
                offset: start,
                ref: virtual.measureElement,
                onMove: filtering ? null : (by: 1 | -1) => void put(index, index + by),
              };
              return row.kind === 'section' ? (
                <SectionRow key={key} section={row.section} collapsed={row.collapsed} {...placed} />
              ) : (
                <ExcerptRow
                  key={key}
                  excerpt={row.excerpt}
                  match={matches?.get(row.excerpt.id) ?? null}
                  {...placed}
                />
              );
            })}
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

function NothingFound() {
  return (
    <EmptyState
      title="No passage like this"
      actions={<Button onClick={() => setFilter(noFilter)}>Show all</Button>}
    >
      Words are looked for in the quotes, notes and tags of all lists.
    </EmptyState>
  );
}

const screenReaderInstructions = {
  draggable:
    'Press Space or Enter to lift it, the arrow keys to move it, Space or Enter to put it down, Escape to leave it where it was.',
};

function announcements(keys: readonly string[]): Announcements {
  const place = (key: string | number) => formatNumber(keys.indexOf(String(key)) + 1);
  const total = formatNumber(keys.length);
  return {
    onDragStart: ({ active }) => `Number ${place(active.id)} of ${total} lifted`,
    onDragOver: ({ over }) => (over ? `Now at place ${place(over.id)} of ${total}` : undefined),
    onDragEnd: ({ over }) => (over ? `Put down at place ${place(over.id)} of ${total}` : 'Left where it was'),
    onDragCancel: () => 'Left where it was',
  };
}
