import { fromBufferPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl';
import { malformed, ParseFailure } from '../failure.ts';
import { LIMITS } from '../limits.ts';

/** A file in a ZIP. */
export interface ZipEntry {
  /** As the archive has it, with `/`; it may lead out of the archive. */
  readonly name: string;
  /** Length of its bytes, unpacked. */
  readonly bytes: number;
  /** A link to another place: it has no bytes of its own. */
  readonly link: boolean;
}

/** An opened ZIP, in the order of its directory. Folders are left out. */
export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  /** @throws ParseFailure `ENCRYPTED`, `TOO_LARGE`, `MALFORMED` */
  read(entry: ZipEntry): Promise<Uint8Array>;
  /** The file of that name, or null. @throws ParseFailure */
  find(name: string): Promise<Uint8Array | null>;
}

/** Made by Unix; the upper half of the external attributes is the mode. */
const UNIX = 3;
const MODE_TYPE = 0o170000;
const MODE_LINK = 0o120000;

/** The least an entry takes besides its bytes and its name. */
const LOCAL_HEADER = 30;

/**
 * Reads the directory of a ZIP and checks it: that it is no bomb of many entries, of entries that share their bytes, or
 * of entries that unpack to much more than anybody's text does.
 * @param what the ZIP is, for a person
 * @throws ParseFailure `MALFORMED`, `TOO_MANY`, `EXPANDS`
 */
export async function openZip(bytes: Uint8Array, what: string): Promise<ZipArchive> {
  const { file, directory } = await directoryOf(bytes).catch((thrown: unknown) => {
    throw thrown instanceof ParseFailure ? thrown : malformed(what);
  });
  refuseBombs(directory, bytes.length);
  const found = new Map(directory.map((entry) => [entryOf(entry), entry]));
  const entries = [...found.keys()].filter(({ name }) => !name.endsWith('/'));
  const read = (entry: ZipEntry) => readEntry(file, found.get(entry)!);
  return {
    entries,
    read,
    find: async (name) => {
      const entry = entries.find((one) => one.name === name);
      return entry === undefined ? null : await read(entry);
    },
  };
}

async function directoryOf(bytes: Uint8Array): Promise<{ file: ZipFile; directory: readonly Entry[] }> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Names stay bytes: where they are read, the first one that leads out of the archive ends the reading.
  const file = await fromBufferPromise(buffer, { decodeStrings: false });
  if (file.entryCount > LIMITS.parts) throw tooMany(file.entryCount);
  const directory: Entry[] = [];
  for await (const entry of file.eachEntry()) directory.push(entry);
  return { file, directory };
}

function entryOf(entry: Entry): ZipEntry {
  const mode = (entry.externalFileAttributes >>> 16) & MODE_TYPE;
  return {
    name: getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false),
    bytes: entry.uncompressedSize,
    link: entry.versionMadeBy >> 8 === UNIX && mode === MODE_LINK,
  };
}

/** Refusal of a file that holds too many others. */
export function tooMany(count: number): ParseFailure {
  const most = LIMITS.parts.toLocaleString('en');
  const message = `It holds ${count.toLocaleString('en')} files; more than ${most} are not taken out of one. Unpack it, and import the folder.`;
  return new ParseFailure('TOO_MANY', message);
}

/** After David Fifield, A better zip bomb (2019): entries that overlap are never made by honest programs. */
function refuseBombs(directory: readonly Entry[], size: number): void {
  let total = 0;
  let end = 0;
  const inOrder = directory.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  for (const { relativeOffsetOfLocalHeader: start, compressedSize, uncompressedSize } of inOrder) {
    if (start < end) {
      const message =
        'Files in this archive overlap, as only a harmful archive’s do. Nothing was read from it.';
      throw new ParseFailure('MALFORMED', message);
    }
    end = start + LOCAL_HEADER + compressedSize;
    total += uncompressedSize;
  }
  if (expands(total, size)) {
    const times = Math.round(total / size).toLocaleString('en');
    const message = `It would unpack to ${times} times its size, as only a harmful archive does. Nothing was read from it.`;
    throw new ParseFailure('EXPANDS', message);
  }
}

/** Whether so many bytes out of an archive of that size are more than honest ones hold. */
export function expands(bytes: number, size: number): boolean {
  return bytes > LIMITS.expandsFreely && bytes > size * LIMITS.expansion;
}

async function readEntry(file: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.isEncrypted()) {
    const message =
      'This file is locked with a password. Unpack it with the password, and import what it holds.';
    throw new ParseFailure('ENCRYPTED', message);
  }
  if (entry.uncompressedSize > LIMITS.container) {
    const megabytes = Math.ceil(entry.uncompressedSize / 1024 ** 2);
    const most = LIMITS.container / 1024 ** 2;
    throw new ParseFailure(
      'TOO_LARGE',
      `Unpacked it has ${megabytes} MB; more than ${most} MB are not read.`,
    );
  }
  try {
    // The reader sees to it that no more comes than the directory says.
    const chunks: Buffer[] = [];
    for await (const chunk of await file.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } catch {
    throw malformed('file in an archive');
  }
}
