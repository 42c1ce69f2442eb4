import { create } from 'zustand';
import type { SearchResult } from '../../electron/contract/index.ts';

/** The near-copies of a result that stand below it in the list, or would. */
export interface Fold {
  readonly copies: number;
  readonly isOpen: boolean;
}

/** Results as they are listed: near-copies of one another under the best of them, until somebody wants to see them. */
export interface Folded {
  readonly rows: readonly SearchResult[];
  /** By the number of the article they are folded under. */
  readonly folds: ReadonlyMap<number, Fold>;
  /** For each copy in `rows` the article it is a copy of. */
  readonly copyOf: ReadonlyMap<number, number>;
}

/** Stories whose copies are listed. */
export const useOpenStories = create<{ readonly stories: ReadonlySet<number> }>()(() => ({
  stories: new Set(),
}));

/** Lists the copies of a story, or folds them. */
export function openStory(story: number, open: boolean) {
  useOpenStories.setState(({ stories }) => {
    const others = [...stories].filter((one) => one !== story);
    return { stories: new Set(open ? [...others, story] : others) };
  });
}

export function fold(results: readonly SearchResult[], open: ReadonlySet<number>): Folded {
  const best = new Map<number, SearchResult>();
  const copies = new Map<SearchResult, SearchResult[]>();
  const rows: SearchResult[] = [];
  for (const result of results) {
    const first = result.story === null ? undefined : best.get(result.story);
    if (first) copies.get(first)!.push(result);
    else {
      if (result.story !== null) best.set(result.story, result);
      copies.set(result, []);
    }
  }
  const folds = new Map<number, Fold>();
  const copyOf = new Map<number, number>();
  for (const [result, folded] of copies) {
    rows.push(result);
    if (folded.length === 0) continue;
    const isOpen = open.has(result.story!);
    folds.set(result.id, { copies: folded.length, isOpen });
    if (!isOpen) continue;
    rows.push(...folded);
    for (const copy of folded) copyOf.set(copy.id, result.id);
  }
  return { rows, folds, copyOf };
}
