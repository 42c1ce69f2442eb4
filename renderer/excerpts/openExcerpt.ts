import type { Excerpt } from '../../electron/contract/index.ts';
import { openPassage } from '../reader/state.ts';
import type { Side } from '../state/panes.ts';

/** In the newest text where it is found there; otherwise in the version it was marked in. */
export function openExcerpt({ article, revision, start, end, anchor }: Excerpt, side: Side) {
  if (anchor.start !== null && anchor.end !== null) {
    openPassage(side, { article: article.id }, { start: anchor.start, end: anchor.end });
  } else {
    openPassage(side, { article: article.id, revision }, { start, end });
  }
}
