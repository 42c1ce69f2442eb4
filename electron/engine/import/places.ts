import { basename, dirname, extname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Place } from '../store/files.ts';
import type { Store } from '../store/open.ts';
import { addFolder, listFolders, rehomeFiles, type Folder } from '../store/folders.ts';
import { kindOfName } from './parse/endings.ts';
import { isBelow, pathBelow } from './walk/roots.ts';
import { inSlices } from './slices.ts';
import type { Root } from './walk/walk.ts';

/** The folder of an archive in which the browser host gathers dropped files. */
export const DROPPED = 'dropped';

/** How many files one statement gives to another folder. */
const REHOMED_AT_ONCE = 500;

/** A part of a root that belongs to one folder of the archive. */
export interface Area {
  readonly folder: Folder;
  /** Where the folder lies within the root: empty, or a path with a `/` at its end. */
  readonly below: string;
}

/** Files below a folder that go to another one. */
interface Move {
  readonly from: number;
  /** With a `/` at its end. */
  readonly below: string;
  readonly to: number;
}

/**
 * Where each file of a walk belongs: to the innermost folder that was ever chosen around it. So a file is known again
 * whether its own folder is imported, or one around that, or it alone.
 */
export class Places {
  readonly #roots: readonly Root[];
  /** For each root its areas, the innermost ones first. */
  readonly #areas: readonly (readonly Area[])[];
  readonly #labels: readonly string[];
  /** Names of the folders by number. */
  readonly #names: ReadonlyMap<number, string>;
  readonly #forced: ReadonlyMap<number, string>;

  readonly #db: Database;
  readonly #moves: readonly Move[];

  /** Makes the folders that are chosen for the first time. */
  constructor({ db, folder: archive }: Store, roots: readonly Root[]) {
    const known = listFolders(db);
    const moves: Move[] = [];
    for (const root of roots) {
      const path = root.kind === 'folder' ? root.path : dirname(root.path);
      const around = innermost(known, root.path);
      if (around && (root.kind === 'file' || around.path === path)) continue;
      const folder = addFolder(db, path);
      known.push(folder);
      if (around) moves.push({ from: around.id, below: `${pathBelow(path, around.path)}/`, to: folder.id });
    }
    this.#db = db;
    this.#roots = roots;
    this.#labels = labelsOf(roots);
    // A file dropped by itself comes from a folder that says nothing of it.
    const dropped = join(archive, DROPPED);
    this.#names = new Map(known.flatMap(({ id, path }) => (path === dropped ? [] : [[id, basename(path)]])));
    this.#forced = new Map(known.flatMap(({ id, forced }) => (forced === null ? [] : [[id, forced]])));
    this.#moves = moves;
    this.#areas = roots.map((root) =>
      root.kind === 'file' ? [{ folder: innermost(known, root.path)!, below: '' }] : areasOf(root, known),
    );
  }

  /** Gives the new folders the files that folders around them had. To be done before anything else. */
  async takeOver(): Promise<void> {
    for (const { from, below, to } of this.#moves) {
      await inSlices(
        this.#db,
        () => rehomeFiles(this.#db, from, below, to, REHOMED_AT_ONCE) === REHOMED_AT_ONCE,
      );
    }
  }

  /** Where something met below a root belongs. */
  locate(root: number, path: string): Place {
    const { folder, below } = this.#areas[root]!.find((area) => path.startsWith(area.below))!;
    const { kind, path: chosen } = this.#roots[root]!;
    return {
      folder: folder.id,
      path: kind === 'file' ? pathBelow(chosen, folder.path) : path.slice(below.length),
    };
  }

  /** The folders that are walked as a whole, with the root they were met under. */
  *walked(): Generator<Area & { readonly root: number }> {
    for (const [root, areas] of this.#areas.entries()) {
      if (this.#roots[root]!.kind === 'folder') for (const area of areas) yield { ...area, root };
    }
  }

  /** The encoding a person chose for all of a folder. */
  forcedEncoding(folder: number): string | null {
    return this.#forced.get(folder) ?? null;
  }

  /** What a report calls a path: the name of its root goes before it where several were chosen. */
  shown(root: number, path: string): string {
    const label = this.#labels[root]!;
    if (path === '' || this.#roots[root]!.kind === 'file') return label;
    return this.#roots.length === 1 ? path : `${label}/${path}`;
  }

  /**
   * The source of a file that names none: the first folder below the chosen one, else the chosen one. An archive and a
   * mailbox are folders too, under their names without the ending.
   */
  sourceOf({ folder, path }: Place): string | null {
    const slash = path.indexOf('/');
    const first = path.slice(0, Math.max(0, slash));
    const kind = kindOfName(first);
    if (kind === 'zip' || kind === 'mailbox') return basename(first, extname(first));
    return first === '' || kind !== undefined ? this.#names.get(folder) || null : first;
  }
}

/** The names of the roots; of those that have the same name, the whole paths. */
function labelsOf(roots: readonly Root[]): string[] {
  const names = roots.map(({ path }) => basename(path) || path);
  return roots.map(({ path }, at) =>
    names.indexOf(names[at]!) === names.lastIndexOf(names[at]!) ? names[at]! : path,
  );
}

/** The innermost of the folders that is `path` or lies around it. */
function innermost(folders: readonly Folder[], path: string): Folder | undefined {
  return folders
    .filter((folder) => folder.path === path || isBelow(path, folder.path))
    .reduce<Folder | undefined>(
      (best, folder) => (best && best.path.length > folder.path.length ? best : folder),
      undefined,
    );
}

function areasOf(root: Root, known: readonly Folder[]): Area[] {
  return known
    .filter(({ path }) => path === root.path || isBelow(path, root.path))
    .map((folder) => ({
      folder,
      below: folder.path === root.path ? '' : `${pathBelow(folder.path, root.path)}/`,
    }))
    .sort((one, other) => other.below.length - one.below.length);
}
