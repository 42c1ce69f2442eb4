/** `[start, end)` of a text, in UTF-16 code units, and what stands there instead. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What is to be replaced in a text, in the path of a file, in the address of a link or in what was searched for: edits in
 * their order that don't overlap.
 */
export type Editor = (text: string, kind: 'text' | 'path' | 'address' | 'query') => readonly Edit[];

/** A text with its edits made. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: instead } of edits) {
    result += text.slice(at, start) + instead;
    at = end;
  }
  return result + text.slice(at);
}

/** Where a place has come to be; one within what was replaced goes to the side of it that keeps the whole covered. */
export function movePlace(place: number, edits: readonly Edit[], side: 'start' | 'end'): number {
  let shift = 0;
  for (const { start, end, text } of edits) {
    if (place <= start) break;
    if (place < end) return start + shift + (side === 'start' ? 0 : text.length);
    shift += text.length - (end - start);
  }
  return place + shift;
}
