import { create } from 'zustand';
import type {
  Carrel,
  FollowedEvent,
  Granted,
  ImportEvent,
  ImportSummary,
} from '../../electron/contract/index.ts';
import { announce } from '../design/Announcer.tsx';
import { sentenceOf } from '../design/failure.ts';
import { formatCount, formatList } from '../design/format.ts';
import { notify, notifyFailure } from '../design/Toasts.tsx';
import type { Handover, Watch } from '../host/host.ts';
import { summaryOf } from './outcomes.ts';

export type ImportProgress = Extract<ImportEvent, { type: 'progress' }>;

/** What is imported. */
export type ImportSource = Parameters<Carrel['imports']['start']>[0];

export type ImportStage =
  | { readonly name: 'idle' }
  /** What was dropped is being handed over; null until it has been looked through. */
  | { readonly name: 'taking'; readonly handover: Handover | null; readonly cancel: () => void }
  /** Asked for, and not begun yet. */
  | { readonly name: 'starting' }
  | { readonly name: 'running'; readonly progress: ImportProgress; readonly cancelling: boolean }
  | { readonly name: 'ended'; readonly summary: ImportSummary }
  | { readonly name: 'failed'; readonly reason: string };

/** The import under way, or the one that has just ended, whoever began it: this page, another one, or nobody. */
export const useImport = create<{ readonly stage: ImportStage }>()(() => ({ stage: { name: 'idle' } }));

export function isImporting({ stage } = useImport.getState()): boolean {
  return stage.name === 'taking' || stage.name === 'starting' || stage.name === 'running';
}

/** Takes the word about the last import off the page. */
export function dismissImport() {
  enter({ name: 'idle' });
}

/** Shows files on their way to the program, and lets a person end it. @returns null where they did */
export async function takeIn(take: (watch: Watch) => Promise<Granted | null>): Promise<Granted | null> {
  const ending = new AbortController();
  const { signal } = ending;
  const cancel = () => ending.abort();
  const onProgress = (handover: Handover | null) => {
    if (!signal.aborted) enter({ name: 'taking', handover, cancel });
  };
  const onLeftOut = (paths: readonly string[]) =>
    notifyFailure(`${formatCount(paths.length, 'file', 'files')} could not be read.`, listed(paths));
  onProgress(null);
  try {
    return await take({ signal, onProgress, onLeftOut });
  } catch (failure) {
    if (!signal.aborted) throw failure;
    announce('Cancelled');
    return null;
  } finally {
    enter({ name: 'idle' });
  }
}

/** Paths named before the rest is counted. */
const NAMED = 3;

function listed(paths: readonly string[]): string {
  const named = paths.slice(0, NAMED);
  const more = paths.length - named.length;
  return formatList(more > 0 ? [...named, `${more} more`] : named);
}

/**
 * Has the archive begin an import, or read files again. It goes on by itself: {@link followImports} tells of it. Only one
 * runs at a time: ask {@link isImporting} before.
 */
export async function beginImport(begin: () => Promise<AsyncIterable<ImportEvent>>): Promise<void> {
  enter({ name: 'starting' });
  try {
    // The first event says that it has begun; the others come to whoever follows.
    for await (const event of await begin()) {
      if (useImport.getState().stage.name === 'starting') take(event);
      break;
    }
  } catch (failure) {
    enter({ name: 'failed', reason: sentenceOf(failure) });
  }
}

/** Stops the import between files. What is committed stays. */
export async function cancelImport(carrel: Carrel): Promise<void> {
  const { stage } = useImport.getState();
  if (stage.name !== 'running') return;
  enter({ ...stage, cancelling: true });
  await carrel.imports.cancel({ job: stage.progress.job });
}

/** Keeps the page informed of imports, until the signal goes off or the connection breaks. */
export async function followImports(carrel: Carrel, signal: AbortSignal): Promise<void> {
  // What ran while nobody listened has an end that is in the list of imports.
  if (isImporting()) enter({ name: 'idle' });
  try {
    for await (const event of await carrel.imports.follow(undefined, { signal })) take(event);
  } catch {
    // Followed again with the next connection.
  }
}

function take(event: FollowedEvent) {
  const { stage } = useImport.getState();
  if (event.type === 'failed') enter({ name: 'failed', reason: event.message });
  else if (event.type === 'done') end(event.summary);
  else {
    const cancelling =
      stage.name === 'running' && stage.progress.job === event.job ? stage.cancelling : false;
    if (event.kind !== 'watch') enter({ name: 'running', progress: event, cancelling });
  }
}

/** A watched folder makes few words. */
function end(summary: ImportSummary) {
  const words = summaryOf(summary);
  if (summary.kind === 'watch') {
    const { imported, updated, failed } = summary.counts;
    if (imported + updated + failed > 0) notify(`${summary.names.join(', ')}: ${words}`);
    return;
  }
  enter({ name: 'ended', summary });
  announce(`Import: ${words}`);
}

function enter(stage: ImportStage) {
  useImport.setState({ stage });
}
