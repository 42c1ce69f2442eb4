import type { Range } from '../../../contract/index.ts';
import { Kind, kindAt } from '../analyse/characters.ts';

/** Share of the free room that may go before what a passage is about; the rest shows how it goes on. */
const BEFORE = 0.6;

/** Share of the length a passage may lose to end with its sentence. */
const FOR_SENTENCE_END = 0.35;

/** Behind the end of a sentence. A full stop after a short or capitalised piece may be of an abbreviation. */
const SENTENCE_END =
  /(?:(?<=\p{Ll}{3}|[\p{N})\]"'”’»])[.!?…]|[!?…])["'”’»)\]]*\s+|[。！？]["'”’」』）]*|\n+/gu;

/**
 * A part of `within` of about `length` code units around `[focus.start, focus.end)`, which it always contains: from the
 * beginning of a sentence to the end of one where that is near, of a word otherwise, without white space at its ends.
 */
export function cutAround(text: string, within: Range, focus: Range, length: number): Range {
  const room = Math.max(0, length - (focus.end - focus.start));
  let start = startFor(text, within, focus.start - Math.floor(room * BEFORE), focus.start);
  const end = endFor(text, within, focus.end, start + length, length);
  if (end === within.end) start = Math.min(start, startFor(text, within, end - length, focus.start));
  return trimmed(text, { start, end });
}

/** The beginning of `within`, of at most about `length` code units. */
export function cutFrom(text: string, within: Range, length: number): Range {
  return cutAround(text, within, { start: within.start, end: within.start }, length);
}

/** Where to begin between `earliest` and `latest`. */
function startFor(text: string, within: Range, earliest: number, latest: number): number {
  if (earliest <= within.start) return within.start;
  const sentence = sentenceEnds(text, earliest, latest)[0];
  if (sentence !== undefined) return sentence;
  for (let index = earliest; index < latest; index++) if (isWordEdge(text, index)) return index;
  return latest;
}

/** Where to end between `earliest` and `latest`. */
function endFor(text: string, within: Range, earliest: number, latest: number, length: number): number {
  if (latest >= within.end) return within.end;
  if (latest <= earliest) return earliest;
  const from = Math.max(earliest, latest - Math.floor(length * FOR_SENTENCE_END));
  const sentence = sentenceEnds(text, from, latest).at(-1);
  if (sentence !== undefined) return sentence;
  for (let index = latest; index > earliest; index--) if (isWordEdge(text, index)) return index;
  return kindAt(text, latest) === Kind.low ? latest - 1 : latest;
}

function sentenceEnds(text: string, from: number, to: number): readonly number[] {
  // A few characters more: what the end of a sentence looks back on.
  const context = Math.max(0, from - 4);
  const ends = Array.from(text.slice(context, to).matchAll(SENTENCE_END), (match) => {
    return context + match.index + match[0].length;
  });
  return ends.filter((end) => end >= from);
}

/** Between a word and white space, or between two characters of a script that writes none. */
function isWordEdge(text: string, index: number): boolean {
  return /\s/.test(text[index - 1]!) || /\s/.test(text[index]!) || kindAt(text, index) === Kind.unit;
}

function trimmed(text: string, { start, end }: Range): Range {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
