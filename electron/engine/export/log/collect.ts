import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { AppendixEntry, LoggedSearch, LogEntry, LogScope } from '../../../contract/index.ts';
import { logEntries } from '../../store/log.ts';
import type { DraftPassage } from '../draft.ts';

/** Entries read at once. */
const PORTION = 200;

/**
 * The entries of the research log, oldest first, each kept passage with the passage of the document that it is.
 * @throws the signal's reason when it is aborted
 */
export async function collectLog(
  db: Database,
  { since = '' }: LogScope,
  passages: readonly DraftPassage[],
  signal: AbortSignal,
): Promise<AppendixEntry[]> {
  const byArticle = Map.groupBy(passages, ({ article }) => article);
  const found: AppendixEntry[] = [];
  for (let after = 0; ;) {
    signal.throwIfAborted();
    const portion = logEntries(db, { since, after, limit: PORTION });
    for (const entry of portion) found.push(appendixEntry(entry, byArticle));
    if (portion.length < PORTION) return found;
    after = portion.at(-1)!.id;
    await setImmediate();
  }
}

function appendixEntry(
  entry: LogEntry,
  byArticle: ReadonlyMap<number, readonly DraftPassage[]>,
): AppendixEntry {
  if (entry.kind === 'note') return { kind: 'note', at: entry.at, text: entry.text };
  const { at, query, reading, host, total, archive, opened } = entry;
  const kept = entry.kept.map(({ article, title, quote, removed, ...place }) => {
    const { revision, start, end } = place;
    const passage = passageAround(byArticle.get(article) ?? [], place)?.id ?? null;
    return { article, title, quote, removed, place: { revision, start, end }, passage };
  });
  return { kind: 'search', at, query, reading, host, total, archive, opened, kept };
}

/** The passage with just this place, or else one that the place lies in. */
function passageAround(
  passages: readonly DraftPassage[],
  { revision, start, end }: Pick<LoggedSearch['kept'][number], 'revision' | 'start' | 'end'>,
): DraftPassage | undefined {
  const around = passages.filter(
    ({ place }) => place?.revision === revision && place.start <= start && place.end >= end,
  );
  return around.find(({ place }) => place!.start === start && place!.end === end) ?? around[0];
}
