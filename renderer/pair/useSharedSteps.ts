import { useMemo } from 'react';
import type { Range, SharedPassage } from '../../electron/contract/index.ts';
import { announce } from '../design/Announcer.tsx';
import { formatCount, formatNumber } from '../design/format.ts';
import { viewportOf } from '../reader/place/viewports.ts';
import { useReading } from '../reader/state.ts';
import { step } from '../reader/text/step.ts';
import type { StepsThrough } from '../reader/usePaneSteps.ts';
import { usePanes } from '../state/panes.ts';
import { useComparison } from './useComparison.ts';
import { useFollowShared } from './useFollowShared.ts';

const none: readonly SharedPassage[] = [];

/** What the open texts share, and the way through it in the order of the pane one is in. */
export function useSharedSteps(): StepsThrough & { readonly shared: readonly SharedPassage[] } {
  const { data } = useComparison();
  const shared = data?.passages ?? none;
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
