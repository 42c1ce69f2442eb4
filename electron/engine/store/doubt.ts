import { closeSync, openSync, readSync, statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';

/** Size of a page of an archive, as SQLite makes it if nobody says otherwise. */
export const PAGE_BYTES = 4096;

/** Length of the header of an SQLite file. */
export const HEADER_BYTES = 100;

const MAGIC = 'SQLite format 3\0';

/** The beginning of a sound log, whatever the order of its bytes. @see https://www.sqlite.org/fileformat2.html#walformat */
const LOG_MAGIC = new Set([0x377f0682, 0x377f0683]);
const LOG_HEADER = 32;

/** So much of a file, in bytes, is looked through for the schema of an archive. */
const SCHEMA_WITHIN = 256 * 1024;

/** Whether a file begins as every SQLite file does. */
export function isSqliteFile(path: string): boolean {
  const head = beginning(path, HEADER_BYTES);
  return (
    head.length === HEADER_BYTES &&
    head.toString('latin1', 0, MAGIC.length) === MAGIC &&
    pageBytesOf(head) >= 512
  );
}

/** Whether a file that SQLite can't read was once an archive: what it says of its tables is still in it. */
export function wasArchive(path: string): boolean {
  const bytes = beginning(path, SCHEMA_WITHIN);
  return bytes.includes('CREATE TABLE original (') || bytes.includes('CREATE TABLE revision (');
}

/**
 * What can be seen of damage without reading a whole archive: that it is shorter than it says, or that its log has lost its
 * beginning and the file can't do without it. Null if there is nothing to be seen, which proves nothing.
 */
export function visibleDamage(path: string): string | null {
  const head = beginning(path, HEADER_BYTES);
  // What doesn't begin like one tells nothing; SQLite refuses it.
  if (!isSqliteFile(path)) return null;
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  if (log === 0) {
    // The size in the header holds if it was written with the last change. With a log, pages may still be on their way.
    const counts = head.readUInt32BE(24) === head.readUInt32BE(92);
    const missing = head.readUInt32BE(28) * pageBytesOf(head) - statSync(path).size;
    return counts && missing > 0 ? `its last ${missing.toLocaleString('en')} bytes are missing` : null;
  }
  if (log < LOG_HEADER || LOG_MAGIC.has(beginning(`${path}-wal`, 4).readUInt32BE(0))) return null;
  return isSound(path) ? null : 'the log of its last changes was overwritten';
}

/** Reads all of a file's structure, without a log that SQLite passes over. */
function isSound(path: string): boolean {
  const db = new Sqlite(path, { readonly: true });
  try {
    return db.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch {
    return false;
  } finally {
    db.close();
  }
}

/** The size of a page, as a header tells. */
export function pageBytesOf(head: Buffer): number {
  const size = head.readUInt16BE(16);
  return size === 1 ? 65_536 : size;
}

function beginning(path: string, bytes: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(bytes);
    return buffer.subarray(0, readSync(file, buffer, 0, bytes, 0));
  } finally {
    closeSync(file);
  }
}
