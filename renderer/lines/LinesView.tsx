import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { Line } from '../../electron/contract/index.ts';
import { shortcuts } from '../app/shortcuts.ts';
import { announce } from '../design/Announcer.tsx';
import { Button } from '../design/Button.tsx';
import { copy } from '../design/copy.ts';
import { EmptyState, FailedState } from '../design/EmptyState.tsx';
import { formatCount } from '../design/format.ts';
import { isPressed } from '../design/keys.ts';
import { openPassage } from '../reader/state.ts';
import { focusSearch, VIEW } from '../search/focus.ts';
import { rowAfter } from '../search/selection.ts';
import type { Side } from '../state/panes.ts';
import { meant } from '../log/recording.ts';
import { keepSearch, useSearch, wholeQuery } from '../state/search.ts';
import { useViews } from '../state/views.ts';
import { lineAsText } from './context.ts';
import { lineId, LineRow } from './LineRow.tsx';
import { LinesBar } from './LinesBar.tsx';
import { useConcordance } from './useConcordance.ts';
import { useKeepLines } from './useKeepLines.ts';
import { useLines } from './useLines.ts';
import './LinesView.css';

/** Height of a line, and lines kept ready above and below what is seen. */
const HEIGHT = 28;
const AROUND = 20;

/** Bounds of the column of the node, in characters. */
const NARROWEST = 6;
const WIDEST = 26;

/** Every hit on a line of its own between the words around it. */
export function LinesView() {
  const asked = useSearch((state) => state.asked);
  const sort = useViews((state) => state.lineSort);
  const once = useViews((state) => state.once);
  const hits = { query: wholeQuery(asked), once };
  const { following, stop, goOn } = useConcordance(hits);
  const total = 'progress' in following ? following.progress.lines : 0;

  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const [ticked, setTicked] = useState<ReadonlyMap<number, Line>>(new Map());
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: AROUND,
  });
  const shown = rows.getVirtualItems();
  const lineAt = useLines(hits, sort, total, shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0);
  const keepLines = useKeepLines();
  const now = Math.min(current, total - 1);

  useEffect(() => {
    setCurrent(0);
    setTicked(new Map());
    scroller.current?.scrollTo({ top: 0 });
  }, [hits.query, once]);
  useEffect(() => {
    setCurrent(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [sort]);

  const longest = Math.max(NARROWEST, ...shown.map(({ index }) => lineAt(index)?.node.length ?? 0));

  function open(row: number, side: Side) {
    const line = lineAt(row);
    if (!line) return;
    keepSearch();
    meant({ opened: [line.article] });
    openPassage(side, { article: line.article }, { start: line.start, end: line.end });
    announce(`${line.title}, opened on the ${side}`);
  }

  function tick(row: number) {
    const line = lineAt(row);
    if (!line) return;
    const others = new Map(ticked);
    if (!others.delete(line.number)) others.set(line.number, line);
    setTicked(others);
  }

  function goTo(row: number) {
    setCurrent(row);
    rows.scrollToIndex(row, { align: 'auto' });
  }

  /** The ticked lines in the order of their numbers, or else the current one. */
  function chosen(): readonly Line[] {
    const line = lineAt(now);
    if (ticked.size === 0) return line ? [line] : [];
    return [...ticked.values()].toSorted((a, b) => a.number - b.number);
  }

  async function keep() {
    const lines = chosen();
    if (lines.length > 0 && (await keepLines(lines))) setTicked(new Map());
  }

  function copyChosen() {
    const lines = chosen();
    if (lines.length > 0)
      void copy(lines.map(lineAsText).join('\n'), `${formatCount(lines.length, 'line', 'lines')} copied`);
  }

  function onKeyDown(event: KeyboardEvent) {
    const next = rowAfter(event.key, now, total);
    if (event.key === 'Escape') focusSearch();
    else if (isPressed(shortcuts.openLeft.keys[0], event)) open(now, 'left');
    else if (isPressed(shortcuts.openRight.keys[0], event)) open(now, 'right');
    else if (event.key === ' ') tick(now);
    else if (isPressed(shortcuts.keepLines.keys[0], event)) void keep();
    else if (isPressed(shortcuts.copyLines.keys[0], event)) copyChosen();
    else if (next !== null && !event.shiftKey && !event.ctrlKey && !event.metaKey) goTo(next);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onClick(event: MouseEvent) {
    const target = event.target as Element;
    const row = Number(target.closest('[data-row]')?.getAttribute('data-row') ?? -1);
    if (row < 0) return;
    setCurrent(row);
    if (target.closest('.line-tick')) tick(row);
    else open(row, event.shiftKey || event.ctrlKey || event.metaKey ? 'right' : 'left');
  }

  return (
    <section className="lines" aria-label="Lines">
      <LinesBar
        hits={hits}
        following={following}
        sort={sort}
        ticked={ticked.size}
        onStop={stop}
        onGoOn={goOn}
        onKeep={() => void keep()}
        onCopy={copyChosen}
        onClear={() => setTicked(new Map())}
      />
      {following.stage === 'failed' ? (
        <FailedState
          title="The lines can’t be shown"
          reason={following.reason}
          actions={<Button onClick={goOn}>Try again</Button>}
        />
      ) : following.stage === 'done' && total === 0 ? (
        <EmptyState title={hits.query.trim() === '' ? 'Search for a word' : 'No line has this'}>
          <p>
            {hits.query.trim() === ''
              ? 'Every place where it stands comes as a line here, between the words around it.'
              : 'Lines show words of the text. Filters alone, and words of titles, have none.'}
          </p>
        </EmptyState>
      ) : (
        <div
          ref={scroller}
          id={VIEW}
          className="line-list"
          role="listbox"
          aria-label="Lines found"
          aria-multiselectable="true"
          aria-activedescendant={total > 0 ? lineId(now) : undefined}
          aria-busy={following.stage === 'reading'}
          tabIndex={0}
          style={{ ['--node' as string]: `${Math.min(WIDEST, longest) + 1}ch` }}
          onKeyDown={onKeyDown}
          onClick={onClick}
        >
          <div className="line-space" role="presentation" style={{ height: rows.getTotalSize() }}>
            {shown.map(({ index, start }) => {
              const line = lineAt(index);
              return (
                <LineRow
                  key={index}
                  line={line}
                  row={index}
                  total={total}
                  offset={start}
                  sort={sort}
                  current={index === now}
                  ticked={line !== undefined && ticked.has(line.number)}
                />
              );
            })}
          </div>
        </div>
      )}
    </section>
  );
}
