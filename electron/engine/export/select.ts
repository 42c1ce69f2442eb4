import type { Database } from 'better-sqlite3';
import type { ExcerptColour, Range, SearchResult, Selection } from '../../contract/index.ts';
import { headingsOf } from '../excerpts/contents.ts';
import { loadExcerpts } from '../excerpts/excerpts.ts';
import { loadList } from '../excerpts/lists.ts';
import { storedExcerptsInList, type StoredExcerpt } from '../store/excerpts.ts';

/** The archive as an export reads it. */
export interface Library {
  readonly db: Database;
  /** The best articles for a query with their best passages, best first. */
  readonly find: (query: string, limit: number, signal: AbortSignal) => Promise<readonly SearchResult[]>;
}

/** A passage of a list. */
export interface Kept {
  readonly id: number;
  /** The passage that is to stand beside it. */
  readonly pair: number | null;
  readonly section: string | null;
  readonly colour: ExcerptColour;
  readonly tags: readonly string[];
  readonly note: string;
}

/** Where a passage stands, before it is looked up. */
export interface Wanted {
  readonly article: number;
  /** The newest without it. */
  readonly revision?: number;
  /** The whole article without it. */
  readonly range?: Range;
  /** The range is a cut that a search made, for a reader in a hurry: what is quoted instead is a paragraph of the body. */
  readonly cut?: boolean;
  /** What a person made of it, in a list. */
  readonly kept?: Kept;
}

/** What a selection names, and what a document of it is called by itself; null: after its articles. */
export interface Selected {
  readonly title: string | null;
  readonly wanted: readonly Wanted[];
}

/** @throws CarrelError `LIST_NOT_FOUND`, `EXCERPT_NOT_FOUND` */
export async function select(
  { db, find }: Library,
  selection: Selection,
  signal: AbortSignal,
): Promise<Selected> {
  if ('list' in selection) return selectList(db, selection.list);
  if ('excerpts' in selection) return selectExcerpts(db, selection.excerpts);
  if ('articles' in selection) return selectArticles(selection.articles);
  const { query, limit = 50 } = selection;
  return {
    title: query.trim() || 'All articles',
    wanted: passagesOf(await find(query, limit, signal), limit),
  };
}

function selectList(db: Database, id: number): Selected {
  const { name } = loadList(db, id);
  const kept = storedExcerptsInList(db, id).filter((excerpt) => !excerpt.removed);
  return { title: name, wanted: wantedOf(db, kept) };
}

/** Excerpts of one list have its name on top. */
function selectExcerpts(db: Database, ids: readonly number[]): Selected {
  const kept = loadExcerpts(db, [...new Set(ids)]);
  const [list, ...others] = new Set(kept.map((excerpt) => excerpt.list));
  const title = list === undefined || others.length > 0 ? null : loadList(db, list).name;
  return { title, wanted: wantedOf(db, kept) };
}

function wantedOf(db: Database, kept: readonly StoredExcerpt[]): Wanted[] {
  const headings = headingsOf(db, kept);
  return inReadingOrder(
    kept.map(({ id, article, revision, start, end, note, tags, colour, pair }) => {
      const section = headings.get(id)?.name ?? null;
      return { article, revision, range: { start, end }, kept: { id, pair, section, colour, tags, note } };
    }),
  );
}

/** A passage that is to stand beside another one follows it, in its section. */
export function inReadingOrder<T extends { readonly kept: Kept }>(wanted: readonly T[]): T[] {
  const waiting = new Map(wanted.map((one) => [one.kept.id, one]));
  return wanted.flatMap((one) => {
    if (!waiting.delete(one.kept.id)) return [];
    const partner = one.kept.pair === null ? undefined : waiting.get(one.kept.pair);
    if (!partner) return [one];
    waiting.delete(partner.kept.id);
    return [one, { ...partner, kept: { ...partner.kept, section: one.kept.section } }];
  });
}

function selectArticles(articles: readonly number[]): Selected {
  return { title: null, wanted: [...new Set(articles)].map((article) => ({ article })) };
}

/** The articles in the order they were found, the passages of each in the order of its text. */
function passagesOf(results: readonly SearchResult[], limit: number): Wanted[] {
  const wanted: Wanted[] = [];
  for (const { id, passages } of results) {
    const best = passages.slice(0, limit - wanted.length).toSorted((a, b) => a.start - b.start);
    for (const { start, text } of best) {
      wanted.push({ article: id, range: { start, end: start + text.length }, cut: true });
    }
  }
  return wanted;
}
