import type { Chunk, Line } from '../lines.ts';
import { readFactiva } from './factiva.ts';
import { readNexis } from './nexis.ts';
import { readRecord } from './record.ts';

/** What the head of an article says that a press database wrote. */
export interface ExportedHead {
  /** Its lines as they are to stand in the text: without the names of fields. */
  readonly chunks: readonly Chunk[];
  readonly title: readonly Line[];
  readonly byline: { readonly names: string; readonly line: Line } | null;
  readonly published: string | null;
  readonly source: string | null;
  /** The other lines of the head. */
  readonly about: readonly Line[];
}

/** Reads the head of an article as press databases export it. Null for any other text. */
export function readExportedHead(chunks: readonly Chunk[]): ExportedHead | null {
  return readFactiva(chunks) ?? readNexis(chunks) ?? readRecord(chunks);
}
