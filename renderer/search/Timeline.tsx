import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { Facet } from '../../electron/contract/index.ts';
import { classes } from '../design/classes.ts';
import { formatCount, formatPartialDate } from '../design/format.ts';
import { dateClause, timeline, yearsOf, type Bar } from './timeline.ts';
import './Timeline.css';

/**
 * Articles over the years. A click asks for a bar's years only, and takes that back; a drag, or a click with Shift, asks
 * for a stretch. One stop for the keyboard: arrows move, Enter chooses, Shift and Enter extends.
 */
export function Timeline({
  years,
  asked,
  onChange,
}: {
  readonly years: readonly Facet[];
  /** The value of the query's `date:` clause. */
  readonly asked: string | undefined;
  readonly onChange: (date: string) => void;
}) {
  const [focused, setFocused] = useState(0);
  const [shown, setShown] = useState<Bar | null>(null);
  const [drag, setDrag] = useState<{ readonly from: Bar; readonly to: Bar } | null>(null);

  const bars = timeline(years);
  if (bars.length === 0)
    return <p className="timeline timeline-empty">None of these says when it was published.</p>;
  const most = Math.max(...bars.map(({ articles }) => articles));
  const chosen = drag ? yearsOf(dateClause(drag.from, drag.to)) : asked === undefined ? null : yearsOf(asked);
  const stop = Math.min(focused, bars.length - 1);

  function choose(bar: Bar, extend: boolean) {
    const start = extend && asked !== undefined ? yearsOf(asked) : null;
    onChange(start ? dateClause(farEnd(start, bar), bar) : dateClause(bar, bar));
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(bars.length - 1, Math.max(0, stop + step));
    setFocused(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  }

  function onPointerUp() {
    if (drag && drag.from !== drag.to) onChange(dateClause(drag.from, drag.to));
    setDrag(null);
  }

  return (
    <div className="timeline" style={{ maxWidth: `calc(${bars.length} * 28px + 2 * var(--s4))` }}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys and drags between the buttons inside */}
      <div
        className="timeline-bars"
        role="group"
        aria-label="Articles by year"
        onKeyDown={onKeyDown}
        onPointerUp={onPointerUp}
        onPointerLeave={() => {
          setDrag(null);
          setShown(null);
        }}
      >
        {bars.map((bar, index) => (
          <button
            key={bar.from}
            type="button"
            className={classes('timeline-bar', bar.afterGap && 'timeline-after-gap')}
            tabIndex={index === stop ? 0 : -1}
            aria-label={`${spanOf(bar)}, ${formatCount(bar.articles, 'article', 'articles')}`}
            aria-pressed={chosen !== null && bar.from >= chosen.from && bar.to <= chosen.to}
            onClick={(event) => choose(bar, event.shiftKey)}
            onFocus={() => {
              setFocused(index);
              setShown(bar);
            }}
            onBlur={() => setShown(null)}
            onPointerDown={(event) => startDrag(event, () => setDrag({ from: bar, to: bar }))}
            onPointerEnter={() => {
              setShown(bar);
              if (drag) setDrag({ ...drag, to: bar });
            }}
          >
            <span
              className="timeline-fill"
              style={{ height: bar.articles === 0 ? 0 : `max(3px, ${(bar.articles / most) * 100}%)` }}
            />
          </button>
        ))}
      </div>
      <p className="timeline-caption numbers" aria-hidden="true">
        {shown ? (
          <span className="timeline-shown">
            {spanOf(shown)} · {formatCount(shown.articles, 'article', 'articles')}
          </span>
        ) : (
          <>
            <span>{yearOf(bars[0]!.from)}</span>
            <span>{bars.length > 1 && yearOf(bars.at(-1)!.to)}</span>
          </>
        )}
      </p>
    </div>
  );
}

/** The far end of a stretch that is extended to a bar: the one the bar doesn't lie at. */
function farEnd(start: { readonly from: number; readonly to: number }, bar: Bar) {
  return bar.from < start.from ? { from: start.to, to: start.to } : { from: start.from, to: start.from };
}

function startDrag(event: PointerEvent, start: () => void) {
  if (event.button !== 0 || event.shiftKey) return;
  // A button keeps the pointer to itself; the bars beside it have to notice it too.
  (event.target as Element).releasePointerCapture(event.pointerId);
  start();
}

function spanOf({ from, to }: Bar): string {
  return from === to ? yearOf(from) : `${yearOf(from)}–${yearOf(to)}`;
}

function yearOf(year: number): string {
  return formatPartialDate(String(year).padStart(4, '0'));
}
