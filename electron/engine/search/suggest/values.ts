import type { Database } from 'better-sqlite3';
import { excerptLists } from '../../store/excerpts.ts';
import { listFolders } from '../../store/folders.ts';
import { prepared } from '../../store/statement.ts';
import { EXCERPTS } from '../find/marked.ts';
import { collectionName } from '../find/places.ts';
import { statuses } from '../find/statuses.ts';
import { type FacetName, namesOfLanguage } from '../find/values.ts';
import { fold } from '../analyse/fold.ts';
import { type Field, NONE } from '../query/fields.ts';
import type { Searcher } from '../searcher.ts';

/** A value of a field, what it means where it doesn't say so itself, and how many articles have it where that is known. */
export interface FieldValue {
  readonly value: string;
  readonly about: string | null;
  readonly articles: number | null;
}

/** Files whose paths are looked at: some 20 ms. */
const PATHS = 20_000;

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
      return fitting(collections(db));
    case 'status':
      return fitting(
        Object.entries(statuses).map(([value, { means }]) => ({ value, about: means, articles: null })),
      );
    case 'in':
      return fitting([
        { value: EXCERPTS, about: 'passages in any list', articles: null },
        ...excerptLists(db).map(({ name }) => ({ value: name, about: null, articles: null })),
      ]);
    case 'ext':
      return fitting(
        prepared<[], { value: string; articles: number }>(
          db,
          `SELECT lower(replace(path, rtrim(path, replace(path, '.', '')), '')) AS value,
                  count(DISTINCT article_id) AS articles
           FROM main.file WHERE article_id IS NOT NULL AND instr(path, '.') > 0
           GROUP BY value HAVING instr(value, '/') = 0 ORDER BY articles DESC`,
        )
          .all()
          .map(({ value, articles }) => ({ value, about: null, articles })),
      );
    case 'path':
      return placesIn(foldersOf, begun, db);
    case 'file':
      return placesIn((path) => [path.slice(path.lastIndexOf('/') + 1)], begun, db);
    case 'note':
      return fitting([{ value: NONE, about: 'without a note of yours', articles: null }]);
    default:
      return [];
  }
}

/** Folders of one name are one collection. */
function collections(db: Database): readonly FieldValue[] {
  const folders = Map.groupBy(listFolders(db), ({ path }) => collectionName(path));
  const count = prepared<[string], { articles: number }>(
    db,
    `SELECT count(DISTINCT article_id) AS articles FROM main.file WHERE folder_id IN (SELECT value FROM json_each(?))`,
  );
  return [...folders]
    .map(([value, of]) => ({
      value,
      about: null,
      articles: count.get(JSON.stringify(of.map(({ id }) => id)))!.articles,
    }))
    .filter(({ articles }) => articles > 0)
    .sort((a, b) => b.articles - a.articles || (a.value < b.value ? -1 : 1));
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

/** Names in the paths of the files with a word that begins so, the most frequent first. */
function placesIn(
  namesOf: (path: string) => readonly string[],
  begun: string,
  db: Database,
): readonly FieldValue[] {
  const counts = new Map<string, number>();
  const paths = prepared<[string], { path: string }>(
    db,
    `SELECT path FROM main.file WHERE article_id IS NOT NULL AND path LIKE ? ESCAPE '\\' LIMIT ${PATHS}`,
  );
  const pattern = `%${begun.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  for (const { path } of paths.iterate(pattern)) {
    for (const name of namesOf(path)) {
      if (beginsWithin(fold(name), begun)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([value, articles]) => ({ value, about: null, articles }));
}

function foldersOf(path: string): readonly string[] {
  return [...new Set(path.split('/').slice(0, -1))];
}
