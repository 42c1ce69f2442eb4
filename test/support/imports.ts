import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { ImportEvent, ImportSummary, OutcomeCounts, ReportItem } from '../../electron/contract/index.ts';
import type { Engine } from '../../electron/engine/engine.ts';
import { jobItems } from '../../electron/engine/store/jobs.ts';
import { temporaryFolder } from './temporary.ts';

/** A folder of files that change. Every write has a time of its own, however fast the test is. */
export class Library {
  readonly path: string;
  readonly remove: () => void;
  #clock = Date.UTC(2026, 0, 1) / 1000;

  constructor() {
    const { path, remove } = temporaryFolder();
    this.path = path;
    this.remove = remove;
  }

  at(path: string): string {
    return join(this.path, path);
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), content);
    this.touch(path);
  }

  touch(path: string): void {
    this.#clock += 1;
    utimesSync(this.at(path), this.#clock, this.#clock);
  }

  move(from: string, to: string): void {
    mkdirSync(dirname(this.at(to)), { recursive: true });
    renameSync(this.at(from), this.at(to));
  }

  delete(path: string): void {
    rmSync(this.at(path), { recursive: true });
  }
}

/** An article as plain text. */
export const article = (title: string, ...paragraphs: readonly string[]): string =>
  `${[title, ...paragraphs].join('\n\n')}\n`;

/** Imports and returns what was said last. */
export async function importPaths(
  engine: Engine,
  paths: string | readonly string[],
  signal?: AbortSignal,
): Promise<ImportSummary> {
  const all = typeof paths === 'string' ? [paths] : paths;
  let last: ImportEvent | undefined;
  for await (const event of engine.imports.run(all, all, signal)) last = event;
  if (last?.type !== 'done') throw new Error('The import ended without a summary.');
  return last.summary;
}

/** Counts that aren't 0. */
export function counted({ counts }: ImportSummary): Partial<OutcomeCounts> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

/** What an import's report says, by path. */
export function reported(engine: Engine, { job }: ImportSummary): Record<string, Omit<ReportItem, 'path'>> {
  const { items } = jobItems(engine.store.db, job, {}, 0, 10_000);
  return Object.fromEntries(items.map(({ path, ...item }) => [path, item]));
}

/** Everything the archive holds, but for the records of imports. */
export function contents(db: Database): Record<string, unknown[]> {
  const tables = ['original', 'article', 'revision', 'folder', 'file', 'tag', 'article_tag', 'counter'];
  return Object.fromEntries(
    tables.map((table) => [
      table,
      db
        .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY 1, 2`)
        .all()
        .map((row) => Object.assign(row, { job_id: null })),
    ]),
  );
}

/** Makes an archive as empty as a new one, without the cost of opening one. */
export function clear({ store: { db }, index }: Engine): void {
  for (const { id } of db.prepare<[], { id: number }>(`SELECT id FROM article`).all()) index.remove(id);
  // Asked anything, it takes them out first.
  index.status();
  db.transaction(() => {
    db.exec(`
      DELETE FROM change; DELETE FROM job_item; DELETE FROM file; DELETE FROM folder; DELETE FROM revision;
      DELETE FROM article_tag; DELETE FROM tag; DELETE FROM article; DELETE FROM original; DELETE FROM job;`);
  }).immediate();
}
