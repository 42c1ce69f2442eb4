import { excerptLists } from '../../store/excerpts.ts';
import { prepared } from '../../store/statement.ts';
import { EXCERPTS } from '../find/marked.ts';
import { collectionName } from '../find/places.ts';
import { statuses } from '../find/statuses.ts';
import { type FacetName, namesOfLanguage } from '../find/values.ts';
import { fold } from '../fold.ts';
import { type Field, NONE } from '../query/fields.ts';
import type { Searcher } from '../searcher.ts';

/** A value of a field, what it means where it doesn't say so itself, and how many articles have it where that is known. */
export interface FieldValue {
  readonly value: string;
  readonly about: string | null;
  readonly articles: number | null;
}

/** Periods that are often asked for. */
const PERIODS: readonly (readonly [string, string])[] = [
  ['P7D/', 'the last seven days'],
  ['P30D/', 'the last thirty days'],
  ['P1Y/', 'the last year'],
];

/** Values of a field with a word that begins so, the most frequent first. @param begun folded */
export async function valuesOf(
  field: Field,
  begun: string,
  searcher: Searcher,
  signal?: AbortSignal,
): Promise<readonly FieldValue[]> {
  const { db } = searcher.store;
  const fitting = (values: readonly FieldValue[]) =>
    values.filter(
      ({ value, about }) =>
        beginsWithin(fold(value), begun) || (about !== null && beginsWithin(fold(about), begun)),
    );
  switch (field) {
    case 'source':
    case 'author':
    case 'tag':
      return facetValues(field, (value) => beginsWithin(fold(value), begun), searcher, signal);
    case 'lang': {
      const named = (code: string) => namesOfLanguage(code).some((name) => fold(name).startsWith(begun));
      const values = await facetValues('language', named, searcher, signal);
      return values.map(({ value, articles }) => ({
        value,
        about: namesOfLanguage(value)[1] ?? null,
        articles,
      }));
    }
    case 'date': {
      const years = await facetValues('year', (year) => year.startsWith(begun), searcher, signal);
      return [
        ...years.toReversed(),
        ...fitting(periods()),
        ...fitting([{ value: NONE, about: 'without a date', articles: null }]),
      ];
    }
    case 'added':
      return fitting(periods());
    case 'speaker':
      await searcher.columns.loadSpeakers(searcher.everything, signal);
      return facetValues('speaker', (value) => beginsWithin(fold(value), begun), searcher, signal);
    case 'collection':
      return fitting(
        prepared<[], { path: string; articles: number }>(
          db,
          `SELECT folder.path, count(DISTINCT article_id) AS articles
           FROM main.folder JOIN main.file ON folder_id = folder.id GROUP BY folder.id ORDER BY articles DESC`,
        )
          .all()
          .map(({ path, articles }) => ({ value: collectionName(path), about: null, articles })),
      );
    case 'status':
      return fitting(
        Object.entries(statuses).map(([value, { means }]) => ({ value, about: means, articles: null })),
      );
    case 'in':
      return fitting([
        { value: EXCERPTS, about: 'passages in any list', articles: null },
        ...excerptLists(db).map(({ name }) => ({ value: name, about: null, articles: null })),
      ]);
    default:
      return [];
  }
}

function periods(): readonly FieldValue[] {
  return PERIODS.map(([value, about]) => ({ value, about, articles: null }));
}

async function facetValues(
  name: FacetName | 'speaker',
  accepts: (value: string) => boolean,
  searcher: Searcher,
  signal?: AbortSignal,
): Promise<readonly FieldValue[]> {
  await searcher.columns.load(searcher.everything, signal);
  return searcher.facets
    .values(name, searcher.everything, accepts)
    .map(({ value, articles }) => ({ value, about: null, articles }));
}

function beginsWithin(folded: string, begun: string): boolean {
  const at = folded.indexOf(begun);
  return at === 0 || (at > 0 && folded.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(begun)));
}
