import { expect } from 'vitest';
import { BLOCK_SEPARATOR, blockSchema, partialDateSchema } from '../../../../electron/contract/index.ts';
import { cleanText } from '../../../../electron/engine/import/parse/characters.ts';
import type { ParsedDocument } from '../../../../electron/engine/import/parse/parsed.ts';

/** What holds for every document, whatever it was read from. */
export function expectCanonical({ title, text, blocks, published, language }: ParsedDocument): void {
  expect(title).not.toBe('');
  if (published !== null) expect(partialDateSchema.safeParse(published).success).toBe(true);
  if (language !== null) expect(language).toMatch(/^[a-z]{2}$/);
  expect(cleanText(text)).toBe(text);
  let end = -BLOCK_SEPARATOR.length;
  for (const block of blocks) {
    blockSchema.parse(block);
    expect(block.start).toBe(end + BLOCK_SEPARATOR.length);
    expect(text.slice(Math.max(0, end), block.start)).toBe(end < 0 ? '' : BLOCK_SEPARATOR);
    ({ end } = block);
    const own = text.slice(block.start, end);
    expect(own).not.toBe('');
    expect(own).toBe(own.trimEnd());
    if (block.kind !== 'preformatted') expect(own).not.toMatch(/^\s| {2}|\t|\n\n| \n|\n /);
    if (block.kind === 'turn') expect(own.slice(0, block.label)).toMatch(/\S[:：]$/);
    for (const mark of block.marks ?? []) {
      expect(mark.start).toBeGreaterThanOrEqual(block.start);
      expect(mark.end).toBeGreaterThan(mark.start);
      expect(mark.end).toBeLessThanOrEqual(end);
    }
  }
  expect(text.length).toBe(Math.max(0, end));
}
