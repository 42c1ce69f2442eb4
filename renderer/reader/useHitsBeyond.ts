import { useEffect } from 'react';
import type { Article, Range } from '../../electron/contract/index.ts';
import { announce } from '../design/Announcer.tsx';
import { useResults } from '../search/useResults.ts';
import { openArticle, type Side } from '../state/panes.ts';
import { selectResult, useSearch } from '../state/search.ts';
import { viewportOf } from './place/viewports.ts';
import { setReading, useReading } from './state.ts';

/**
 * Goes from the hits of an article to those of the next result or the one before, and tells whether there is one. Where
 * such a way led here, the first or last hit is gone to as soon as the hits are known.
 */
export function useHitsBeyond(side: Side, { id }: Article, hits: readonly Range[]): (by: 1 | -1) => boolean {
  const { results, hasNextPage, fetchNextPage } = useResults();
  const query = useSearch(({ asked }) => asked.query);
  const arriving = useReading((state) => state[side].arriving);

  useEffect(() => {
    const place = hits.at(arriving?.by === -1 ? -1 : 0);
    const viewport = viewportOf(side);
    if (!arriving || !place || viewport?.article.id !== id) return;
    setReading(side, { arriving: null });
    if (arriving.query !== query) return;
    setReading(side, { hit: place.start });
    viewport.bring(place, viewport.readingLine);
  }, [arriving, hits, query, side, id]);

  return (by) => {
    if (query.trim() === '') return false;
    const row = results.findIndex((result) => result.id === id);
    const next = row === -1 ? undefined : results[row + by];
    if (!next) return false;
    // The way goes on when it comes to the end of what was fetched.
    if (row + by === results.length - 1 && hasNextPage) void fetchNextPage();
    setReading(side, { arriving: { query, by } });
    selectResult(next.id);
    openArticle(side, { article: next.id });
    announce(`${next.title}: ${by === 1 ? 'the next result' : 'the result before'}`);
    return true;
  };
}
