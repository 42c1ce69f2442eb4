import type { EvidencePassage } from '../../contract/index.ts';
import { placeLine } from './evidence.ts';
import { isInLines } from './in-lines.ts';
import { isOnPages } from './on-pages.ts';
import type { Printed } from './read.ts';

/** Whether a document shows a passage as its evidence states it. */
export function isPrinted(printed: Printed, passage: EvidencePassage): boolean {
  const { id, quote, speaker, cited } = passage;
  const quoted = [...(speaker === null ? [] : [`[${speaker}]`]), ...quote];
  if ('lines' in printed) return isInLines(printed.lines, id, quoted, cited);
  const after = [cited, placeLine(passage)].filter((text) => text !== null);
  return isOnPages(printed.pages, id, [...quoted, ...after]);
}
