import { askThread } from '../import/thread.ts';
import type { CheckRequest } from '../import/worker.ts';
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
  const request: CheckRequest = { kind: 'check', path: archiveFile(folder) };
  const truth = await askThread<readonly Problem[]>(request, signal);
  if (rebuildIndex) await index.rebuild(signal);
  else await index.catchUp(signal);
  const problems = [...truth, ...(await index.check(signal))];
  return { ok: problems.length === 0, problems };
}
