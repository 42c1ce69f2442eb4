import { zstdDecompressSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import type { RereadTarget } from '../../contract/index.ts';
import { CarrelError } from '../failure.ts';
import type { FormerEncodings } from '../store/jobs.ts';
import { prepared } from '../store/statement.ts';
import { decodeAs, decodeText, labelOf } from './decode/decode.ts';

/** An encoding that can be chosen. */
export interface Encoding {
  /** WHATWG label, lower case. */
  readonly label: string;
  /** As a person knows it. */
  readonly name: string;
  readonly group: string;
}

/** What can be chosen: every encoding of text that is decoded. */
export const encodings: readonly Encoding[] = [
  ['utf-8', 'UTF-8', 'Unicode'],
  ['utf-16le', 'UTF-16, little endian', 'Unicode'],
  ['utf-16be', 'UTF-16, big endian', 'Unicode'],
  ['windows-1252', 'Windows 1252, ISO 8859-1', 'Western'],
  ['iso-8859-15', 'ISO 8859-15', 'Western'],
  ['macintosh', 'Mac Roman', 'Western'],
  ['ibm850', 'DOS 850', 'Western'],
  ['ibm437', 'DOS 437', 'Western'],
  ['windows-1250', 'Windows 1250', 'Central European'],
  ['iso-8859-2', 'ISO 8859-2', 'Central European'],
  ['iso-8859-16', 'ISO 8859-16', 'Central European'],
  ['ibm852', 'DOS 852', 'Central European'],
  ['windows-1257', 'Windows 1257', 'Baltic'],
  ['iso-8859-4', 'ISO 8859-4', 'Baltic'],
  ['iso-8859-13', 'ISO 8859-13', 'Baltic'],
  ['windows-1251', 'Windows 1251', 'Cyrillic'],
  ['koi8-r', 'KOI8-R', 'Cyrillic'],
  ['koi8-u', 'KOI8-U', 'Cyrillic'],
  ['iso-8859-5', 'ISO 8859-5', 'Cyrillic'],
  ['ibm866', 'DOS 866', 'Cyrillic'],
  ['x-mac-cyrillic', 'Mac Cyrillic', 'Cyrillic'],
  ['windows-1253', 'Windows 1253', 'Greek'],
  ['iso-8859-7', 'ISO 8859-7', 'Greek'],
  ['windows-1254', 'Windows 1254, ISO 8859-9', 'Turkish'],
  ['windows-1255', 'Windows 1255', 'Hebrew'],
  ['iso-8859-8', 'ISO 8859-8', 'Hebrew'],
  ['windows-1256', 'Windows 1256', 'Arabic'],
  ['iso-8859-6', 'ISO 8859-6', 'Arabic'],
  ['windows-1258', 'Windows 1258', 'Vietnamese'],
  ['windows-874', 'Windows 874, TIS-620', 'Thai'],
  ['gb18030', 'GB 18030, GBK', 'Chinese'],
  ['big5', 'Big5', 'Chinese'],
  ['shift_jis', 'Shift JIS', 'Japanese'],
  ['euc-jp', 'EUC-JP', 'Japanese'],
  ['iso-2022-jp', 'ISO-2022-JP', 'Japanese'],
  ['euc-kr', 'EUC-KR, Windows 949', 'Korean'],
].map(([label, name, group]) => ({ label: label!, name: name!, group: group! }));

/** The label of an encoding that is named in any of the ways the web knows (`cp1251`, `latin1`); undefined if it is none. */
export function encodingLabel(name: string): string | undefined {
  const label = labelOf(name);
  return encodings.find((encoding) => encoding.label === label)?.label;
}

/** Characters shown of a file in an encoding. */
const PREVIEW = 1500;

/** Bytes looked at for that. */
const PREVIEW_BYTES = 64 * 1024;

/**
 * The beginning of a file in an encoding, from the bytes that are kept; with null as it is told by itself. `broken` counts
 * what means nothing in it.
 * @throws CarrelError `FILE_NOT_FOUND`
 */
export function previewEncoding(db: Database, file: number, encoding: string | null) {
  const row = prepared<[number], { packed: Uint8Array }>(
    db,
    `SELECT packed FROM file JOIN original ON original.id = original_id WHERE file.id = ?`,
  ).get(file);
  if (!row) throw new CarrelError('FILE_NOT_FOUND', undefined, { file });
  const bytes = zstdDecompressSync(row.packed);
  // What lies beyond the beginning may decide what the encoding is, but not how the beginning looks.
  const beginning = bytes.subarray(0, PREVIEW_BYTES);
  const decoded = encoding === null ? decodeText(bytes) : decodeAs(beginning, encoding);
  const text = decoded.text.replaceAll('\r\n', '\n').slice(0, PREVIEW);
  return {
    encoding: decoded.encoding,
    certainty: decoded.certainty,
    text,
    broken: text.split('\uFFFD').length - 1,
  };
}

/** Notes the choice with the files, or with a whole folder. @returns what was there before */
export function chooseEncoding(
  db: Database,
  target: RereadTarget,
  files: readonly { readonly id: number }[],
  encoding: string | null,
): FormerEncodings {
  const isFolder = 'folder' in target && target.under === undefined;
  const former = currentEncodings(
    db,
    files.map(({ id }) => id),
    isFolder ? [target.folder] : [],
  );
  return db.transaction(() => {
    for (const folder of former.folders) putFolder(db, { ...folder, forced: encoding });
    if (!isFolder) for (const file of former.files) putForced(db, file.id, encoding);
    return former;
  })();
}

/** Puts encodings back. @returns what stood there until now */
export function swapEncodings(db: Database, { files, folders }: FormerEncodings): FormerEncodings {
  const current = currentEncodings(
    db,
    files.map(({ id }) => id),
    folders.map(({ id }) => id),
  );
  for (const folder of folders) putFolder(db, folder);
  for (const { id, forced, encoding, certainty } of files) {
    putForced(db, id, forced);
    prepared(db, `UPDATE file SET encoding = ?, certainty = ? WHERE id = ?`).run(encoding, certainty, id);
  }
  return current;
}

function currentEncodings(
  db: Database,
  files: readonly number[],
  folders: readonly number[],
): FormerEncodings {
  return {
    files: prepared<[string], FormerEncodings['files'][number]>(
      db,
      `SELECT id, forced_encoding AS forced, encoding, certainty FROM file
        WHERE id IN (SELECT value FROM json_each(?))`,
    ).all(JSON.stringify(files)),
    folders: prepared<[string], FormerEncodings['folders'][number]>(
      db,
      `SELECT id, forced_encoding AS forced FROM folder WHERE id IN (SELECT value FROM json_each(?))`,
    ).all(JSON.stringify(folders)),
  };
}

function putForced(db: Database, file: number, encoding: string | null): void {
  prepared(db, `UPDATE file SET forced_encoding = ? WHERE id = ?`).run(encoding, file);
}

function putFolder(db: Database, { id, forced }: FormerEncodings['folders'][number]): void {
  prepared(db, `UPDATE folder SET forced_encoding = ? WHERE id = ?`).run(forced, id);
}
