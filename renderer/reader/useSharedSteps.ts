import { useMemo } from 'react';
import type { Range, SharedRun } from '../../electron/contract/index.ts';
import { announce } from '../design/Announcer.tsx';
import { formatCount, formatNumber } from '../design/format.ts';
import { usePanes } from '../state/panes.ts';
import { viewportOf } from './place/viewports.ts';
import { useReading } from './state.ts';
import { step } from './text/step.ts';
import { useComparison } from './useArticle.ts';
import { useFollowShared } from './useFollowShared.ts';
import type { StepsThrough } from './usePaneSteps.ts';

const none: readonly SharedRun[] = [];

/** What the open texts share, and the way through it in the order of the pane one is in. */
export function useSharedSteps(): StepsThrough & { readonly shared: readonly SharedRun[] } {
  const { data } = useComparison();
  const shared = data?.shared ?? none;
  const active = usePanes((state) => state.active);
  const at = useReading((state) => state.shared);
  const follow = useFollowShared();

  const order = useMemo(
    () => shared.map((_, index) => index).sort((a, b) => shared[a]![active][0] - shared[b]![active][0]),
    [shared, active],
  );
  const position = at === null ? -1 : order.indexOf(at);
  const current = position === -1 ? null : position;

  return {
    shared,
    at: current,
    go(by) {
      const places = order.map((index): Range => {
        const [start, end] = shared[index]![active];
        return { start, end };
      });
      const view = viewportOf(active)?.view();
      const next = view ? step(places, current, view, by) : null;
      if (next === null) return;
      const index = order[next]!;
      follow(index);
      const words = formatCount(shared[index]!.words, 'word', 'words');
      announce(`Shared passage ${formatNumber(next + 1)} of ${formatNumber(places.length)}, ${words}`);
    },
  };
}
