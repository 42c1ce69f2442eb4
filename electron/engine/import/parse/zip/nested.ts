import { kindOfName } from '../endings.ts';
import { ParseFailure } from '../failure.ts';
import { LIMITS } from '../limits.ts';
import { expands, openZip, tooMany, type ZipArchive } from './archive.ts';

/** What was found so far, over all levels. */
interface Sum {
  /** The size of the outermost archive, in bytes. */
  readonly size: number;
  parts: number;
  bytes: number;
  /** Archives in it that are bombs by themselves. */
  bombs: number;
}

/** A bomb or two among what somebody collected fail by themselves; more of them are one. */
const BOMBS = 3;

/**
 * Refuses an archive that is a bomb only with the archives within it: 42.zip unpacks to sixteen archives and these to sixteen
 * each, so that none alone looks harmful, and a million files come out. Archives in it are opened for that; nothing else is.
 * @throws ParseFailure `TOO_MANY`, `EXPANDS`
 */
export async function refuseNestedBomb(zip: ZipArchive, size: number): Promise<void> {
  await addUp(zip, { size, parts: 0, bytes: 0, bombs: 0 }, 1);
}

async function addUp(zip: ZipArchive, sum: Sum, depth: number): Promise<void> {
  sum.parts += zip.entries.length;
  for (const { bytes } of zip.entries) sum.bytes += bytes;
  if (sum.parts > LIMITS.parts) throw tooMany(sum.parts);
  if (expands(sum.bytes, sum.size)) throw expansion(sum);
  if (depth >= LIMITS.depth) return;
  for (const entry of zip.entries) {
    if (kindOfName(entry.name) !== 'zip' || entry.link) continue;
    const inner = await readInner(zip, entry, sum);
    if (inner !== null) await addUp(inner, sum, depth + 1);
  }
}

/** Null for one that can't be opened: it fails by itself. */
async function readInner(
  zip: ZipArchive,
  entry: ZipArchive['entries'][number],
  sum: Sum,
): Promise<ZipArchive | null> {
  try {
    return await openZip(await zip.read(entry), 'ZIP archive');
  } catch (thrown) {
    const isBomb =
      thrown instanceof ParseFailure && (thrown.code === 'EXPANDS' || thrown.code === 'TOO_MANY');
    if (isBomb && ++sum.bombs > BOMBS) throw thrown;
    return null;
  }
}

function expansion({ bytes, size }: Sum): ParseFailure {
  const times = Math.round(bytes / size).toLocaleString('en');
  const message = `With the archives in it, it would unpack to more than ${times} times its size, as only a harmful archive does. Nothing was read from it.`;
  return new ParseFailure('EXPANDS', message);
}
