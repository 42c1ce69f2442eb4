import type { Column, Columns } from './columns.ts';
import { fold } from '../analyse/fold.ts';
import { IdSet } from './id-set.ts';
import { articlesMarked, articlesNoted } from './marked.ts';
import { articlesFrom, isPlaceField } from './places.ts';
import type { DateNode, FilterNode } from '../query/ast.ts';
import { parseDays } from '../query/dates.ts';
import { type FilterField, NONE } from '../query/fields.ts';
import type { Searcher } from '../searcher.ts';
import { articlesOfStatus } from './statuses.ts';
import { type FacetName, facetSources, namesOfLanguage } from './values.ts';
import { wordsWithin } from './within.ts';

/** Those of these articles that have what is asked for. Their columns must be loaded. */
export async function filterArticles(
  node: FilterNode | DateNode,
  ids: IdSet,
  searcher: Searcher,
  signal?: AbortSignal,
): Promise<IdSet> {
  const { columns, store } = searcher;
  const { db } = store;
  if (node.kind === 'date') return tested(ids, dateTest(node, columns));
  const { field } = node;
  if (isPlaceField(field)) return ids.and(IdSet.of(articlesFrom(node, field, db)));
  switch (field) {
    case 'status':
      return ids.and(IdSet.of(articlesOfStatus(node, db)));
    case 'in':
      return ids.and(IdSet.of(articlesMarked(node, db)));
    case 'note': {
      const noted = IdSet.of(articlesNoted(node, searcher));
      return isNone(node) ? ids.without(noted) : ids.and(noted);
    }
    case 'speaker':
      await columns.loadSpeakers(ids, signal);
      return tested(
        ids,
        textTest(node, columns.speakers, (cell) => JSON.parse(cell) as string[]),
      );
    default:
      return tested(ids, valueTest(node, facetOf[field], columns));
  }
}

const facetOf: Readonly<Record<Extract<FilterField, 'author' | 'source' | 'tag' | 'lang'>, FacetName>> = {
  author: 'author',
  source: 'source',
  tag: 'tag',
  lang: 'language',
};

interface Test {
  readonly column: Column;
  readonly accepts: (cell: string | null) => boolean;
}

function tested(ids: IdSet, { column, accepts }: Test): IdSet {
  const accepted = column.cells.map(accepts);
  return ids.filter((id) => accepted[column.numberOf(id)] === true);
}

/** An article is within some days if all that is known of its date is: `2021` is not within `2021-03`. */
function dateTest({ field, from, to }: DateNode, { published, added }: Columns): Test {
  const accepts = (cell: string | null): boolean => {
    const days = cell === null ? null : parseDays(cell);
    if (from === null && to === null) return days === null;
    return days !== null && days.first >= (from ?? 0) && days.last <= (to ?? Infinity);
  };
  return { column: field === 'added' ? added : published, accepts };
}

function valueTest(node: FilterNode, facet: FacetName, columns: Columns): Test {
  const { column, valuesOf } = facetSources[facet];
  return textTest(node, columns[column], (cell) =>
    facet === 'language' ? valuesOf(cell).flatMap(namesOfLanguage) : valuesOf(cell),
  );
}

/** A quoted value is the whole value where there is one like it; otherwise a value has the words in it. */
function textTest(node: FilterNode, column: Column, valuesOf: (cell: string) => readonly string[]): Test {
  if (isNone(node)) return { column, accepts: (cell) => cell === null };
  const { text, quoted, prefix } = node;
  const wanted = fold(text);
  const folded = (cell: string | null) => (cell === null ? [] : valuesOf(cell).map(fold));
  if (quoted && column.cells.some((cell) => folded(cell).includes(wanted))) {
    return { column, accepts: (cell) => folded(cell).includes(wanted) };
  }
  const words = wordsWithin(wanted, prefix);
  return { column, accepts: (cell) => folded(cell).some((value) => words.test(value)) };
}

function isNone({ text, quoted }: FilterNode): boolean {
  return !quoted && text.toLowerCase() === NONE;
}
