import { hash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { constants as zlib, zstdCompressSync } from 'node:zlib';
import { codeOf, reasonOf } from '../failure.ts';
import { prepareEntry, type IndexEntry } from '../search/entry.ts';
import type { PackedOriginal } from '../store/originals.ts';
import type { Version } from '../store/revisions.ts';
import { ParseFailure, parseFile } from './parse/index.ts';
import { LARGEST_FILE, reasons, type Reason } from './reasons.ts';
import type { SystemPath } from './system-path.ts';

/** A file to be read. `path` is what its format is told by and what reports call it. */
export interface Wanted {
  readonly path: string;
  readonly place: SystemPath | Uint8Array;
}

/** A file made ready for the archive, or the reason why it could not be. */
export type ReadFile =
  | {
      readonly ok: true;
      readonly original: PackedOriginal;
      /** Time of change before it was read, milliseconds since 1970. */
      readonly mtime: number;
      readonly encoding: string | null;
      readonly certainty: number | null;
      readonly version: Version;
      readonly entry: IndexEntry;
    }
  | { readonly ok: false; readonly reason: Reason };

/** Level 3 packs ordinary text hardly better and takes longer. */
const LEVEL = { [zlib.ZSTD_c_compressionLevel]: 1 };

/** What room to make for packed bytes at once, from the least that zlib allows up, in bytes. */
const ROOM = { least: 64, most: 1024 ** 2 };

/** Never waits for the other end of a pipe that took a file's place; 0 where the system has no such thing. */
const OPENING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Reads one file and does everything with it that needs no archive: what takes time, and can be done elsewhere. */
export function readOne({ path, place }: Wanted): ReadFile {
  try {
    const { bytes, mtime } = load(place);
    const { document, encoding, certainty } = parseFile(path, bytes);
    const entry = prepareEntry(document);
    return {
      ok: true,
      original: { sha256: hash('sha256', bytes), bytes: bytes.length, packed: pack(bytes) },
      mtime,
      encoding,
      certainty,
      version: {
        title: document.title,
        byline: document.byline,
        published: document.published,
        source: document.source,
        language: entry.language ?? document.language,
        tags: document.tags,
        words: entry.words,
        text: document.text,
        blocks: JSON.stringify(document.blocks),
        textHash: hash('sha256', document.text),
      },
      entry,
    };
  } catch (thrown) {
    return { ok: false, reason: reasonFor(thrown) };
  }
}

/** A refusal on the way to a file's bytes. */
class Refusal extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason.message);
    this.reason = reason;
  }
}

function load(place: Wanted['place']): { readonly bytes: Uint8Array; readonly mtime: number } {
  const file = openSync(typeof place === 'string' ? place : Buffer.from(place), OPENING);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new Refusal(reasons.special);
    if (stats.size > LARGEST_FILE) throw new Refusal(reasons.tooLarge(stats.size));
    const bytes = readFileSync(file);
    if (bytes.length === 0) throw new Refusal(reasons.empty);
    return { bytes, mtime: stats.mtimeMs };
  } finally {
    closeSync(file);
  }
}

/** A copy of exactly the packed bytes: what zlib returns is a view on more, all of which would travel to the engine. */
function pack(bytes: Uint8Array): Uint8Array {
  const chunkSize = Math.min(Math.max(bytes.length, ROOM.least), ROOM.most);
  return Uint8Array.from(zstdCompressSync(bytes, { params: LEVEL, pledgedSrcSize: bytes.length, chunkSize }));
}

function reasonFor(thrown: unknown): Reason {
  if (thrown instanceof Refusal) return thrown.reason;
  if (thrown instanceof ParseFailure) return { code: thrown.code, message: thrown.message };
  if (codeOf(thrown) === 'ENOENT') return reasons.gone;
  if (/^E[A-Z\d]+$/.test(codeOf(thrown))) return reasons.unreadable(reasonOf(thrown));
  return reasons.crashed(reasonOf(thrown));
}
