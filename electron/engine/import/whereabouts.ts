import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { loadText } from '../store/articles.ts';
import { filePlace, type FileRow, type Place } from '../store/files.ts';
import type { Listing } from './listing.ts';

/** With more files vanished than this nobody can tell which one became which. */
const MOST_VANISHED = 1000;

/** Characters of a text that are compared. */
const COMPARED = 20_000;

/** Words in a row that two texts are compared by. */
const RUN = 3;

/** The share of runs that two states of one article have in common, at least; and how far ahead of the next best it is. */
const LIKENESS = { least: 0.5, lead: 0.1 };

/**
 * The file that was moved and changed on the way to a place: one that has vanished from the same folder, or had the same
 * name, and whose text is at least half this one. Nothing if two are equally like it.
 */
export function findKin(
  db: Database,
  listing: Listing,
  { folder, path }: Place,
  text: string,
): FileRow | undefined {
  const near = listing.vanishedNear(folder, path, MOST_VANISHED);
  if (near.length === 0) return undefined;
  const runs = runsOf(text);
  const [best, next] = near
    .map((row) => ({ row, likeness: likeness(runs, runsOf(loadText(db, row.article!)?.text ?? '')) }))
    .sort((one, other) => other.likeness - one.likeness);
  if (!best || best.likeness < LIKENESS.least) return undefined;
  const ahead =
    !next || next.row.article === best.row.article || best.likeness - next.likeness >= LIKENESS.lead;
  return ahead ? best.row : undefined;
}

/**
 * A place with the same bytes that this import does not look at, and where the file is gone: a folder above it was renamed.
 * A place whose folder can't be reached at all is taken for a drive that is not there.
 */
export function findLeft(
  db: Database,
  listing: Listing,
  article: number,
  original: number,
): FileRow | undefined {
  return listing.elsewhere(article, original).find(({ id }) => {
    const place = filePlace(db, id)!;
    return isThere(dirname(place.folder)) && !isThere(join(place.folder, place.path));
  });
}

function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // What can't be asked is not known to be gone.
    return true;
  }
}

function runsOf(text: string): ReadonlySet<string> {
  const words =
    text
      .slice(0, COMPARED)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' ')));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((run) => other.has(run)).length;
  return shared / Math.max(one.size, other.size, 1);
}
