import type { Database } from 'better-sqlite3';
import type { LogEntry, LogScope } from '../../contract/index.ts';
import { logEntries } from '../store/log.ts';
import { factsOf, type Row, type RowSource } from './table.ts';

/** Entries read at once. */
const PORTION = 500;

const columns = [
  'at',
  'kind',
  'text',
  'reading',
  'host',
  'found',
  'archive_articles',
  'archive_changes',
  'opened',
  'kept',
] as const;

/** Every entry of the research log, oldest first. */
export function logRows(db: Database, { since = '' }: LogScope): RowSource {
  return { columns, title: 'Research log', portions: portions(), item };

  async function* portions() {
    let after = 0;
    for (;;) {
      const entries = logEntries(db, { since, after, limit: PORTION });
      yield entries.map(rowOf);
      if (entries.length < PORTION) return;
      after = entries.at(-1)!.id;
    }
  }
}

function rowOf(entry: LogEntry): Row {
  const { at, kind } = entry;
  if (entry.kind === 'note') return { at, kind, text: entry.text };
  const { query, reading, host, total, archive, opened, kept } = entry;
  return {
    at,
    kind,
    text: query,
    reading,
    host,
    found: total,
    archive_articles: archive.articles,
    archive_changes: archive.changes,
    opened: opened.map(({ title }) => title).join('; '),
    kept: kept.map(({ quote }) => `“${quote}”`).join('; '),
  };
}

function item({ at, kind, text, reading, found, archive_articles: articles, opened, kept }: Row): string {
  const when = String(at).slice(0, 16).replace('T', ' ');
  const [said = ''] = factsOf(text);
  if (kind === 'note') return `- ${when} ${said}`;
  const came = [
    `${found} of ${articles} articles`,
    ...factsOf(opened).map((titles) => `opened: ${titles}`),
    ...factsOf(kept).map((quotes) => `kept: ${quotes}`),
  ];
  return `- ${when} **${said}**, read as ${factsOf(reading).join('')}: ${came.join('; ')}`;
}
