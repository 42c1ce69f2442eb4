import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { SearchInput } from '../../electron/contract/index.ts';
import type { Side } from './panes.ts';
import { isBoolean, isListOf, isOneOf, isShape, isString, takeUp } from './stored.ts';
import { remembered } from './remembered.ts';

export type Sort = NonNullable<SearchInput['sort']>;

const sorts: readonly Sort[] = ['relevance', 'newest', 'oldest', 'title'];

interface Question {
  readonly query: string;
  /** The last word may still grow: it counts as the beginning of a word. */
  readonly typing: boolean;
}

interface SearchState extends Question {
  /** What the engine is asked: the search, a moment behind fast typing. */
  readonly asked: Question;
  readonly sort: Sort;
  /** The article chosen in the list; null for the first one. */
  readonly selected: number | null;
  /** Enter was pressed before the answer was there: its first result opens on this side when it comes. */
  readonly opening: Side | null;
  /** Searches that led to an article, the newest first. */
  readonly recent: readonly string[];
}

/** Earlier searches kept to choose from. */
const RECENT = 12;

/**
 * Time between two keys of a burst, in milliseconds. The first key of a burst asks the engine at once, the rest of it
 * together when it is over.
 */
const BURST = 30;

const nothing: Question = { query: '', typing: false };

/** What is being looked for. Kept for each archive; see `keepFor`. */
export const useSearch = create<SearchState>()(
  persist(
    (): SearchState => ({
      ...nothing,
      asked: nothing,
      sort: 'relevance',
      selected: null,
      opening: null,
      recent: [],
    }),
    {
      name: 'carrel.search',
      version: 1,
      storage: remembered(),
      skipHydration: true,
      merge: takeUp<SearchState>({
        query: isString,
        asked: isShape<Question>({ query: isString, typing: isBoolean }),
        sort: isOneOf(sorts),
        recent: isListOf(isString),
      }),
      partialize: ({ query, sort, recent }) => ({ query, sort, recent, asked: { query, typing: false } }),
    },
  ),
);

let burst: ReturnType<typeof setTimeout> | undefined;

/** The text of the search box changed under a person's hands. */
export function typeQuery(query: string) {
  const asked = { query, typing: true };
  const waits = burst !== undefined;
  endBurst();
  burst = setTimeout(() => {
    burst = undefined;
    if (waits) useSearch.setState({ asked });
  }, BURST);
  useSearch.setState({ query, typing: true, selected: null, opening: null, ...(!waits && { asked }) });
}

/** A search made by a click: a filter, a suggestion, an earlier search. Its words are whole. */
export function submitQuery(query: string) {
  endBurst();
  useSearch.setState({
    query,
    typing: false,
    asked: { query, typing: false },
    selected: null,
    opening: null,
  });
}

function endBurst() {
  clearTimeout(burst);
  burst = undefined;
}

export function setSort(sort: Sort) {
  useSearch.setState({ sort, selected: null });
}

export function openWhenFound(opening: Side) {
  useSearch.setState({ opening });
}

export function selectResult(article: number) {
  useSearch.setState({ selected: article, opening: null });
}

/** The search led somewhere: it is worth keeping. */
export function keepSearch() {
  useSearch.setState(({ query, recent }) => {
    const kept = query.trim();
    if (kept === '') return {};
    return { recent: [kept, ...recent.filter((other) => other !== kept)].slice(0, RECENT) };
  });
}

/**
 * The search as a query of its own, for the reader's hits: a last word that may still grow ends with a star. Within an
 * open quotation it stays as it is, since a phrase has no beginnings of words.
 */
export function wholeQuery({ query, typing }: Question): string {
  const quoting = (query.match(/["“”„]/g) ?? []).length % 2 === 1;
  return typing && !quoting && /[\p{L}\p{N}]$/u.test(query) ? `${query}*` : query;
}
