import { setImmediate } from 'node:timers/promises';
import { fileAt, type FileRow } from '../store/files.ts';
import { beginWhole, countParts, finishWhole, livingParts } from '../store/parts.ts';
import type { Pending } from './listing.ts';
import type { Part } from './parse/container.ts';
import { isReadable } from './parse/endings.ts';
import { LIMITS } from './parse/limits.ts';
import type { ReadArticle, ReadContainer } from './read/read.ts';
import { reasons } from './reasons.ts';
import type { Workshop } from './workshop.ts';

/** How many rows are compared before the engine answers again. */
const COMPARED_AT_ONCE = 500;

/** A file on disk that holds files. */
interface Whole {
  readonly mtime: number;
  /** How many were found in it, over all levels. */
  parts: number;
}

/**
 * Files within files. A file that holds files is like a folder: its parts are listed when it was read, and read after
 * everything on its own level, each as a file with a place, a report and an article of its own. The file on disk counts
 * as read only when all of them are.
 */
export class Parts {
  readonly #wholes = new Map<number, Whole>();

  /**
   * Lists what a file holds as pending, and what it held before and doesn't any more as vanished.
   * @param row of the file on disk
   */
  async list(
    workshop: Workshop,
    file: Pending,
    row: number,
    read: ReadArticle | ReadContainer,
  ): Promise<void> {
    const { store, writer, write } = workshop;
    if (read.parts.length === 0 && (file.partOf !== null || countParts(store.db, row) === 0)) return;
    const whole = this.#wholes.get(row) ?? { mtime: read.mtime, parts: 0 };
    this.#wholes.set(row, whole);
    whole.parts += read.parts.length;
    await this.#findVanished(workshop, file, row, new Set(read.parts.map(({ name }) => name)));
    await write([row], () => {
      beginWhole(store.db, row);
      if (whole.parts <= LIMITS.parts) return;
      const { bytes, mtime } = file;
      writer.mark(file, fileAt(store.db, file), { bytes, mtime }, 'failed', reasons.tooMany);
    });
    if (whole.parts <= LIMITS.parts) await write(read.parts, (part) => plan(workshop, file, row, part));
  }

  /** To be called when all parts are written. */
  async finish({ store, write }: Workshop): Promise<void> {
    await write(this.#wholes, ([row, { mtime }]) => finishWhole(store.db, row, mtime));
  }

  async #findVanished(
    { store, listing }: Workshop,
    file: Pending,
    row: number,
    names: ReadonlySet<string>,
  ): Promise<void> {
    const prefix = `${file.path}/`;
    let page: readonly FileRow[];
    let after = '';
    do {
      page = livingParts(store.db, row, prefix, after, COMPARED_AT_ONCE);
      store.db.transaction(() => {
        for (const part of page) {
          if (isWithin(part.path.slice(prefix.length), names)) continue;
          listing.addVanished(part.id, part.original, file.shown + part.path.slice(file.path.length));
        }
      })();
      after = page.at(-1)?.path ?? '';
      await setImmediate();
    } while (page.length === COMPARED_AT_ONCE);
  }
}

/** Whether a path is one of the names, or lies within one. */
function isWithin(path: string, names: ReadonlySet<string>): boolean {
  for (let end = path.length; end !== -1; end = path.lastIndexOf('/', end - 1)) {
    if (names.has(path.slice(0, end))) return true;
    if (end === 0) return false;
  }
  return false;
}

/** Settles what is settled by its name; everything else is read. */
function plan({ store, listing, progress, writer }: Workshop, file: Pending, row: number, part: Part): void {
  const { name, bytes, refused } = part;
  const { folder, root, place, mtime, depth } = file;
  const spot = { folder, path: `${file.path}/${name}`, shown: `${file.shown}/${name}`, partOf: row };
  const known = fileAt(store.db, spot);
  const readable = isReadable(name);
  progress.find(bytes, refused !== undefined || !readable);
  if (!listing.see(spot)) writer.note(spot.shown, 'failed', reasons.nameClash);
  else if (refused) writer.mark(spot, known, { bytes, mtime }, refused.outcome, refused);
  else if (!readable) writer.mark(spot, known, { bytes, mtime }, 'skipped', reasons.format(name));
  else {
    const names: unknown = JSON.parse(file.part ?? '[]');
    listing.addPending({
      ...spot,
      root,
      place,
      bytes,
      mtime,
      known: known?.id ?? null,
      part: JSON.stringify([...(names as string[]), name]),
      depth: depth + 1,
      encoding: known?.forced ?? null,
    });
  }
}
