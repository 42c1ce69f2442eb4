import type { Facet, Facets } from '../../contract/index.ts';
import type { Columns } from './columns.ts';
import { type FacetName, facetSources } from './values.ts';

/** Values shown of each facet. */
const TOP = 30;

/** Counts the values of these articles, whose columns must be loaded: the most frequent ones, years in their order. */
export function countFacets(ids: readonly number[], columns: Columns): Facets {
  const top = (name: FacetName) => topValues(name, ids, columns);
  return {
    source: top('source'),
    year: top('year').toSorted((a, b) => (a.value < b.value ? -1 : 1)),
    language: top('language'),
    tag: top('tag'),
    author: top('author'),
  };
}

function topValues(name: FacetName, ids: readonly number[], columns: Columns): Facet[] {
  const { column, valuesOf } = facetSources[name];
  const { cells } = columns[column];
  const counts = new Map<string, number>();
  columns[column].count(ids).forEach((articles, number) => {
    const cell = cells[number]!;
    if (articles === 0 || cell === null) return;
    for (const value of valuesOf(cell)) counts.set(value, (counts.get(value) ?? 0) + articles);
  });
  return [...counts]
    .map(([value, articles]) => ({ value, articles }))
    .sort((a, b) => b.articles - a.articles || (a.value < b.value ? -1 : 1))
    .slice(0, TOP);
}
