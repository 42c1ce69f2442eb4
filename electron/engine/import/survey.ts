import { setImmediate } from 'node:timers/promises';
import { fileAt, livingFiles, type FileRow, type LivingFile } from '../store/files.ts';
import { countParts } from '../store/parts.ts';
import type { Found } from './walk/look.ts';
import { isReadable } from './parse/endings.ts';
import { reasons } from './reasons.ts';
import type { Workshop } from './workshop.ts';
import { walk } from './walk/walk.ts';
import type { Spot } from './writer.ts';

/** How many rows are compared before the engine answers again. */
const COMPARED_AT_ONCE = 1000;

/**
 * The first look of an import at the folders: settles every file that is settled by its name, size and time of change,
 * lists the others as pending, and then what the archive knew and is not there any more as vanished.
 * @param onPending called with the number of files to be read, whenever it grows
 */
export class Survey {
  readonly #workshop: Workshop;
  readonly #onPending: (files: number) => void;
  /** Places (`root/path`) at which, and below which, nothing was looked at. */
  readonly #unknown = new Set<string>();
  #pending = 0;

  constructor(workshop: Workshop, onPending: (files: number) => void) {
    this.#workshop = workshop;
    this.#onPending = onPending;
  }

  async make(): Promise<void> {
    const { roots, store, signal } = this.#workshop;
    for await (const chunk of walk(roots, store.folder, signal)) {
      await this.#workshop.write(chunk, (found) => this.#plan(found));
    }
    await this.#findVanished();
  }

  #plan(found: Found): void {
    const { places, listing, progress, writer } = this.#workshop;
    const { root, path } = found;
    const spot = { ...places.locate(root, path), shown: places.shown(root, path) };
    if (found.kind === 'aside') this.#planAside(found, spot);
    else if (!listing.see(spot)) {
      progress.find(0, true);
      writer.note(spot.shown, 'failed', reasons.nameClash);
    } else this.#planFile(found, spot);
  }

  #planAside(found: Extract<Found, { kind: 'aside' }>, spot: Spot): void {
    const { store, listing, progress, writer } = this.#workshop;
    progress.find(0, true);
    if (found.unknown) this.#unknown.add(`${found.root}/${found.path}`);
    if (found.unknown || found.outcome === 'skipped') {
      writer.note(spot.shown, found.outcome, found.reason);
    } else if (listing.see(spot)) {
      writer.mark(spot, fileAt(store.db, spot), { bytes: 0, mtime: 0 }, 'failed', found.reason);
    }
  }

  #planFile(found: Extract<Found, { kind: 'file' }>, spot: Spot): void {
    const { store, places, listing, progress, writer } = this.#workshop;
    const { path, bytes, mtime } = found;
    const known = fileAt(store.db, spot);
    const readable = isReadable(path);
    const asBefore = readable && this.#isAsBefore(known, found);
    progress.find(bytes, !readable || asBefore);
    if (!readable) writer.mark(spot, known, { bytes, mtime }, 'skipped', reasons.format(path));
    else if (asBefore) this.#countUnchanged(known!);
    else {
      listing.addPending({
        ...found,
        ...spot,
        known: known?.id ?? null,
        encoding: known?.forced ?? places.forcedEncoding(spot.folder),
        part: null,
        partOf: null,
        depth: 0,
      });
      this.#pending += 1;
      this.#onPending(this.#pending);
    }
  }

  /** A file that only holds files is none of those an import counts. */
  #countUnchanged({ id, article }: FileRow): void {
    const parts = countParts(this.#workshop.store.db, id);
    this.#workshop.writer.countUnchanged(article === null ? parts : parts + 1);
  }

  /**
   * Whether a file needs no reading. What an undone import had brought is read again only if a person asks for it: a
   * watched folder must not undo the undoing.
   */
  #isAsBefore(
    known: FileRow | undefined,
    found: { readonly bytes: number; readonly mtime: number },
  ): boolean {
    const { verify, kind } = this.#workshop;
    if (verify || (known?.undone === 1 && kind !== 'watch')) return false;
    const wasRead = known?.status === 'imported' || known?.status === 'duplicate';
    // Nor does a watched folder try again what failed, unless it changed.
    const asked = kind !== 'watch' || known?.status !== 'failed';
    return (
      known !== undefined && (wasRead || !asked) && known.bytes === found.bytes && known.mtime === found.mtime
    );
  }

  async #findVanished(): Promise<void> {
    const { store, places, listing, signal } = this.#workshop;
    for (const { root, folder, below } of places.walked()) {
      let page: readonly LivingFile[];
      let after = '';
      do {
        if (signal.aborted) return;
        page = livingFiles(store.db, folder.id, after, COMPARED_AT_ONCE);
        store.db.transaction(() => {
          for (const row of page) {
            const path = below + row.path;
            if (listing.saw({ folder: row.folder, path: row.onDisk }) || this.#isUnknown(root, path))
              continue;
            listing.addVanished(row.id, row.original, places.shown(root, path));
          }
        })();
        after = page.at(-1)?.path ?? '';
        await setImmediate();
      } while (page.length === COMPARED_AT_ONCE);
    }
  }

  #isUnknown(root: number, path: string): boolean {
    if (this.#unknown.has(`${root}/`)) return true;
    for (let end = path.length; end !== -1; end = path.lastIndexOf('/', end - 1)) {
      if (this.#unknown.has(`${root}/${path.slice(0, end)}`)) return true;
    }
    return false;
  }
}
