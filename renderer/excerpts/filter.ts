import { create } from 'zustand';
import type { Excerpt, ExcerptColour } from '../../electron/contract/index.ts';

export interface Filter {
  /** Words to look for in all lists; empty for the open list as it is. */
  readonly words: string;
  readonly colour: ExcerptColour | null;
  readonly tag: string | null;
}

export const noFilter: Filter = { words: '', colour: null, tag: null };

/** What of the kept passages is shown. */
export const useFilter = create<Filter>()(() => noFilter);

export function setFilter(change: Partial<Filter>) {
  useFilter.setState(change);
}

/** Whether a passage is to be shown, as far as that can be told without looking for words. */
export function passes({ colour, tags }: Excerpt, filter: Filter): boolean {
  return (
    (filter.colour === null || colour === filter.colour) && (filter.tag === null || tags.includes(filter.tag))
  );
}

export function isFiltering({ words, colour, tag }: Filter): boolean {
  return words.trim() !== '' || colour !== null || tag !== null;
}
