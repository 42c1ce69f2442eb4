import type { Database } from 'better-sqlite3';
import {
  outcomes,
  type ImportKind,
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
export function beginJob(db: Database, names: readonly string[], at: string, kind: ImportKind): number {
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO job (state, names, started_at, counts, kind) VALUES ('running', ?, ?, ?, ?)`,
  ).run(JSON.stringify(names), at, JSON.stringify(noCounts()), kind);
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

/** Takes out the record of an import that brought nothing. */
export function forgetJob(db: Database, job: number): void {
  db.transaction(() => {
    prepared(db, `UPDATE file SET job_id = NULL WHERE job_id = ?`).run(job);
    prepared(db, `DELETE FROM job WHERE id = ?`).run(job);
  })();
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

const JOB_ROW = `id AS job, kind, state, names, started_at AS startedAt, seconds, files, counts, undone_at AS undoneAt`;

/** Imports, newest first. */
export function listJobs(db: Database): ImportSummary[] {
  return prepared<[], JobRow>(db, `SELECT ${JOB_ROW} FROM job ORDER BY id DESC`).all().map(summaryOf);
}

/** One import; undefined if there is none of this number. */
export function getJob(db: Database, job: number): ImportSummary | undefined {
  const row = prepared<[number], JobRow>(db, `SELECT ${JOB_ROW} FROM job WHERE id = ?`).get(job);
  return row && summaryOf(row);
}

/** Which rows of a report are wanted. */
export interface ReportFilter {
  readonly outcomes?: readonly Outcome[] | undefined;
  readonly codes?: readonly string[] | undefined;
  /** What the path contains, whatever the case. */
  readonly path?: string | undefined;
}

/** What became of the files of one import, in the order of their paths, and how many there are in all. */
export function jobItems(
  db: Database,
  job: number,
  { outcomes: wanted = outcomes, codes, path = '' }: ReportFilter,
  offset: number,
  limit: number,
): { readonly total: number; readonly items: ReportItem[] } {
  const filter = {
    job,
    outcomes: JSON.stringify(wanted),
    codes: codes ? JSON.stringify(codes) : null,
    path: path.toLowerCase(),
  };
  const total = prepared<unknown[], { total: number }>(
    db,
    `SELECT count(*) AS total FROM job_item ${WANTED_ITEMS}`,
  ).get(filter)!.total;
  const items = prepared<unknown[], ReportItem>(
    db,
    `SELECT path, outcome, code, message, article_id AS article FROM job_item ${WANTED_ITEMS}
      ORDER BY path LIMIT @limit OFFSET @offset`,
  ).all({ ...filter, limit, offset });
  return { total, items };
}

const WANTED_ITEMS = `WHERE job_id = @job AND outcome IN (SELECT value FROM json_each(@outcomes))
  AND (@codes IS NULL OR code IN (SELECT value FROM json_each(@codes)))
  AND (@path = '' OR instr(lower(path), @path) > 0)`;

/** Says when an import was undone, or that it holds again. */
export function markUndone(db: Database, job: number, at: string | null): void {
  prepared(db, `UPDATE job SET undone_at = ? WHERE id = ?`).run(at, job);
}

/** The encodings that were chosen before a job chose others. */
export interface FormerEncodings {
  readonly files: readonly {
    readonly id: number;
    /** What a person had chosen. */
    readonly forced: string | null;
    /** What it was read in. */
    readonly encoding: string | null;
    readonly certainty: number | null;
  }[];
  readonly folders: readonly { readonly id: number; readonly forced: string | null }[];
}

/** Notes with a job which encodings were chosen before it. */
export function keepFormerEncodings(db: Database, job: number, former: FormerEncodings): void {
  prepared(db, `UPDATE job SET encodings = ? WHERE id = ?`).run(JSON.stringify(former), job);
}

/** Which encodings were chosen before a job; undefined if it chose none. */
export function formerEncodings(db: Database, job: number): FormerEncodings | undefined {
  const row = prepared<[number], { encodings: string | null }>(
    db,
    `SELECT encodings FROM job WHERE id = ?`,
  ).get(job);
  return row?.encodings ? (JSON.parse(row.encodings) as FormerEncodings) : undefined;
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
