import type { Article, Range } from '../../electron/contract/index.ts';
import { announce } from '../design/Announcer.tsx';
import { formatNumber } from '../design/format.ts';
import type { Side } from '../state/panes.ts';
import { viewportOf } from './place/viewports.ts';
import { setReading, useReading } from './state.ts';
import { leavesAt, step } from './text/step.ts';
import { useHitsBeyond } from './useHitsBeyond.ts';
import type { Layers } from './useDecorations.ts';

export interface StepsThrough {
  readonly at: number | null;
  readonly go: (by: 1 | -1) => void;
}

export interface PaneSteps {
  readonly hit: StepsThrough;
  readonly found: StepsThrough;
}

/**
 * The ways through a text: from match to match of the find bar, and from hit to hit, on to the next result behind the
 * last one.
 */
export function usePaneSteps(side: Side, article: Article, layers: Layers): PaneSteps {
  const reading = useReading((state) => state[side]);
  const goBeyond = useHitsBeyond(side, article, layers.hit);

  function through(kind: 'hit' | 'found', places: readonly Range[]): StepsThrough {
    const index = places.findIndex(({ start }) => start === reading[kind]);
    const at = index === -1 ? null : index;
    return {
      at,
      go(by) {
        const viewport = viewportOf(side);
        if (!viewport) return;
        const view = viewport.view();
        if (kind === 'hit' && leavesAt(places, at, view, by) && goBeyond(by)) return;
        const next = step(places, at, view, by);
        if (next === null) return;
        const place = places[next]!;
        setReading(side, { [kind]: place.start });
        viewport.bring(place);
        announce(
          `${formatNumber(next + 1)} of ${formatNumber(places.length)}: ${sentenceAround(article, place)}`,
        );
      },
    };
  }
  return { hit: through('hit', layers.hit), found: through('found', layers.found) };
}

/** How much of the text around a place is spoken. */
const AROUND = 60;

function sentenceAround({ text }: Article, { start, end }: Range): string {
  return text
    .slice(Math.max(0, start - AROUND), end + AROUND)
    .replace(/^\S*\s|\s\S*$/g, '')
    .trim();
}
