import type { Database } from 'better-sqlite3';
import {
  outcomes,
  type ImportSummary,
  type Outcome,
  type OutcomeCounts,
  type ReportItem,
} from '../../contract/index.ts';
import { prepared } from './statement.ts';

/** Counts of nothing. */
export const noCounts = (): OutcomeCounts =>
  Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as OutcomeCounts;

/** Begins the record of an import. @returns its number */
export function beginJob(db: Database, names: readonly string[], at: string): number {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO job (state, names, started_at, counts) VALUES ('running', ?, ?, ?)`,
  ).run(JSON.stringify(names), at, JSON.stringify(noCounts()));
  return Number(lastInsertRowid);
}

/** Brings the record of an import up to date. */
export function updateJob(
  db: Database,
  job: number,
  { state, seconds, files, counts }: Pick<ImportSummary, 'state' | 'seconds' | 'files' | 'counts'>,
): void {
  prepared(db, `UPDATE job SET state = ?, seconds = ?, files = ?, counts = ? WHERE id = ?`).run(
    state,
    seconds,
    files,
    JSON.stringify(counts),
    job,
  );
}

/** Jobs that claim to be running. */
export function runningJobs(db: Database): number[] {
  return prepared<[], { id: number }>(db, `SELECT id FROM job WHERE state = 'running' ORDER BY id DESC`)
    .all()
    .map(({ id }) => id);
}

/** Says of every job that claims to be running that it was cut off. Only for who knows that none is. */
export function settleRunningJobs(db: Database): void {
  prepared(db, `UPDATE job SET state = 'interrupted' WHERE state = 'running'`).run();
}

/** Records what became of one file. A path that comes up again keeps the last word. */
export function addJobItem(db: Database, job: number, item: ReportItem): void {
  prepared(
    db,
    `INSERT OR REPLACE INTO job_item (job_id, path, outcome, code, message, article_id) VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(job, item.path, item.outcome, item.code, item.message, item.article);
}

/** Imports, newest first. */
export function listJobs(db: Database): ImportSummary[] {
  return prepared<[], JobRow>(
    db,
    `SELECT id AS job, state, names, started_at AS startedAt, seconds, files, counts FROM job ORDER BY id DESC`,
  )
    .all()
    .map(summaryOf);
}

/** One import; undefined if there is none of this number. */
export function getJob(db: Database, job: number): ImportSummary | undefined {
  const row = prepared<[number], JobRow>(
    db,
    `SELECT id AS job, state, names, started_at AS startedAt, seconds, files, counts FROM job WHERE id = ?`,
  ).get(job);
  return row && summaryOf(row);
}

/** What became of the files of one import, in the order of their paths, and how many there are in all. */
export function jobItems(
  db: Database,
  job: number,
  wanted: readonly Outcome[],
  offset: number,
  limit: number,
): { readonly total: number; readonly items: ReportItem[] } {
  const total = prepared<[number, string], { total: number }>(
    db,
    `SELECT count(*) AS total FROM job_item
      WHERE job_id = ? AND outcome IN (SELECT value FROM json_each(?))`,
  ).get(job, JSON.stringify(wanted))!.total;
  const items = prepared<[number, string, number, number], ReportItem>(
    db,
    `SELECT path, outcome, code, message, article_id AS article FROM job_item
      WHERE job_id = ? AND outcome IN (SELECT value FROM json_each(?)) ORDER BY path LIMIT ? OFFSET ?`,
  ).all(job, JSON.stringify(wanted), limit, offset);
  return { total, items };
}

interface JobRow extends Omit<ImportSummary, 'names' | 'counts'> {
  readonly names: string;
  readonly counts: string;
}

function summaryOf(row: JobRow): ImportSummary {
  return {
    ...row,
    names: JSON.parse(row.names) as string[],
    counts: { ...noCounts(), ...(JSON.parse(row.counts) as Partial<OutcomeCounts>) },
  };
}
