import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askThread } from '../../import/read/thread.ts';
import type { SalvageRequest } from '../../import/read/worker.ts';
import { archiveFile, openStore, type Store } from '../../store/open.ts';
import { noteSalvaged, type Damage } from './marker.ts';
import { copyRaw } from './raw.ts';
import type { Salvaged } from './salvage.ts';

/** Where the readable part of a damaged archive stands, as an archive of its own. */
export const readableFolder = (folder: string): string => join(folder, 'readable');

/** Opens what can be read of a damaged archive. It is looked for once, and the damaged files stay as they are. */
export async function openReadable(
  folder: string,
  damage: Damage,
): Promise<{ readonly store: Store; readonly damage: Damage }> {
  const readable = readableFolder(folder);
  if (damage.salvaged && existsSync(archiveFile(readable))) return { store: openStore(readable), damage };
  rmSync(readable, { recursive: true, force: true });
  mkdirSync(readable);
  const draft = join(readable, `draft-${process.pid}`);
  const salvaged = await salvageInto(archiveFile(folder), draft);
  renameSync(draft, archiveFile(readable));
  return { store: openStore(readable), damage: noteSalvaged(folder, damage, salvaged) };
}

/** Saves what can be read of a damaged file into a new one, in a thread of its own. */
export function salvageInto(from: string, to: string): Promise<Salvaged> {
  const request: SalvageRequest = { kind: 'salvage', from, to };
  return askThread<Salvaged>(request);
}

/** Opens a copy of an archive that may not be written to, which is gone when it is closed. */
export function openCopy(folder: string): { readonly store: Store; readonly remove: () => void } {
  const copy = mkdtempSync(join(tmpdir(), 'carrel-reading-'));
  const remove = () => rmSync(copy, { recursive: true, force: true });
  try {
    copyRaw(archiveFile(folder), archiveFile(copy));
    const index = join(folder, 'index.sqlite');
    if (existsSync(index) && !existsSync(`${index}-wal`)) copyRaw(index, join(copy, 'index.sqlite'));
    return { store: openStore(copy), remove };
  } catch (thrown) {
    remove();
    throw thrown;
  }
}
