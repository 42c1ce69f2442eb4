import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Article } from '../../electron/contract/index.ts';
import { useApi } from '../host/context.tsx';
import type { Decoration } from '../reader/text/segments.ts';

/** How soon an answer is asked for again that isn't complete yet, in milliseconds. */
const AGAIN = 4_000;

/** The paragraphs of an article that other articles have as well. */
export function useReuse({ id, shownRevision }: Pick<Article, 'id' | 'shownRevision'>) {
  const { data } = useQuery(
    useApi().reuse.inArticle.queryOptions({
      input: { id, revision: shownRevision },
      refetchInterval: ({ state }) => (state.data?.complete === false ? AGAIN : false),
    }),
  );
  return data?.paragraphs;
}

/** The near-duplicates of an article. */
export function useNear(id: number) {
  const { data } = useQuery(
    useApi().reuse.near.queryOptions({
      input: { id },
      refetchInterval: ({ state }) => (state.data?.complete === false ? AGAIN : false),
    }),
  );
  return data;
}

/** Signs beside the paragraphs that other articles have as well. */
export function useReuseSigns(article: Article): readonly Decoration[] {
  const paragraphs = useReuse(article);
  return useMemo(
    () =>
      (paragraphs ?? []).flatMap(({ block: index, articles }): readonly Decoration[] => {
        const block = article.blocks[index];
        return block
          ? [{ kind: 'reused', id: index, start: block.start, end: block.end, count: articles }]
          : [];
      }),
    [paragraphs, article],
  );
}
