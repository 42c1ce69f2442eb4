import type { Database } from 'better-sqlite3';
import { listFolders } from '../../store/folders.ts';
import { prepared } from '../../store/statement.ts';
import { fold } from '../analyse/fold.ts';
import type { FilterNode } from '../query/ast.ts';
import type { FilterField } from '../query/fields.ts';
import { wordsWithin } from './within.ts';

/** Fields that ask where an article's files lie. */
export type PlaceField = Extract<FilterField, 'path' | 'file' | 'ext' | 'collection'>;

export function isPlaceField(field: FilterField): field is PlaceField {
  return field === 'path' || field === 'file' || field === 'ext' || field === 'collection';
}

/** What follows the last slash of `file.path`. */
const NAME = String.raw`replace(path, rtrim(path, replace(path, '/', '')), '')`;

const FROM_FILES = String.raw`SELECT DISTINCT article_id AS id FROM main.file WHERE article_id IS NOT NULL AND`;

/** Each takes the pattern in two forms: macOS writes accents apart from their letters. */
const STATEMENTS = {
  path: String.raw`
    SELECT DISTINCT article_id AS id FROM main.file JOIN main.folder ON folder.id = folder_id
    WHERE article_id IS NOT NULL
      AND (folder.path || '/' || file.path LIKE @composed ESCAPE '\'
        OR folder.path || '/' || file.path LIKE @decomposed ESCAPE '\')`,
  file: String.raw`${FROM_FILES} (${NAME} LIKE @composed ESCAPE '\' OR ${NAME} LIKE @decomposed ESCAPE '\')`,
  ext: String.raw`${FROM_FILES} (${NAME} LIKE @composed ESCAPE '\' OR ${NAME} LIKE @decomposed ESCAPE '\')`,
} as const;

/**
 * Articles with such a file: the text stands in its path (imported folder included), in its name, is its ending, or stands
 * in the name of the imported folder. `*` stands for anything. Quoted, the name of a file or folder is the whole name.
 */
export function articlesFrom(node: FilterNode, field: PlaceField, db: Database): readonly number[] {
  if (field === 'collection') return articlesInFolders(foldersNamed(node, db), db);
  const isWhole = field === 'ext' || (field === 'file' && node.quoted);
  const before = field === 'ext' ? '%.' : isWhole ? '' : '%';
  const after = isWhole && !node.prefix ? '' : '%';
  const text = field === 'ext' ? node.text.replace(/^\./, '') : node.text;
  const pattern = (form: 'NFC' | 'NFD') => {
    const escaped = text.normalize(form).replaceAll(/[\\%_]/g, String.raw`\$&`);
    return before + escaped.replaceAll('*', '%') + after;
  };
  return prepared<[{ composed: string; decomposed: string }], { id: number }>(db, STATEMENTS[field])
    .all({ composed: pattern('NFC'), decomposed: pattern('NFD') })
    .map(({ id }) => id);
}

/** The name of an imported folder: a collection goes by it. */
export function collectionName(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path;
}

function foldersNamed({ text, quoted, prefix }: FilterNode, db: Database): readonly number[] {
  const wanted = fold(text);
  const words = wordsWithin(wanted, prefix);
  const folders = listFolders(db).map(({ id, path }) => ({ id, name: fold(collectionName(path)) }));
  const whole = folders.filter(({ name }) => name === wanted);
  const found = quoted && whole.length > 0 ? whole : folders.filter(({ name }) => words.test(name));
  return found.map(({ id }) => id);
}

function articlesInFolders(folders: readonly number[], db: Database): readonly number[] {
  return prepared<[string], { id: number }>(
    db,
    `SELECT DISTINCT article_id AS id FROM main.file
     WHERE article_id IS NOT NULL AND folder_id IN (SELECT value FROM json_each(?))`,
  )
    .all(JSON.stringify(folders))
    .map(({ id }) => id);
}
