import { basename, sep } from 'node:path';

/** Somebody who listens to a folder. */
export interface Listener {
  close(): Promise<void>;
}

/** How long a file's size must stay the same before it counts as written, and how often that is looked at, in milliseconds. */
const WRITTEN = { stabilityThreshold: 1000, pollInterval: 250 };

/**
 * Listens to everything below a folder, by what the system tells: nothing is polled but the size of a file that is being
 * written. Files and folders that no import reads are passed over, and so is the archive's own folder.
 */
export async function listenTo(
  path: string,
  archive: string,
  { onChange, onError }: { readonly onChange: () => void; readonly onError: (thrown: unknown) => void },
): Promise<Listener> {
  // Programs that watch nothing start without it.
  const { watch } = await import('chokidar');
  const watcher = watch(path, {
    ignored: (at) =>
      at !== path && (basename(at).startsWith('.') || at === archive || at.startsWith(archive + sep)),
    ignoreInitial: true,
    ignorePermissionErrors: true,
    followSymlinks: false,
    persistent: false,
    awaitWriteFinish: WRITTEN,
  });
  watcher.on('all', onChange);
  watcher.on('error', onError);
  return watcher;
}
