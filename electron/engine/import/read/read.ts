import { hash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { constants as zlib, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { codeOf, reasonOf } from '../../thrown.ts';
import { prepareEntry, type IndexEntry } from '../../search/indexing/entry.ts';
import type { PackedOriginal } from '../../store/originals.ts';
import type { Version } from '../../store/revisions.ts';
import type { Part, PartContent } from '../parse/container.ts';
import { readContent } from '../parse/content.ts';
import { kindOfName } from '../parse/endings.ts';
import { ParseFailure } from '../parse/failure.ts';
import { LIMITS } from '../parse/limits.ts';
import { reasons, type Reason } from '../reasons.ts';
import type { SystemPath } from '../walk/system-path.ts';
import { contentWithin } from './within.ts';

/** A file to be read. `path` is what its format is told by and what reports call it. */
export interface Wanted {
  readonly path: string;
  readonly place: SystemPath | Uint8Array;
  /** For a file within the file at that place: the names that lead to it, outermost first. They end the path. */
  readonly part?: readonly string[] | undefined;
  /** The encoding a person chose for it. */
  readonly encoding?: string | undefined;
  /** Its bytes as one zstd frame, where the archive has them already, and their time of change: then nothing is opened. */
  readonly stored?: { readonly packed: Uint8Array; readonly mtime: number } | undefined;
}

/** A file made ready for the archive, or the reason why it could not be. */
export type ReadFile =
  ReadArticle | ReadContainer | { readonly ok: false; readonly reason: Reason; readonly skipped?: boolean };

interface Read {
  readonly ok: true;
  /** Time of change before it was read, milliseconds since 1970. */
  readonly mtime: number;
  readonly format: string;
  /** The files within it, which are to be read in their turn. */
  readonly parts: readonly Part[];
}

/** A file that is an article; other files may be attached to it. */
export interface ReadArticle extends Read {
  readonly holds: 'article';
  readonly original: PackedOriginal;
  readonly encoding: string | null;
  readonly certainty: number | null;
  readonly version: Version;
  readonly entry: IndexEntry;
}

/** A file that only holds files. Its own bytes are kept where its parts don't stand for themselves. */
export interface ReadContainer extends Read {
  readonly holds: 'files';
  readonly bytes: number;
  readonly original: PackedOriginal | null;
}

/** Level 3 packs ordinary text hardly better and takes longer. */
const LEVEL = { [zlib.ZSTD_c_compressionLevel]: 1 };

/** What room to make for packed bytes at once, from the least that zlib allows up, in bytes. */
const ROOM = { least: 64, most: 1024 ** 2 };

/** Never waits for the other end of a pipe that took a file's place; 0 where the system has no such thing. */
const OPENING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Reads one file and does everything with it that needs no archive: what takes time, and can be done elsewhere. */
export async function readOne(wanted: Wanted): Promise<ReadFile> {
  try {
    const { bytes, mtime, about } = await load(wanted);
    const { document, format, parts, kept, encoding, certainty } = await readContent(
      wanted.path,
      bytes,
      about,
      wanted.encoding,
    );
    if (parts.length > 0 && (wanted.part?.length ?? 0) >= LIMITS.depth) throw new Refusal(reasons.tooDeep);
    if (document === null) {
      if (parts.length === 0) throw new Refusal(reasons.holdsNothing);
      const original = kept ? packed(bytes) : null;
      return { ok: true, holds: 'files', mtime, format, parts, bytes: bytes.length, original };
    }
    const entry = prepareEntry(document);
    return {
      ok: true,
      holds: 'article',
      original: packed(bytes),
      mtime,
      format,
      parts,
      encoding,
      certainty,
      version: {
        title: document.title,
        byline: document.byline,
        published: document.published,
        source: document.source,
        language: entry.language ?? document.language,
        address: document.address ?? null,
        tags: document.tags,
        words: entry.words,
        text: document.text,
        blocks: JSON.stringify(document.blocks),
        textHash: hash('sha256', document.text),
      },
      entry,
    };
  } catch (thrown) {
    // A page of a book without text is its cover, or a picture.
    const skipped = wanted.part !== undefined && thrown instanceof ParseFailure && thrown.code === 'NO_TEXT';
    return { ok: false, reason: reasonFor(thrown), ...(skipped && { skipped }) };
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

/** The bytes of a file, or of a file within it, and the time of change of the file on disk. */
async function load({
  path,
  place,
  part,
  stored,
}: Wanted): Promise<PartContent & { readonly mtime: number }> {
  if (stored) return { bytes: zstdDecompressSync(stored.packed), mtime: stored.mtime };
  const file = openSync(typeof place === 'string' ? place : Buffer.from(place), OPENING);
  try {
    const stats = fstatSync(file);
    const { size, mtimeMs: mtime, dev, ino } = stats;
    if (!stats.isFile()) throw new Refusal(reasons.special);
    const whole = part === undefined ? path : path.slice(0, -part.join('/').length - 1);
    refuseLarge(whole, size);
    if (part === undefined) return { bytes: notEmpty(readFileSync(file)), mtime };
    const key = `${dev}:${ino}:${size}:${mtime}`;
    const content = await contentWithin({ path: whole, key, load: () => readFileSync(file) }, part);
    notEmpty(content.bytes);
    refuseLarge(path, content.bytes.length);
    return { ...content, mtime };
  } finally {
    closeSync(file);
  }
}

/** What is only taken apart may be larger than what is kept. */
function refuseLarge(path: string, size: number): void {
  const kind = kindOfName(path);
  const most = kind === 'zip' || kind === 'mailbox' ? LIMITS.container : LIMITS.file;
  if (size > most) throw new Refusal(reasons.tooLarge(size, most));
}

function notEmpty(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) throw new Refusal(reasons.empty);
  return bytes;
}

function packed(bytes: Uint8Array): PackedOriginal {
  return { sha256: hash('sha256', bytes), bytes: bytes.length, packed: pack(bytes) };
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
