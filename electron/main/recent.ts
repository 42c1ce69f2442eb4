import { app } from 'electron';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

/** Archives remembered. */
const MOST = 8;

/**
 * The folders of archives that were open, the newest first, in a file of the program's own. It is a comfort: what can't be
 * read begins anew, and what can't be written is forgotten with the program.
 */
export class RecentArchives {
  readonly #file = join(app.getPath('userData'), 'archives.json');
  #folders: readonly string[] = foldersIn(this.#file);

  get folders(): readonly string[] {
    return this.#folders;
  }

  add(folder: string): void {
    if (this.#folders[0] === folder) return;
    this.#keep([folder, ...this.#folders.filter((other) => other !== folder)].slice(0, MOST));
  }

  clear(): void {
    this.#keep([]);
  }

  #keep(folders: readonly string[]): void {
    this.#folders = folders;
    try {
      mkdirSync(join(this.#file, '..'), { recursive: true });
      writeFileSync(this.#file, JSON.stringify(folders));
    } catch {
      // See above.
    }
  }
}

function foldersIn(file: string): readonly string[] {
  try {
    const folders: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!Array.isArray(folders)) return [];
    return folders.filter((one): one is string => typeof one === 'string' && isAbsolute(one)).slice(0, MOST);
  } catch {
    return [];
  }
}
