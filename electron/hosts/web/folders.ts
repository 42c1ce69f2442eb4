import { randomBytes } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Granted } from '../../contract/index.ts';
import { CarrelError, reasonOf } from '../../engine/failure.ts';
import type { Grants } from '../../engine/grants.ts';
import { isReadable } from '../../engine/import/parse/endings.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the page's folder picker shows: folders of this computer, under random ids in place of their paths. */
export class Folders {
  readonly #grants: Grants;
  readonly #ids = new Map<string, string>();
  readonly #paths = new Map<string, string>();

  constructor(grants: Grants) {
    this.#grants = grants;
  }

  /** @throws CarrelError `GRANT_UNKNOWN` for an id that was never given out */
  async browse(id: string | null) {
    const path = id === null ? homedir() : this.#pathOf(id);
    const listing = { folders: [] as Named[], readable: 0, error: null as string | null };
    try {
      const entries = await readdir(path, { withFileTypes: true });
      const shown = entries.filter((entry) => !entry.name.startsWith('.'));
      const isFolder = await Promise.all(shown.map((entry) => leadsToFolder(entry)));
      listing.folders = shown
        .filter((_, at) => isFolder[at])
        .map((entry) => this.#named(join(path, entry.name)))
        .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
      listing.readable = entries.filter((entry) => entry.isFile() && isReadable(entry.name)).length;
    } catch (thrown) {
      listing.error = `This folder cannot be listed: ${reasonOf(thrown)}.`;
    }
    return { folder: this.#named(path), trail: this.#trail(path), ...listing };
  }

  /** @throws CarrelError `GRANT_UNKNOWN` */
  choose(id: string): Granted {
    return this.#grants.read([this.#pathOf(id)]);
  }

  #trail(path: string): Named[] {
    const up = dirname(path);
    return up === path ? [] : [...this.#trail(up), this.#named(up)];
  }

  #named(path: string): Named {
    let id = this.#ids.get(path);
    if (id === undefined) {
      id = randomBytes(16).toString('hex');
      this.#ids.set(path, id);
      this.#paths.set(id, path);
    }
    return { id, name: basename(path) || path };
  }

  #pathOf(id: string): string {
    const path = this.#paths.get(id);
    if (path === undefined) throw new CarrelError('GRANT_UNKNOWN', undefined, { grant: id });
    return path;
  }
}

/** Whether this is a folder or a link to one. */
async function leadsToFolder(entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  const target = await stat(join(entry.parentPath, entry.name)).catch(() => undefined);
  return target?.isDirectory() ?? false;
}
