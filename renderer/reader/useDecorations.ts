import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Article, Excerpt, Range } from '../../electron/contract/index.ts';
import { useApi } from '../host/context.tsx';
import { useComparison } from '../pair/useComparison.ts';
import { usePairMarks } from '../pair/usePairMarks.ts';
import { useReuseSigns } from '../reuse/useReuse.ts';
import type { Side } from '../state/panes.ts';
import { useReading } from './state.ts';
import { finder } from './text/find.ts';
import { inLanes } from './text/lanes.ts';
import type { Decoration, DecorationKind } from './text/segments.ts';
import { useHits } from './useArticle.ts';

/** Everything there is to see over a text, by kind, each in the order of the text. */
export type Layers = Readonly<Record<'hit' | 'found' | 'shared' | 'excerpt', readonly Range[]>>;

/** What lies over the article of a pane. The layers are the whole of it, the decorations what the text is drawn with. */
export function useDecorations(side: Side, article: Article) {
  const { hit, found: foundAt, flash } = useReading((state) => state[side]);
  const sharedAt = useReading((state) => state.shared);
  const hits = useHits(article);
  const found = useFound(side, article);
  const { data: comparison } = useComparison();
  const { data: kept } = useQuery(
    useApi().excerpts.inArticle.queryOptions({ input: { article: article.id } }),
  );

  const shared = useMemo(
    () => (comparison?.passages ?? []).map(({ [side]: [start, end] }) => ({ start, end })),
    [comparison, side],
  );
  const pairMarks = usePairMarks(side, article);
  const signs = useReuseSigns(article);
  const excerpts = useMemo(
    () => inLanes((kept ?? []).flatMap((excerpt) => placed(excerpt, article))),
    [kept, article],
  );

  const decorations = useMemo(
    () => [
      ...excerpts,
      ...numbered('shared', shared, (_, id) => id === sharedAt),
      ...pairMarks,
      ...signs,
      ...numbered('hit', hits, ({ start }) => start === hit),
      ...numbered('found', found, ({ start }) => start === foundAt),
      ...numbered('flash', flash ? [flash] : []),
    ],
    [excerpts, shared, sharedAt, pairMarks, signs, hits, hit, found, foundAt, flash],
  );
  const layers: Layers = { hit: hits, found, shared, excerpt: excerpts };
  return { decorations, layers };
}

/** What the find bar of this pane has found. */
function useFound(side: Side, { text }: Article): readonly Range[] {
  const sought = useReading((state) => state[side].sought);
  const find = useMemo(() => finder(text), [text]);
  return useMemo(() => (sought === null ? [] : find(sought)), [find, sought]);
}

function numbered(
  kind: DecorationKind,
  ranges: readonly Range[],
  isCurrent?: (range: Range, id: number) => boolean,
): Decoration[] {
  return ranges.map((range, id) => {
    const { start, end } = range;
    return isCurrent?.(range, id) ? { kind, id, start, end, current: true } : { kind, id, start, end };
  });
}

/** An excerpt over the text that is shown; nothing, if it can't be said where it stands in this revision. */
function placed(
  { id, revision, start, end, anchor, colour }: Excerpt,
  article: Article,
): readonly Decoration[] {
  if (revision === article.shownRevision) return [{ kind: 'excerpt', id, start, end, colour }];
  if (article.shownRevision !== article.revision || anchor.start === null || anchor.end === null) return [];
  const place = { kind: 'excerpt', id, start: anchor.start, end: anchor.end, colour } as const;
  return [anchor.state === 'uncertain' ? { ...place, uncertain: true } : place];
}
