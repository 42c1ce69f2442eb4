import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { EvidencePassage, Range } from '../../contract/index.ts';
import { printable } from '../export/printable.ts';
import { quoteBlocks } from '../export/quote.ts';
import { applyEdits } from '../export/edits.ts';
import type { RevisionText } from '../store/articles.ts';
import type { FileOnDisk } from '../store/evidence.ts';
import { codeOf } from '../failure.ts';

/**
 * Whether the passage quotes the source as it is at a place, but for what is masked. A whole article is quoted without the
 * lines that say its title, its author and its date.
 */
export function isQuotedAt({ text, blocks }: RevisionText, range: Range, passage: EvidencePassage): boolean {
  const { quote, speaker, place } = passage;
  const show = (shown: string): string => applyEdits(shown, printable(shown, 'text'));
  return [blocks, blocks.filter(({ role }) => role === undefined)].some((from) => {
    const source = quoteBlocks(text, from, range);
    return (
      source.length === quote.length &&
      source.every((block, index) => quotes(passage, index, show(block.text))) &&
      // Of a masked document nobody can say what name stood there.
      (place === null || show(source[0]?.speaker ?? '') === (speaker ?? ''))
    );
  });
}

/** Whether a block of the passage says what the source has, where nothing is masked. */
function quotes({ quote, masked }: EvidencePassage, block: number, source: string): boolean {
  const text = quote[block]!;
  const ranges = masked.filter(([one]) => one === block).sort((a, b) => a[1] - b[1]);
  if (ranges.length === 0) return text === source;
  const kept: string[] = [];
  let at = 0;
  for (const [, start, end] of ranges) {
    kept.push(text.slice(at, start));
    at = end;
  }
  const last = text.slice(at);
  const first = kept[0]!;
  if (!source.startsWith(first)) return false;
  let reached = first.length;
  for (const piece of kept.slice(1)) {
    const found = source.indexOf(piece, reached);
    if (found === -1) return false;
    reached = found + piece.length;
  }
  return source.endsWith(last) && source.length - last.length >= reached;
}

/** How a file on disk is to what was read from it. */
export async function stateOf(file: FileOnDisk, signal: AbortSignal): Promise<'same' | 'changed' | 'gone'> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(join(file.folder, file.path)), hash, { signal });
  } catch (thrown) {
    signal.throwIfAborted();
    if (codeOf(thrown) !== '') return 'gone';
    throw thrown;
  }
  return hash.digest('hex') === file.sha256 ? 'same' : 'changed';
}
