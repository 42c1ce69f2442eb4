import { setImmediate } from 'node:timers/promises';
import type { Facet, FileFacets } from '../../../contract/index.ts';
import { listFolders } from '../../store/folders.ts';
import { prepared } from '../../store/statement.ts';
import type { Searcher } from '../searcher.ts';
import { IdSet } from './id-set.ts';
import { collectionName } from './places.ts';
import { articlesOfStatus, statusNames } from './statuses.ts';

/** Articles whose files are read at once. */
const READ = 4_000;

/** Values told of each facet. */
const MOST = 30;

interface FileOf {
  readonly article: number;
  readonly folder: number;
  readonly path: string;
}

/** What the files of an article say of it. */
export interface FromFiles {
  readonly collections: ReadonlySet<string>;
  /** Endings of their names, in small letters, without the full stop. */
  readonly endings: ReadonlySet<string>;
}

/** The collections and endings of articles, read from their files in slices. */
export async function readFromFiles(
  { store: { db } }: Searcher,
  ids: readonly number[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<number, FromFiles>> {
  const names = new Map(listFolders(db).map(({ id, path }) => [id, collectionName(path)]));
  const read = prepared<[string], FileOf>(
    db,
    `SELECT article_id AS article, folder_id AS folder, path FROM main.file
     WHERE article_id IN (SELECT value FROM json_each(?))`,
  );
  const found = new Map<number, { collections: Set<string>; endings: Set<string> }>();
  for (let at = 0; at < ids.length; at += READ) {
    if (at > 0) await setImmediate();
    signal?.throwIfAborted();
    for (const { article, folder, path } of read.all(JSON.stringify(ids.slice(at, at + READ)))) {
      let own = found.get(article);
      if (!own) found.set(article, (own = { collections: new Set(), endings: new Set() }));
      own.collections.add(names.get(folder) ?? '');
      const ending = endingOf(path);
      if (ending !== null) own.endings.add(ending);
    }
  }
  return found;
}

function endingOf(path: string): string | null {
  return /[^/]\.([^./]+)$/u.exec(path)?.[1]?.toLowerCase() ?? null;
}

/** Counts by what the files of articles say, and by what is known of the articles, the most frequent values first. */
export async function countFileFacets(
  searcher: Searcher,
  ids: IdSet,
  signal?: AbortSignal,
): Promise<FileFacets> {
  const files = await readFromFiles(searcher, ids.toArray(), signal);
  const collection = new Map<string, number>();
  const ext = new Map<string, number>();
  const status = new Map<string, number>();
  for (const { collections, endings } of files.values()) {
    for (const name of collections) count(collection, name);
    for (const ending of endings) count(ext, ending);
  }
  for (const name of statusNames) {
    await setImmediate();
    signal?.throwIfAborted();
    const { size } = ids.and(IdSet.of(articlesOfStatus({ text: name, prefix: false }, searcher.store.db)));
    if (size > 0) status.set(name, size);
  }
  return { collection: mostFrequent(collection), ext: mostFrequent(ext), status: mostFrequent(status) };
}

function count(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

function mostFrequent(counts: ReadonlyMap<string, number>): Facet[] {
  return [...counts]
    .map(([value, articles]) => ({ value, articles }))
    .sort((a, b) => b.articles - a.articles || (a.value < b.value ? -1 : 1))
    .slice(0, MOST);
}
