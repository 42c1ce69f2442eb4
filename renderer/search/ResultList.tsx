import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type MouseEvent } from 'react';
import { focusSearch } from './focus.ts';
import { useSearch } from '../state/search.ts';
import { ResultItem } from './ResultItem.tsx';
import { openResult, RESULT_LIST, selectedRow } from './selection.ts';
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
  const { results, first, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage } = useResults();
  const { asked, sort, selected, query } = useSearch();
  const { onKeyDown, activeId } = useResultKeys();
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
  }, [last, results.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [asked, sort]);
  useEffect(() => {
    if (selected !== null && row >= 0) list.scrollToIndex(row, { align: 'auto' });
  }, [list, selected, row]);

  function onClick(event: MouseEvent) {
    const target = event.target as Element;
    const index = target.closest('[data-index]')?.getAttribute('data-index');
    const result = index == null ? undefined : results[Number(index)];
    if (!result) return;
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
      aria-busy={isPlaceholderData}
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key === 'Escape') focusSearch();
        else onKeyDown(event);
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
            selected={index === row}
            total={first?.total ?? results.length}
          />
        ))}
      </div>
    </div>
  );
}
