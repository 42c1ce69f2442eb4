import type { CheckEvent, CheckReport } from '../../../contract/index.ts';
import type { Engine } from '../../engine.ts';
import { askThread } from '../../import/read/thread.ts';
import type { CheckRequest } from '../../import/read/worker.ts';
import { isPending } from '../../pending.ts';
import { archiveFile } from '../../store/open.ts';
import { countShown } from '../../store/articles.ts';
import { noteCheck } from './last.ts';
import { RESTORE, type Problem } from './problem.ts';
import { Steps } from './steps.ts';

/** Time between two events, in milliseconds. */
const TICK = 100;

/** Told with damage to the file itself. */
const SHUT: Problem = {
  code: 'ARCHIVE_READ_ONLY',
  message: 'From now on this archive is only read.',
  advice: 'Put a backup in its place, or go on with what can be read of it.',
};

/**
 * Proves the archive and its index, or says what is wrong with them, and meanwhile how far it is; the report comes last.
 * The index can be made anew first: it is only a cache. An archive whose file is found damaged is only read from then on.
 * Whoever stops listening ends the check.
 */
export async function* checkArchive(
  engine: Engine,
  rebuildIndex: boolean,
  signal: AbortSignal = engine.closing,
): AsyncGenerator<CheckEvent> {
  const left = new AbortController();
  const steps = new Steps();
  const work = check(engine, rebuildIndex, steps, AbortSignal.any([signal, left.signal, engine.closing]));
  // Whoever left hears of no failure.
  work.catch(() => undefined);
  try {
    do yield { type: 'progress', ...howFar(engine, steps) };
    while (await isPending(work, TICK));
    yield { type: 'done', report: await work };
  } finally {
    left.abort();
  }
}

/** What the engine itself puts into the index is counted there. */
function howFar({ store, index }: Engine, steps: Steps): Steps['now'] {
  if (steps.now.phase !== 'indexing') return steps.now;
  return { phase: 'indexing', done: index.status().articles, total: countShown(store.db) };
}

async function check(
  engine: Engine,
  rebuildIndex: boolean,
  steps: Steps,
  signal: AbortSignal,
): Promise<CheckReport> {
  const { folder, index, store, readOnly } = engine;
  const request: CheckRequest = { kind: 'check', path: archiveFile(store.folder), steps: steps.shared };
  const truth = await askThread<readonly Problem[]>(request, signal);
  if (truth.some(({ code }) => code === 'DAMAGED') && readOnly === null) {
    engine.shut('parts of its file can’t be read');
    return { ok: false, problems: [...truth, SHUT] };
  }
  steps.begin('indexing', 0);
  if (rebuildIndex) await index.rebuild(signal);
  const known =
    readOnly?.kind === 'damaged' ? [{ code: 'DAMAGED', message: readOnly.message, advice: RESTORE }] : [];
  const problems = [...known, ...truth, ...(await index.check(steps.shared, signal))];
  if (readOnly === null) noteCheck(folder, problems.length);
  return { ok: problems.length === 0, problems };
}
