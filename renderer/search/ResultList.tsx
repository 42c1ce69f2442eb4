import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { shortcuts } from '../app/shortcuts.ts';
import type { SearchResult } from '../../electron/contract/index.ts';
import { announce } from '../design/Announcer.tsx';
import { formatCount } from '../design/format.ts';
import { isPressed } from '../design/keys.ts';
import { focusSearch } from './focus.ts';
import { selectResult, useSearch } from '../state/search.ts';
import { openStory } from './folding.ts';
import { ResultItem } from './ResultItem.tsx';
import { openResult, RESULT_LIST, rowAfter, selectedRow } from './selection.ts';
import { clearTicks, tick, tickTo, useTicked } from './ticking/ticks.ts';
import { useTickAll } from './ticking/useTickAll.ts';
import { useResultKeys } from './useResultKeys.ts';
import { useResults } from './useResults.ts';

/** Height of a result before it was measured, in pixels. */
const TYPICAL = 132;

/** Rows kept ready above and below what is seen. */
const AROUND = 6;

/** Distance a chosen row keeps from the edge it was scrolled to, in pixels. */
const MARGIN = 4;

/** The results as a list box: one stop for the keyboard, however many there are. */
export function ResultList() {
  const {
    results,
    fetched,
    folds,
    copyOf,
    first,
    isPlaceholderData,
    hasNextPage,
    isFetchingNextPage,
    fetchNextPage,
  } = useResults();
  const { asked, sort, selected, query } = useSearch();
  const { onKeyDown, activeId } = useResultKeys();
  const ticked = useTicked();
  const { all } = useTickAll();
  const listed = useMemo(() => results.map(({ id }) => id), [results]);
  const row = selectedRow(results, selected, query);
  const scroller = useRef<HTMLDivElement>(null);

  const list = useVirtualizer({
    count: results.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => results[index]!.id,
    estimateSize: () => TYPICAL,
    overscan: AROUND,
    scrollPaddingStart: MARGIN,
    scrollPaddingEnd: MARGIN,
  });
  const items = list.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= results.length - AROUND) void fetchNextPage();
  }, [last, results.length, fetched.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [asked, sort]);
  useEffect(() => {
    if (selected !== null && row >= 0) list.scrollToIndex(row, { align: 'auto' });
  }, [list, selected, row]);

  /** Keys that tick. @returns whether it was one of them */
  function onTickKey(event: KeyboardEvent): boolean {
    const chosen = results[row]?.id;
    if (event.key === 'Escape' && ticked.size > 0) clearTicks();
    else if (isPressed(shortcuts.tickAll.keys[0], event)) void all();
    else if ((event.key === ' ' || isPressed(shortcuts.tick.keys[1], event)) && chosen !== undefined)
      tick(chosen);
    else if (event.shiftKey && event.key.startsWith('Arrow')) {
      const next = results[rowAfter(event.key, row, results.length) ?? -1]?.id;
      if (next === undefined) return false;
      tickTo(listed, next, chosen);
      selectResult(next);
    } else return false;
    return true;
  }

  function toggleFold({ id, story }: SearchResult) {
    const one = folds.get(id);
    if (!one || story === null) return;
    openStory(story, !one.isOpen);
    selectResult(id);
    announce(
      one.isOpen ? 'Near-copies folded' : `${formatCount(one.copies, 'near-copy', 'near-copies')} below`,
    );
  }

  /** Right unfolds the near-copies of a result, left folds them, from one of them too. @returns whether it was one of these */
  function onFoldKey({ key }: KeyboardEvent): boolean {
    const chosen = results[row];
    if (!chosen || (key !== 'ArrowRight' && key !== 'ArrowLeft')) return false;
    const best = results.find(({ id }) => id === (copyOf.get(chosen.id) ?? chosen.id));
    const isOpen = best && folds.get(best.id)?.isOpen;
    if (best && isOpen === (key === 'ArrowLeft')) toggleFold(best);
    return true;
  }

  function onClick(event: MouseEvent) {
    const target = event.target as Element;
    const index = target.closest('[data-index]')?.getAttribute('data-index');
    const result = index == null ? undefined : results[Number(index)];
    if (!result) return;
    if (target.closest('.result-copies')) {
      toggleFold(result);
      return;
    }
    if (target.closest('.result-tick') || (event.shiftKey && ticked.size > 0)) {
      if (event.shiftKey) tickTo(listed, result.id);
      else tick(result.id);
      selectResult(result.id);
      return;
    }
    const right = event.shiftKey || target.closest('.result-right') !== null;
    const behind = event.ctrlKey || event.metaKey || event.button === 1;
    openResult(result, behind ? 'behind' : right ? 'right' : 'left');
  }

  return (
    <div
      ref={scroller}
      id={RESULT_LIST}
      className="result-list"
      role="listbox"
      aria-label="Articles found"
      aria-activedescendant={activeId}
      data-ticking={ticked.size > 0 || undefined}
      aria-busy={isPlaceholderData}
      tabIndex={0}
      onKeyDown={(event) => {
        if (onTickKey(event) || onFoldKey(event)) event.preventDefault();
        else if (event.key === 'Escape') focusSearch();
        else onKeyDown(event);
      }}
      onMouseDown={(event) => {
        // Shift opens on the right, and selects nothing.
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={onClick}
      onAuxClick={(event) => event.button === 1 && onClick(event)}
    >
      <div className="result-space" role="presentation" style={{ height: list.getTotalSize() }}>
        {items.map(({ index, key, start }) => (
          <ResultItem
            key={key}
            ref={list.measureElement}
            index={index}
            offset={start}
            result={results[index]!}
            fold={folds.get(results[index]!.id)}
            isCopy={copyOf.has(results[index]!.id)}
            selected={index === row}
            ticked={ticked.size > 0 ? ticked.has(results[index]!.id) : null}
            total={hasNextPage ? (first?.total ?? results.length) : results.length}
          />
        ))}
      </div>
    </div>
  );
}
