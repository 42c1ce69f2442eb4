import type { LineSort } from '../../electron/contract/index.ts';

/** What lines can be sorted by, in the words of a person; the letters are those of other concordancers. */
export const sortNames: readonly { readonly value: LineSort; readonly name: string }[] = [
  { value: 'newest', name: 'Newest first' },
  { value: 'oldest', name: 'Oldest first' },
  { value: 'source', name: 'Source' },
  { value: 'node', name: 'The word found' },
  { value: 'L1', name: '1st word left (L1)' },
  { value: 'L2', name: '2nd word left (L2)' },
  { value: 'L3', name: '3rd word left (L3)' },
  { value: 'R1', name: '1st word right (R1)' },
  { value: 'R2', name: '2nd word right (R2)' },
  { value: 'R3', name: '3rd word right (R3)' },
];

/** Levels of sorting. */
export const LEVELS = 3;

/** The sort with another choice at one level; what follows an emptied level is given up. */
export function withLevel(
  sort: readonly LineSort[],
  level: number,
  value: LineSort | '',
): readonly LineSort[] {
  if (value === '') return sort.slice(0, level);
  const chosen = level < sort.length ? sort.with(level, value) : [...sort, value];
  return [...new Set(chosen)];
}
