import type { Database } from 'better-sqlite3';
import type { Correction, CorrectableField } from '../../contract/index.ts';
import { prepared } from './statement.ts';

/** The fields of an article that can be corrected. */
export type Head = Readonly<Record<CorrectableField, string | null>>;

/** A correction by hand as it stands: its value, or none. */
export type Corrected = { readonly value: string | null } | null;

/** One literal statement for each field: a column can't be a parameter. */
const PUT: Readonly<Record<CorrectableField, string>> = {
  title: `UPDATE article SET title = ? WHERE id = ?`,
  byline: `UPDATE article SET byline = ? WHERE id = ?`,
  published: `UPDATE article SET published = ? WHERE id = ?`,
  source: `UPDATE article SET source = ? WHERE id = ?`,
  language: `UPDATE article SET language = ? WHERE id = ?`,
};

interface CorrectionRow extends Correction {
  readonly value: string | null;
}

/** What was corrected by hand in an article. */
export function listCorrections(db: Database, article: number): CorrectionRow[] {
  return prepared<[number], CorrectionRow>(
    db,
    `SELECT field, value, found FROM correction WHERE article_id = ? ORDER BY field`,
  ).all(article);
}

/** Whether what the index holds of an article is other than what its text says. */
export function isIndexedAsCorrected(db: Database, article: number): boolean {
  return (
    prepared(db, `SELECT 1 FROM correction WHERE article_id = ? AND field IN ('title', 'language')`).get(
      article,
    ) !== undefined
  );
}

/** What an article says of itself as it is shown: corrections included. */
export function shownHead(db: Database, article: number): Head | undefined {
  return prepared<[number], Head>(
    db,
    `SELECT title, byline, published, source, language FROM article WHERE id = ?`,
  ).get(article);
}

/** What the newest text says of itself, whatever was corrected. */
export function foundHead(db: Database, article: number): Head & { readonly title: string } {
  const found = listCorrections(db, article).map(({ field, found }) => [field, found]);
  return { ...shownHead(db, article)!, ...Object.fromEntries(found) } as Head & { readonly title: string };
}

/**
 * Corrects a field of an article, or with null takes the correction off, so that it says again what the text says.
 * @returns the correction that was there before
 */
export function putCorrection(
  db: Database,
  article: number,
  field: CorrectableField,
  corrected: Corrected,
  at: string,
): Corrected {
  const before = prepared<[number, string], { value: string | null; found: string | null }>(
    db,
    `SELECT value, found FROM correction WHERE article_id = ? AND field = ?`,
  ).get(article, field);
  if (corrected) {
    const found = before ? before.found : shownHead(db, article)![field];
    prepared(
      db,
      `INSERT OR REPLACE INTO correction (article_id, field, value, found, made_at) VALUES (?, ?, ?, ?, ?)`,
    ).run(article, field, corrected.value, found, at);
    prepared(db, PUT[field]).run(corrected.value, article);
  } else if (before) {
    prepared(db, `DELETE FROM correction WHERE article_id = ? AND field = ?`).run(article, field);
    prepared(db, PUT[field]).run(before.found, article);
  }
  return before ? { value: before.value } : null;
}

/** Tags given by hand, and tags of the text that were taken off. */
export function listTagCorrections(
  db: Database,
  article: number,
): { readonly given: string[]; readonly taken: string[] } {
  const rows = prepared<[number], { name: string; given: 0 | 1 }>(
    db,
    `SELECT name, given FROM tag_correction JOIN tag ON tag.id = tag_id WHERE article_id = ? ORDER BY name`,
  ).all(article);
  const named = (given: 0 | 1) => rows.filter((row) => row.given === given).map(({ name }) => name);
  return { given: named(1), taken: named(0) };
}

/** Tags of an article as they are shown. */
export function shownTags(db: Database, article: number): string[] {
  return prepared<[number], string>(
    db,
    `SELECT name FROM article_tag JOIN tag ON tag.id = tag_id WHERE article_id = ? ORDER BY name`,
  )
    .pluck()
    .all(article);
}

/** Tags the newest text has by itself. */
export function foundTags(db: Database, article: number): string[] {
  const { given, taken } = listTagCorrections(db, article);
  return [...shownTags(db, article).filter((name) => !given.includes(name)), ...taken];
}

/**
 * Gives an article a tag by hand (true), takes one off (false), or with null takes that back, so that it has the tag if
 * its text has it.
 * @returns what was there before
 */
export function putTagCorrection(
  db: Database,
  article: number,
  name: string,
  given: boolean | null,
): boolean | null {
  const tag = tagId(db, name);
  const row = prepared<[number, number], { given: 0 | 1 }>(
    db,
    `SELECT given FROM tag_correction WHERE article_id = ? AND tag_id = ?`,
  ).get(article, tag);
  const shown =
    prepared(db, `SELECT 1 FROM article_tag WHERE article_id = ? AND tag_id = ?`).get(article, tag) !==
    undefined;
  const inText = row ? row.given === 0 : shown;
  prepared(db, `DELETE FROM tag_correction WHERE article_id = ? AND tag_id = ?`).run(article, tag);
  if (given !== null && given !== inText) {
    prepared(db, `INSERT INTO tag_correction (article_id, tag_id, given) VALUES (?, ?, ?)`).run(
      article,
      tag,
      given ? 1 : 0,
    );
  }
  putTag(db, article, tag, given ?? inText);
  return row ? row.given === 1 : null;
}

/** A new revision has put what its text says in place of what was corrected: corrects it again. */
export function renewCorrections(db: Database, article: number): void {
  const head = shownHead(db, article)!;
  for (const { field, value } of listCorrections(db, article)) {
    prepared(db, `UPDATE correction SET found = ? WHERE article_id = ? AND field = ?`).run(
      head[field],
      article,
      field,
    );
    prepared(db, PUT[field]).run(value, article);
  }
  const tags = prepared<[number], { tag: number; given: 0 | 1 }>(
    db,
    `SELECT tag_id AS tag, given FROM tag_correction WHERE article_id = ?`,
  ).all(article);
  for (const { tag, given } of tags) putTag(db, article, tag, given === 1);
}

/** The number of a tag, which is made if there is none of this name. */
export function tagId(db: Database, name: string): number {
  prepared(db, `INSERT INTO tag (name) VALUES (?) ON CONFLICT (name) DO NOTHING`).run(name);
  return prepared<[string], { id: number }>(db, `SELECT id FROM tag WHERE name = ?`).get(name)!.id;
}

function putTag(db: Database, article: number, tag: number, there: boolean): void {
  if (there) {
    prepared(db, `INSERT INTO article_tag (article_id, tag_id) VALUES (?, ?) ON CONFLICT DO NOTHING`).run(
      article,
      tag,
    );
  } else prepared(db, `DELETE FROM article_tag WHERE article_id = ? AND tag_id = ?`).run(article, tag);
}
