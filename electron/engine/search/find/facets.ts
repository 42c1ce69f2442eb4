import type { Facet, Facets } from '../../../contract/index.ts';
import type { Column, Columns } from './columns.ts';
import type { IdSet } from './id-set.ts';
import { type FacetName, facetSources } from './values.ts';

/** Values shown of each facet. */
const TOP = 30;

/** Counts the values of articles: the most frequent ones of each facet, years in their order. */
export class FacetCounter {
  readonly #values: Readonly<Record<FacetName | 'speaker', FacetValues>>;

  constructor(columns: Columns) {
    const of = (name: FacetName) => {
      const { column, valuesOf } = facetSources[name];
      return new FacetValues(columns[column], valuesOf);
    };
    this.#values = {
      source: of('source'),
      year: of('year'),
      language: of('language'),
      tag: of('tag'),
      author: of('author'),
      speaker: new FacetValues(columns.speakers, (cell) => JSON.parse(cell) as string[]),
    };
  }

  /** The most frequent values of a facet, or of the speakers, that are accepted. */
  values(name: FacetName | 'speaker', ids: IdSet, accepts: (value: string) => boolean): readonly Facet[] {
    return this.#values[name].top(ids.toArray(), accepts);
  }

  /** @param ids articles whose columns are loaded */
  count(ids: IdSet): Facets {
    const { source, year, language, tag, author } = this.#values;
    const all = ids.toArray();
    return {
      source: source.top(all),
      year: year.top(all).toSorted((a, b) => (a.value < b.value ? -1 : 1)),
      language: language.top(all),
      tag: tag.top(all),
      author: author.top(all),
    };
  }
}

/** The values in the cells of a column, worked out once for each distinct cell. */
class FacetValues {
  readonly #column: Column;
  readonly #valuesOf: (cell: string) => readonly string[];
  readonly #values: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** For each cell the numbers of its values. */
  readonly #cells: (readonly number[])[] = [];

  constructor(column: Column, valuesOf: (cell: string) => readonly string[]) {
    this.#column = column;
    this.#valuesOf = valuesOf;
  }

  top(ids: readonly number[], accepts?: (value: string) => boolean): Facet[] {
    for (const cell of this.#column.cells.slice(this.#cells.length)) {
      this.#cells.push(cell === null ? [] : this.#valuesOf(cell).map((value) => this.#numberOf(value)));
    }
    const counts = new Uint32Array(this.#values.length);
    const cells = this.#column.count(ids);
    for (let cell = 0; cell < cells.length; cell++) {
      const articles = cells[cell]!;
      if (articles > 0) for (const value of this.#cells[cell]!) counts[value]! += articles;
    }
    if (accepts) {
      this.#values.forEach((value, number) => {
        if (counts[number]! > 0 && !accepts(value)) counts[number] = 0;
      });
    }
    return topOf(counts)
      .map((value) => ({ value: this.#values[value]!, articles: counts[value]! }))
      .sort((a, b) => b.articles - a.articles || (a.value < b.value ? -1 : 1));
  }

  #numberOf(value: string): number {
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.#values.push(value) - 1;
      this.#numbers.set(value, number);
    }
    return number;
  }
}

/** Indices of the largest counts. An archive can have as many authors as articles: hardly any are ever moved. */
function topOf(counts: Uint32Array): readonly number[] {
  const top: number[] = [];
  /** What a value needs more of to be among them. */
  let least = 0;
  for (let value = 0; value < counts.length; value++) {
    const count = counts[value]!;
    if (count <= least) continue;
    const at = top.findIndex((other) => counts[other]! < count);
    top.splice(at === -1 ? top.length : at, 0, value);
    if (top.length > TOP) top.pop();
    if (top.length === TOP) least = counts[top.at(-1)!]!;
  }
  return top;
}
