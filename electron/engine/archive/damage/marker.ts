import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { archiveFile } from '../../store/open.ts';

const salvagedSchema = z.object({
  articles: z.int(),
  excerpts: z.int(),
  withoutOriginal: z.int(),
});

const markerSchema = z.object({
  /** What is wrong, as the end of a sentence. */
  reason: z.string(),
  found: z.iso.datetime(),
  /** The file that is meant: another one in its place isn't damaged. */
  bytes: z.int(),
  mtime: z.number(),
  /** What could be saved of it, once that was tried. */
  salvaged: salvagedSchema.nullable(),
});
/** What is known of the damage to an archive. */
export type Damage = Readonly<z.infer<typeof markerSchema>>;

const markerFile = (folder: string): string => join(folder, 'damaged.json');

/** What was found out before about the damage to the archive in `folder`; null if it isn't known to be damaged. */
export function knownDamage(folder: string): Damage | null {
  if (!existsSync(markerFile(folder))) return null;
  const parsed = markerSchema.safeParse(readJson(markerFile(folder)));
  const file = statSync(archiveFile(folder), { throwIfNoEntry: false });
  if (!parsed.success || file?.size !== parsed.data.bytes || file.mtimeMs !== parsed.data.mtime) return null;
  return parsed.data;
}

/** Notes that an archive is damaged, so that nobody writes to it any more. */
export function noteDamage(folder: string, reason: string): Damage {
  const { size, mtimeMs } = statSync(archiveFile(folder));
  const found = new Date().toISOString();
  return keep(folder, { reason, found, bytes: size, mtime: mtimeMs, salvaged: null });
}

/** Notes what could be saved. */
export function noteSalvaged(
  folder: string,
  damage: Damage,
  salvaged: NonNullable<Damage['salvaged']>,
): Damage {
  return keep(folder, { ...damage, salvaged });
}

export function forgetDamage(folder: string): void {
  rmSync(markerFile(folder), { force: true });
}

function keep(folder: string, damage: Damage): Damage {
  writeFileSync(markerFile(folder), `${JSON.stringify(damage)}\n`);
  return damage;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
