import { useEffect, useState, type RefObject } from 'react';
import type { Article, Range } from '../../electron/contract/index.ts';
import type { Side } from '../state/panes.ts';
import { viewportOf } from './place/viewports.ts';
import { heightsIn, tickPath, type Heights } from './place/overview.ts';
import type { Layers } from './useDecorations.ts';
import './OverviewStrip.css';

const lanes = ['hit', 'shared', 'excerpt'] as const;

/** How near to a mark a click goes to it, in CSS pixels. */
const NEAR = 6;

/** A whole text at a glance: where its hits, shared and kept passages are. Beside the keys, a way to go there. */
export function OverviewStrip({
  side,
  article,
  layers,
  scroller,
}: {
  readonly side: Side;
  readonly article: Article;
  readonly layers: Layers;
  readonly scroller: RefObject<HTMLElement | null>;
}) {
  const heights = useHeights(article, scroller);

  function go(y: number) {
    if (!heights) return;
    const places = lanes.flatMap((lane) => layers[lane]);
    const near = places
      .map((place) => ({ place, away: Math.abs(heights.at(place.start) - y) }))
      .reduce<{ place: Range; away: number } | null>(
        (best, one) => (best && best.away <= one.away ? best : one),
        null,
      );
    const viewport = viewportOf(side);
    if (near && near.away <= NEAR) viewport?.bring(near.place, viewport.readingLine);
    else viewport?.restore(heights.offsetAt(y));
  }

  return (
    <svg
      className="overview"
      aria-hidden="true"
      onPointerDown={({ nativeEvent }) => go(nativeEvent.offsetY)}
      preserveAspectRatio="none"
    >
      {heights &&
        lanes.map((lane) => (
          <path key={lane} className={`overview-${lane}`} d={tickPath(layers[lane], heights)} />
        ))}
      {heights && <path className="overview-found" d={tickPath(layers.found, heights)} />}
    </svg>
  );
}

/** How the text's height is spread, told from its stretches: measured anew when any of them changes its own. */
function useHeights(article: Article, scroller: RefObject<HTMLElement | null>): Heights | null {
  const [heights, setHeights] = useState<Heights | null>(null);
  useEffect(() => {
    const element = scroller.current!;
    const observer = new ResizeObserver(() => setHeights(heightsIn(element, article.blocks)));
    observer.observe(element);
    observer.observe(element.firstElementChild!);
    return () => observer.disconnect();
  }, [article, scroller]);
  return heights;
}
