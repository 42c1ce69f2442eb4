import { create } from 'zustand';
import type { Carrel, ImportEvent, ImportSummary } from '../../electron/contract/index.ts';
import { announce } from '../design/Announcer.tsx';
import { sentenceOf } from '../design/failure.ts';
import { summaryOf } from './outcomes.ts';

export type ImportProgress = Extract<ImportEvent, { type: 'progress' }>;

/** What is imported: files a person chose, or the sample archive. */
export type ImportSource =
  { readonly grant: string; readonly names: readonly string[] } | { readonly sample: true };

export type ImportStage =
  | { readonly name: 'idle' }
  | {
      readonly name: 'running';
      readonly source: ImportSource;
      /** Null until the engine has begun. */
      readonly progress: ImportProgress | null;
      readonly cancel: () => void;
    }
  | { readonly name: 'ended'; readonly summary: ImportSummary }
  | { readonly name: 'failed'; readonly reason: string };

/** The import under way, or the one that has just ended. */
export const useImport = create<{ readonly stage: ImportStage }>()(() => ({ stage: { name: 'idle' } }));

export function isImporting(): boolean {
  return useImport.getState().stage.name === 'running';
}

/** Takes the word about the last import off the page. */
export function dismissImport() {
  enter({ name: 'idle' });
}

/** Runs an import to its end. Only one runs at a time: ask {@link isImporting} before. */
export async function runImport(carrel: Carrel, source: ImportSource): Promise<void> {
  const abort = new AbortController();
  const cancel = () => abort.abort();
  let job: number | null = null;
  enter({ name: 'running', source, progress: null, cancel });
  try {
    const input = 'sample' in source ? source : { grant: source.grant };
    for await (const event of await carrel.imports.start(input, { signal: abort.signal })) {
      if (event.type === 'done') return end({ name: 'ended', summary: event.summary });
      job = event.job;
      enter({ name: 'running', source, progress: event, cancel });
    }
  } catch (failure) {
    if (!abort.signal.aborted) return end({ name: 'failed', reason: sentenceOf(failure) });
  }
  end(job === null ? { name: 'idle' } : await cancelledStage(carrel, job));
}

function end(stage: ImportStage) {
  enter(stage);
  if (stage.name === 'ended') announce(`Import: ${summaryOf(stage.summary)}`);
}

/** What a cancelled import has done is asked for, since its events ended with the cancelling. */
async function cancelledStage(carrel: Carrel, job: number): Promise<ImportStage> {
  try {
    const { summary } = await carrel.imports.report({ job, limit: 1 });
    return { name: 'ended', summary: { ...summary, state: 'cancelled' } };
  } catch {
    return { name: 'idle' };
  }
}

function enter(stage: ImportStage) {
  useImport.setState({ stage });
}
