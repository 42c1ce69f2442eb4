import type { Article } from '../../../contract/index.ts';
import { prepared } from '../../store/statement.ts';
import { marksOn } from '../find/marked.ts';
import { collectionName } from '../find/places.ts';
import { statusesOf } from '../find/statuses.ts';
import { authorsOf, namesOfLanguage } from '../find/values.ts';
import type { DateNode, FilterNode } from '../query/ast.ts';
import type { FilterField } from '../query/fields.ts';
import type { Searcher } from '../searcher.ts';

/** Values named that an article has instead. */
const NAMED = 5;

/** Why an article is not among those with a date or a value, and what it has instead. */
export function whyNotFiltered(node: DateNode | FilterNode, article: Article, searcher: Searcher): string {
  if (node.kind === 'date') return whyNotThen(node, article, searcher);
  const own = OWN[node.field];
  const values = [...new Set(own.of(article, searcher))];
  if (values.length === 0) return `It has no ${own.one}.`;
  const named = values.slice(0, NAMED).join(', ');
  const more = values.length > NAMED ? ` and ${values.length - NAMED} more` : '';
  return values.length === 1 ? `Its ${own.one} is ${named}.` : `Its ${own.many} are ${named}${more}.`;
}

interface Own {
  readonly one: string;
  readonly many: string;
  readonly of: (article: Article, searcher: Searcher) => readonly string[];
}

const OWN: Readonly<Record<FilterField, Own>> = {
  author: { one: 'author', many: 'authors', of: ({ byline }) => (byline === null ? [] : authorsOf(byline)) },
  source: { one: 'source', many: 'sources', of: ({ source }) => (source === null ? [] : [source]) },
  tag: { one: 'tag', many: 'tags', of: ({ tags }) => tags },
  lang: {
    one: 'language',
    many: 'languages',
    of: ({ language }) => (language === null ? [] : [namesOfLanguage(language)[1] ?? language]),
  },
  speaker: {
    one: 'speaker',
    many: 'speakers',
    of: ({ blocks }) => blocks.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker])),
  },
  path: {
    one: 'path',
    many: 'paths',
    of: ({ files }) => files.map(({ folder, path }) => `${folder}/${path}`),
  },
  file: { one: 'file', many: 'files', of: ({ files }) => files.map(({ path }) => nameOf(path)) },
  ext: {
    one: 'ending',
    many: 'endings',
    of: ({ files }) => files.flatMap(({ path }) => /\.([^.]+)$/u.exec(nameOf(path))?.[1] ?? []),
  },
  collection: {
    one: 'collection',
    many: 'collections',
    of: ({ files }) => files.map(({ folder }) => collectionName(folder)),
  },
  status: { one: 'status', many: 'statuses', of: ({ id }, { store }) => statusesOf(id, store.db) },
  in: {
    one: 'list of excerpts',
    many: 'lists of excerpts',
    of: ({ id }, { store }) => marksOn(id, store.db).lists,
  },
  note: { one: 'note', many: 'notes', of: ({ id }, { store }) => marksOn(id, store.db).notes },
};

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function whyNotThen({ field, from, to }: DateNode, article: Article, searcher: Searcher): string {
  const date = field === 'date' ? article.published : addedOn(article.id, searcher);
  if (date === null) return 'It has no date.';
  if (from === null && to === null) return `It has a date: ${date}.`;
  const unknown = date.length < 'yyyy-mm-dd'.length ? ', and nothing more exact is known' : '';
  return field === 'date' ? `Its date is ${date}${unknown}.` : `It was added on ${date}.`;
}

function addedOn(article: number, { store }: Searcher): string | null {
  const row = prepared<[number], { day: string }>(
    store.db,
    `SELECT substr(added_at, 1, 10) AS day FROM main.article WHERE id = ?`,
  ).get(article);
  return row?.day ?? null;
}
