import { BLOCK_SEPARATOR } from '../../electron/contract/index.ts';
import { openContainer, readContent } from '../../electron/engine/import/parse/content.ts';
import type { About } from '../../electron/engine/import/parse/container.ts';
import { ParseFailure } from '../../electron/engine/import/parse/failure.ts';
import type { ParsedDocument } from '../../electron/engine/import/parse/parsed.ts';

/** How many of a file's parts are read, and how deep. */
const MOST_PARTS = 5;
const DEEPEST = 2;

/**
 * Reads a file and what is within it. It may turn out to be a document or be refused; anything else is a defect, and is
 * thrown.
 */
export async function attempt(path: string, bytes: Uint8Array, about?: About, depth = 0): Promise<void> {
  try {
    const { document, parts } = await readContent(path, bytes, about);
    if (document) checkDocument(document);
    if (parts.length === 0 || depth === DEEPEST) return;
    const container = await openContainer(path, bytes);
    for (const { name, refused } of parts.slice(0, MOST_PARTS)) {
      if (refused) continue;
      if (/^\/|(?:^|\/)\.\.(?:\/|$)/.test(name)) throw new Error(`A part is called ${name}.`);
      const content = await container.read(name);
      await attempt(`${path}/${name}`, content.bytes, content.about, depth + 1);
    }
  } catch (thrown) {
    if (!(thrown instanceof ParseFailure)) throw thrown;
    // What a library throws at a broken file is a refusal; what our own code throws is a defect.
    if (thrown.cause instanceof Error && isOurs(thrown.cause)) throw thrown.cause;
  }
}

function checkDocument({ title, text, blocks }: ParsedDocument): void {
  if (title === '') throw new Error('The title is empty.');
  let at = 0;
  for (const [index, { start, end, breaks = [], marks = [] }] of blocks.entries()) {
    if (index > 0) at += BLOCK_SEPARATOR.length;
    if (start !== at || end <= start) throw new Error(`Block ${index} is not where it should be.`);
    const within = [...breaks.map((one) => one.at), ...marks.flatMap((mark) => [mark.start, mark.end])];
    if (within.some((place) => place < start || place > end))
      throw new Error(`Block ${index} has marks elsewhere.`);
    at = end;
  }
  if (at !== text.length) throw new Error('The blocks are not all of the text.');
}

function isOurs({ stack = '' }: Error): boolean {
  return /^\s+at .*\/electron\/engine\//.test(stack.split('\n').find((line) => /^\s+at /.test(line)) ?? '');
}
