import { axisX, axisY, dot, gridY, lineY, plot, rectY, ruleY, type Markish } from '@observablehq/plot';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { Timeline } from '../../electron/contract/index.ts';
import { VIEW } from '../search/focus.ts';
import type { Measure } from '../state/views.ts';
import { between, periodAt, periodsIn, startOf, step, valueOf, type Stretch } from './periods.ts';

/** Lines differ in their dashes as well as in their colours. */
const DASHES = ['', '7 3', '2 3', '10 3 2 3', '4 2'];

/** Periods up to which every point of a line is marked. */
const MARKED = 80;

const MARGINS = { top: 16, right: 16, bottom: 40, left: 48 };

/** One series as bars, several as lines. A stretch is chosen by dragging, or with the arrow keys and Shift. */
export default function TimeChart({
  timeline,
  extent,
  measure,
  chosen,
  said,
  onChoose,
  onOpen,
}: {
  readonly timeline: Timeline;
  readonly extent: Stretch;
  readonly measure: Measure;
  readonly chosen: Stretch | null;
  /** The chosen stretch and its counts in words. */
  readonly said: string;
  readonly onChoose: (stretch: Stretch) => void;
  /** Enter was pressed on the chosen stretch. */
  readonly onOpen: () => void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const drawing = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(frame);
  const anchor = useRef<string | null>(null);
  const dragging = useRef(false);
  const { by } = timeline;
  const domain = { first: startOf(extent.from), last: startOf(step(extent.to, by, 1)) };

  useEffect(() => {
    if (width === 0) return;
    const chart = draw(timeline, extent, measure, { width, height });
    drawing.current?.replaceChildren(chart);
    return () => chart.remove();
  }, [timeline, extent, measure, width, height]);

  const inner = Math.max(1, width - MARGINS.left - MARGINS.right);
  const xOf = (moment: number) =>
    MARGINS.left + ((moment - domain.first) / (domain.last - domain.first)) * inner;

  function periodUnder(event: PointerEvent): string {
    const x = event.clientX - frame.current!.getBoundingClientRect().left - MARGINS.left;
    const share = Math.min(1, Math.max(0, x / inner));
    const moment = domain.first + share * (domain.last - domain.first - 1);
    const period = periodAt(moment, by);
    return period < extent.from ? extent.from : period > extent.to ? extent.to : period;
  }

  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const period = periodUnder(event);
    if (!event.shiftKey || anchor.current === null) anchor.current = period;
    dragging.current = true;
    onChoose(between(anchor.current, period));
  }

  function onPointerMove(event: PointerEvent) {
    if (dragging.current && anchor.current !== null) onChoose(between(anchor.current, periodUnder(event)));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') {
      onOpen();
      event.preventDefault();
      return;
    }
    const start = chosen ?? { from: extent.from, to: extent.from };
    const pinned = anchor.current ?? start.from;
    const moving = pinned === start.from ? start.to : start.from;
    const next = {
      ArrowLeft: step(moving, by, -1),
      ArrowRight: step(moving, by, 1),
      Home: extent.from,
      End: extent.to,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const period = next < extent.from ? extent.from : next > extent.to ? extent.to : next;
    if (!event.shiftKey) anchor.current = period;
    onChoose(between(event.shiftKey ? pinned : period, period));
  }

  const marked = chosen && {
    left: xOf(Math.max(domain.first, startOf(chosen.from))),
    right: xOf(Math.min(domain.last, startOf(step(chosen.to, byOf(chosen.to), 1)))),
  };

  return (
    <div ref={frame} className="time-frame">
      <div ref={drawing} className="time-drawing" aria-hidden="true" />
      <div
        id={VIEW}
        className="time-brush"
        role="slider"
        aria-label="Period"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={
          chosen
            ? Math.round(((startOf(chosen.from) - domain.first) / (domain.last - domain.first)) * 100)
            : 0
        }
        aria-valuetext={said}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => (dragging.current = false)}
        onPointerCancel={() => (dragging.current = false)}
      >
        {marked && marked.right > marked.left && (
          <span
            className="time-chosen"
            style={{ left: marked.left, width: Math.max(2, marked.right - marked.left) }}
          />
        )}
      </div>
    </div>
  );
}

/** The step of a period, by how exactly it is written. */
function byOf(period: string) {
  return period.length === 4 ? 'year' : period.length === 7 ? 'month' : 'day';
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function useSize(frame: { readonly current: HTMLElement | null }): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = frame.current!;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return size;
}

interface Point {
  readonly x1: Date;
  readonly x2: Date;
  readonly x: Date;
  readonly y: number | null;
}

function draw(timeline: Timeline, extent: Stretch, measure: Measure, { width, height }: Size): Element {
  const { by, series } = timeline;
  const periods = periodsIn(extent, by);
  const marks: Markish[] = series.flatMap(({ points }, index) => {
    const known = new Map(points.map((point) => [point.period, point]));
    const data = periods.map((period): Point => {
      const [start, end] = [startOf(period), startOf(step(period, by, 1))];
      const y = valueOf(known.get(period), measure);
      return { x1: new Date(start), x2: new Date(end), x: new Date((start + end) / 2), y };
    });
    const colour = `var(--series-${index + 1})`;
    if (series.length === 1) return [rectY(data, { x1: 'x1', x2: 'x2', y: 'y', fill: colour, inset: 0.5 })];
    const line = lineY(data, {
      x: 'x',
      y: 'y',
      stroke: colour,
      strokeWidth: 2,
      strokeDasharray: DASHES[index],
    });
    return periods.length > MARKED ? [line] : [line, dot(data, { x: 'x', y: 'y', fill: colour, r: 3 })];
  });
  const ticks = ticksFor(series, measure);
  const chart = plot({
    width,
    height,
    marginTop: MARGINS.top,
    marginRight: MARGINS.right,
    marginBottom: MARGINS.bottom,
    marginLeft: MARGINS.left,
    x: { type: 'utc', domain: [new Date(startOf(extent.from)), new Date(startOf(step(extent.to, by, 1)))] },
    y: { zero: true, nice: true },
    marks: [
      gridY({ ticks, stroke: 'var(--hairline)', strokeOpacity: 1 }),
      axisY({ ticks, label: null, tickSize: 0, fontSize: 12 }),
      axisX({ label: null, tickSize: 4, fontSize: 12 }),
      ...marks,
      ruleY([0], { stroke: 'var(--edge)' }),
    ],
  });
  // The page's policy allows no style elements; what this one says stands in TimeView.css.
  for (const style of chart.querySelectorAll('style')) style.remove();
  return chart;
}

/** Ticks of the upright axis, at most; fewer where less was counted, since nothing is counted in halves. */
const MOST_TICKS = 5;

function ticksFor(series: Timeline['series'], measure: Measure): number | readonly number[] {
  if (measure === 'rate') return MOST_TICKS;
  const most = Math.max(
    0,
    ...series.flatMap(({ points }) => points.map((point) => valueOf(point, measure) ?? 0)),
  );
  return most < MOST_TICKS ? Array.from({ length: most + 1 }, (_, count) => count) : MOST_TICKS;
}
