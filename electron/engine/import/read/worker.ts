import { parentPort } from 'node:worker_threads';
import type { ReadRequest } from '../../evidence/read.ts';
import type { CiteRequest } from '../../export/cite/process.ts';
import type { DocxRequest } from '../../export/docx/docx.ts';
import type { MaskRequest } from '../../mask/mask.ts';
import { onSignOfLife } from '../parse/life.ts';
import type { ReadFile, Wanted } from './read.ts';

/** Files to be read. */
export interface Batch {
  readonly kind: 'read';
  readonly files: readonly Wanted[];
  /**
   * Shared numbers: how many of the files were begun, so that the engine knows which one brought a thread down, and how
   * many signs of life there were, so that it doesn't take a long file for one that hangs.
   */
  readonly begun: Int32Array<SharedArrayBuffer>;
}

/** An archive to be checked, or its index. */
export interface CheckRequest {
  readonly kind: 'check' | 'check index';
  /** Path of its `archive.sqlite`. */
  readonly path: string;
  /** Path of its `index.sqlite`, where that is to be checked. */
  readonly index?: string;
  /** Where to count what is done; see `archive/check/steps.ts`. */
  readonly steps?: Int32Array<SharedArrayBuffer>;
}

/** What can be read of a damaged archive to be saved. */
export interface SalvageRequest {
  readonly kind: 'salvage';
  /** Path of the damaged `archive.sqlite`. */
  readonly from: string;
  /** Path of a file to be made. */
  readonly to: string;
}

type Request = Batch | CheckRequest | SalvageRequest | CiteRequest | DocxRequest | ReadRequest | MaskRequest;

/** The threads of the engine: they answer each message by one, in order. */
let turn: Promise<void> = Promise.resolve();
parentPort?.on('message', (request: Request) => {
  turn = answerAfter(turn, request);
});

async function answerAfter(last: Promise<void>, request: Request): Promise<void> {
  await last;
  parentPort?.postMessage(await answer(request));
}

/** Whatever a thread is asked for, with parsers or SQLite and all, is loaded when it is: most are asked one thing. */
async function answer(request: Request): Promise<unknown> {
  switch (request.kind) {
    case 'read':
      return readBatch(request);
    case 'check':
    case 'check index':
      return (await import('../../archive/check/thread.ts')).answerCheck(request);
    case 'salvage':
      return (await import('../../archive/damage/salvage.ts')).salvage(request.from, request.to);
    case 'cite':
      return (await import('../../export/cite/process.ts')).processCitations(request);
    case 'mask':
      return (await import('../../mask/mask.ts')).maskDraft(request);
    case 'document':
      return (await import('../../evidence/read.ts')).readDocument(request);
    case 'docx':
      return (await import('../../export/docx/docx.ts')).writeDocx(request);
  }
}

async function readBatch({ files, begun }: Batch): Promise<readonly ReadFile[]> {
  const { readOne } = await import('./read.ts');
  const read: ReadFile[] = [];
  for (const [at, file] of files.entries()) {
    Atomics.store(begun, 0, at + 1);
    onSignOfLife(() => Atomics.add(begun, 1, 1));
    read.push(await readOne(file));
  }
  return read;
}
