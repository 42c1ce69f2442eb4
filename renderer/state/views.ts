import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { LineSort, TimeGroup, TimeStep } from '../../electron/contract/index.ts';
import { isBoolean, isListOf, isNullOr, isOneOf, isString, takeUp } from './stored.ts';
import { remembered } from './remembered.ts';

/** How what was found is looked at: as articles, as lines with the words around each hit, those words counted, or over time. */
export const views = ['articles', 'lines', 'words', 'time'] as const;
export type View = (typeof views)[number];

const lineSorts: readonly LineSort[] = [
  'L3',
  'L2',
  'L1',
  'node',
  'R1',
  'R2',
  'R3',
  'newest',
  'oldest',
  'source',
];

/** What is counted over time. `rate`: hits per 10,000 words. */
export const measures = ['articles', 'hits', 'rate'] as const;
export type Measure = (typeof measures)[number];

interface Views {
  readonly view: View;
  /** What lines are sorted by, first, second and third; empty for the newest first. */
  readonly lineSort: readonly LineSort[];
  /** Of articles that are nearly the same only the earliest counts. */
  readonly once: boolean;
  /** Whether little words are counted among those around hits. */
  readonly little: boolean;
  readonly measure: Measure;
  readonly by: TimeStep | 'auto';
  readonly group: TimeGroup | null;
  /** Terms whose frequency is shown beside that of the search. */
  readonly compared: readonly string[];
}

const initial: Views = {
  view: 'articles',
  lineSort: [],
  once: false,
  little: false,
  measure: 'articles',
  by: 'auto',
  group: null,
  compared: [],
};

/** Kept for each archive; see `keepFor`. */
export const useViews = create<Views>()(
  persist(() => initial, {
    name: 'carrel.views',
    version: 1,
    storage: remembered(),
    skipHydration: true,
    merge: takeUp<Views>({
      view: isOneOf(views),
      lineSort: isListOf(isOneOf(lineSorts)),
      once: isBoolean,
      little: isBoolean,
      measure: isOneOf(measures),
      by: isOneOf(['auto', 'year', 'month', 'day']),
      group: isNullOr(isOneOf(['source', 'collection', 'tag', 'author', 'language'])),
      compared: isListOf(isString),
    }),
  }),
);

export function showView(view: View) {
  useViews.setState({ view });
}

export function nextView() {
  useViews.setState(({ view }) => ({ view: views[(views.indexOf(view) + 1) % views.length]! }));
}

export function setViews(change: Partial<Views>) {
  useViews.setState(change);
}
