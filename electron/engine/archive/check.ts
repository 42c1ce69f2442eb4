import { Piscina } from 'piscina';
import { workerFile } from '../import/readers.ts';
import type { SearchIndex } from '../search/index.ts';
import { archiveFile, type Store } from '../store/open.ts';
import type { Problem } from './truth.ts';

/**
 * Proves the archive and its index, or says what is wrong with them. The index can be made anew first: it is only a cache.
 */
export async function checkArchive(
  { folder }: Store,
  index: SearchIndex,
  rebuildIndex: boolean,
  signal?: AbortSignal,
): Promise<{ readonly ok: boolean; readonly problems: Problem[] }> {
  const truth = await inThread(archiveFile(folder), signal);
  if (rebuildIndex) await index.rebuild(signal);
  else await index.catchUp(signal);
  const problems = [...truth, ...index.check()];
  return { ok: problems.length === 0, problems };
}

async function inThread(path: string, signal: AbortSignal | undefined): Promise<readonly Problem[]> {
  const pool = new Piscina<string, readonly Problem[]>({ filename: workerFile.href, maxThreads: 1 });
  try {
    return await pool.run(path, { name: 'checkTruth', signal: signal ?? null });
  } finally {
    await pool.destroy();
  }
}
