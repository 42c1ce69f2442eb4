import type { Editor } from './edits.ts';

/** Control characters, which no format has a place for (line breaks and tabs are none of them), and halves of characters. */
// oxlint-disable-next-line no-control-regex -- they are what is meant
const UNPRINTABLE = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Puts a sign that can be shown in the place of each character that can't. */
export const printable: Editor = (text) =>
  Array.from(text.matchAll(UNPRINTABLE), ({ index }) => ({ start: index, end: index + 1, text: '\uFFFD' }));
