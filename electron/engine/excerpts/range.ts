import type { Range } from '../../contract/index.ts';

/** How much of the text on each side of an excerpt is kept to find it again, in UTF-16 code units. */
export const CONTEXT = 32;

/**
 * The range a person means by `[start, end)`: without white space at its ends, and never half a surrogate pair.
 * @returns null if it doesn't lie within the text or holds nothing but white space
 */
export function tidyRange(text: string, { start, end }: Range): Range | null {
  if (start < 0 || end > text.length || start >= end) return null;
  const from = splitsPair(text, start) ? start - 1 : start;
  const to = splitsPair(text, end) ? end + 1 : end;
  const marked = text.slice(from, to);
  const quote = marked.trim();
  if (quote === '') return null;
  const first = from + marked.indexOf(quote);
  return { start: first, end: first + quote.length };
}

/** The text right before and right behind a range, as much as is kept of it; a surrogate pair is kept whole or not at all. */
export function contextOf(text: string, { start, end }: Range): { prefix: string; suffix: string } {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, end + CONTEXT);
  return {
    prefix: text.slice(splitsPair(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, splitsPair(text, to) ? to - 1 : to),
  };
}

function splitsPair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
