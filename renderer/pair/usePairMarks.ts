import { useMemo } from 'react';
import type { Article, Highlight } from '../../electron/contract/index.ts';
import { blockAt } from '../reader/text/decorate.ts';
import type { Decoration, DecorationKind } from '../reader/text/segments.ts';
import type { Side } from '../state/panes.ts';
import { usePair } from './state.ts';
import { useComparison } from './useComparison.ts';
import { usePinsHere } from './useTies.ts';

/** What two open texts have to do with each other, over one of them, besides the passages themselves. */
export function usePairMarks(side: Side, { blocks }: Article): readonly Decoration[] {
  const { data } = useComparison();
  const pins = usePinsHere();
  const withCommon = usePair((pair) => pair.common);
  return useMemo(() => {
    const quoted = (data?.quotations ?? []).map((quotation) => quotation[side]);
    const differing = (data?.passages ?? []).flatMap(({ differences }) =>
      differences.flatMap(({ [side]: place }) => (place ? [place] : [])),
    );
    const common = withCommon ? (data?.common ?? []).flatMap((one) => one[side]) : [];
    return [
      ...common.map(marked('common')),
      ...quoted.map(marked('quoted')),
      ...differing.map(marked('differs')),
      ...pins.flatMap(({ [side]: offset }, id): readonly Decoration[] => {
        const block = blocks[blockAt(blocks, offset)];
        return block ? [{ kind: 'pin', id, start: block.start, end: block.end }] : [];
      }),
    ];
  }, [data, pins, withCommon, side, blocks]);
}

function marked(kind: DecorationKind) {
  return ([start, end]: Highlight, id: number): Decoration => ({ kind, id, start, end });
}
