import { basename } from 'node:path';
import type { EvidencePlace, Verification } from '../../contract/index.ts';
import { api } from '../api.ts';
import type { Engine } from '../engine.ts';
import { CarrelError } from '../failure.ts';
import { readApart } from './apart.ts';
import type { ReadDocument } from './read.ts';
import { verifyPassages } from './verify.ts';

/** Handlers of `evidence`. */
export function evidenceApi(engine: Engine) {
  return {
    verify: api.evidence.verify.handler(({ input, signal }) =>
      verify(
        engine,
        engine.host.grants.toRead(input.grant),
        signal ? AbortSignal.any([signal, engine.closing]) : engine.closing,
      ),
    ),
  };
}

/** @throws CarrelError `EVIDENCE_MISSING`, `DOCUMENT_UNREADABLE` */
async function verify(
  { store: { db } }: Engine,
  paths: readonly string[],
  signal: AbortSignal,
): Promise<Verification> {
  let document: (ReadDocument & { readonly path: string }) | undefined;
  const places = new Map<string, EvidencePlace>();
  // A document and its key.
  for (const path of paths.slice(0, 2)) {
    const read = await readApart(path, signal);
    if (read.kind === 'unreadable') {
      const file = basename(path);
      throw new CarrelError('DOCUMENT_UNREADABLE', `${file} can’t be read. ${read.reason}`, {
        file,
        reason: read.reason,
      });
    }
    if (read.kind === 'document') document ??= { ...read, path };
    if (read.kind === 'key') for (const { id, place } of read.key.passages) places.set(id, place);
  }
  if (!document) throw new CarrelError('EVIDENCE_MISSING', undefined, undefined);
  const passages = await verifyPassages(document, { db, places, signal });
  return {
    file: basename(document.path),
    title: document.evidence.title,
    made: document.evidence.made,
    ok: passages.every(({ verdict }) => verdict === 'unchanged'),
    passages,
  };
}
