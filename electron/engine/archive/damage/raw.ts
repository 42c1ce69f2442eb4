import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import { HEADER_BYTES, isSqliteFile, PAGE_BYTES, pageBytesOf } from '../../store/doubt.ts';

/** Files that belong to one database, by what follows its name. The index of the log is made anew from the log. */
const PARTS = ['', '-wal'] as const;

/** A copy of a database with its log, as the bytes lie on the disk. It may be written to, whatever its model may be. */
export function copyRaw(from: string, to: string): void {
  for (const part of PARTS) {
    if (!existsSync(from + part)) continue;
    copyFileSync(from + part, to + part);
    chmodSync(to + part, 0o600);
  }
}

/**
 * Gives a database whose header can't be read the one that every archive begins with, and one that is shorter than it says
 * its real size, without which SQLite reads none of it. Where what a header says is not known, it says what keeps SQLite
 * from trusting it: that there are no free pages.
 * @see https://www.sqlite.org/fileformat2.html#the_database_header
 */
export function mendHeader(path: string): void {
  const hasLog = existsSync(`${path}-wal`);
  const isReadable = isSqliteFile(path);
  const file = openSync(path, 'r+');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    readSync(file, header, 0, HEADER_BYTES, 0);
    const pageBytes = isReadable ? pageBytesOf(header) : PAGE_BYTES;
    const pages = Math.floor(statSync(path).size / pageBytes);
    if (!isReadable) makeHeader(header, hasLog);
    else if (hasLog || header.readUInt32BE(28) <= pages) return;
    header.writeUInt32BE(pages, 28);
    writeSync(file, header, 0, HEADER_BYTES, 0);
  } finally {
    closeSync(file);
  }
}

function makeHeader(header: Buffer, hasLog: boolean): void {
  header.fill(0);
  header.write('SQLite format 3\0', 0, 'latin1');
  header.writeUInt16BE(PAGE_BYTES, 16);
  header.fill(hasLog ? 2 : 1, 18, 20);
  header.set([64, 32, 32], 21);
  // Schema cookie, schema format and UTF-8; the size counts if the number of changes is the one it was written with.
  for (const [value, at] of [
    [1, 24],
    [1, 40],
    [4, 44],
    [1, 56],
    [1, 92],
  ] as const)
    header.writeUInt32BE(value, at);
}
