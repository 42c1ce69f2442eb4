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
import { useEffect, useRef, useState } from 'react';
import type { ExcerptList as List } from '../../electron/contract/index.ts';
import { announce } from '../design/Announcer.tsx';
import { Button } from '../design/Button.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { formatNumber } from '../design/format.ts';
import { takesText } from '../design/keys.ts';
import { Kbd } from '../design/Kbd.tsx';
import { shortcuts } from '../app/shortcuts.ts';
import { ChosenBar } from './choosing/ChosenBar.tsx';
import { useChoosing } from './choosing/useChoosing.ts';
import { ExcerptRow } from './ExcerptRow.tsx';
import { noFilter, setFilter } from './filter.ts';
import { arranged, moveTo, type Row } from './rows.ts';
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
  const [order, setOrder] = useState<readonly Row[] | null>(null);
  const rows = order ?? known.rows;
  const draggedIndex = rows.findIndex(({ key }) => key === dragged);
  const [entered, setEntered] = useState({ key: '', index: 0 });
  const found = rows.findIndex(({ key }) => key === entered.key);
  const current = found === -1 ? Math.min(entered.index, rows.length - 1) : found;
  // Set where the keyboard goes to a row that may first have to be drawn.
  const awaited = useRef<string | null>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]!.key,
    estimateSize: (index) => USUAL[rows[index]!.kind],
    overscan: 4,
    // The row being dragged stays, and the one the keyboard is on, however far away they are.
    rangeExtractor: (range) => {
      const kept = [...defaultRangeExtractor(range), draggedIndex, current].filter((index) => index >= 0);
      return [...new Set(kept)].sort((a, b) => a - b);
    },
  });
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const choosing = useChoosing(rows, current, goTo, step);
  const { chosen, ticked } = choosing;

  useEffect(() => {
    if (awaited.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-key="${awaited.current}"]`);
    if (!row) return;
    awaited.current = null;
    row.focus({ preventScroll: true });
  });

  function goTo(index: number) {
    const row = rows[index];
    if (!row) return;
    awaited.current = row.key;
    setEntered({ key: row.key, index });
    virtual.scrollToIndex(index, { align: 'auto' });
  }

  /** The row itself, or all that is selected where it is. */
  function movingWith(row: Row): readonly Row[] {
    const isChosen = (one: Row) => one.kind === 'excerpt' && ticked.has(one.excerpt.id);
    return isChosen(row) ? rows.filter(isChosen) : [row];
  }

  function drop({ active, over }: DragEndEvent) {
    setDragged(null);
    const index = (key: unknown) => rows.findIndex((row) => row.key === key);
    if (over) void put(index(active.id), index(over.id));
  }

  function step(by: 1 | -1) {
    const row = rows[current];
    if (!row || filtering || dragged !== null) return;
    const moving = movingWith(row);
    const edge = rows.indexOf(by === 1 ? moving.at(-1)! : moving[0]!);
    void put(edge, edge + by);
    const place = Math.min(Math.max(edge + by, 0), rows.length - 1) + 1;
    announce(`Now at place ${formatNumber(place)}`);
  }

  async function put(from: number, to: number) {
    const row = rows[from];
    if (!row) return;
    const moving = movingWith(row);
    const change = moveTo(rows, excerpts, from, to, moving);
    if (!list || !change) return;
    if (row.kind === 'excerpt') setOrder(arranged(rows, from, to, moving));
    await move(change.items, list.id, change.after);
    setOrder(null);
  }

  if (rows.length === 0) {
    if (pending) return null;
    return filtering ? <NothingFound /> : <NoPassages />;
  }
  const keys = rows.map(({ key }) => key);
  const along = draggedIndex === -1 ? [] : movingWith(rows[draggedIndex]!);
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
          <div
            role="grid"
            tabIndex={-1}
            aria-label={list ? `Passages in ${list.name}` : 'Passages'}
            aria-multiselectable
            aria-rowcount={rows.length}
            className="excerpts-all"
            data-choosing={chosen.length > 0 || undefined}
            style={{ height: virtual.getTotalSize() }}
            onKeyDown={choosing.onKeyDown}
            onClick={choosing.onClick}
            onMouseDown={(event) => {
              // With Shift it selects rows, not letters.
              if (event.shiftKey && !takesText(event.target)) event.preventDefault();
            }}
            onFocus={({ target }) => {
              const index = Number(target.closest('[data-index]')?.getAttribute('data-index') ?? -1);
              if (index >= 0 && index !== current) setEntered({ key: rows[index]!.key, index });
            }}
          >
            {virtual.getVirtualItems().map(({ index, key, start }) => {
              const row = rows[index]!;
              const placed = {
                id: row.key,
                index,
                current: index === current,
                offset: start,
                ref: virtual.measureElement,
                movable: !filtering,
              };
              return row.kind === 'section' ? (
                <SectionRow key={key} section={row.section} collapsed={row.collapsed} {...placed} />
              ) : (
                <ExcerptRow
                  key={key}
                  excerpt={row.excerpt}
                  match={matches?.get(row.excerpt.id) ?? null}
                  chosen={ticked.has(row.excerpt.id)}
                  along={index !== draggedIndex && along.includes(row)}
                  {...placed}
                />
              );
            })}
          </div>
        </div>
      </SortableContext>
      {list && chosen.length > 0 && (
        <ChosenBar
          chosen={chosen}
          total={choosing.total}
          list={list}
          onAll={choosing.all}
          onClear={choosing.clear}
          onRemove={() => void choosing.removeMeant()}
        />
      )}
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
