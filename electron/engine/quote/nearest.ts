import approximate from 'approx-string-match';
import type { Range } from '../../contract/index.ts';

/** A stretch of a text that is like a pattern. */
export interface Near extends Range {
  /** 1 less the share of the pattern's characters that have to be changed to get from one to the other; 0–1. */
  readonly likeness: number;
}

/**
 * Pieces of the pattern that are looked for as they are. First a few long ones, which are found fast; where too few of
 * them agree on a place, many short ones.
 */
const ROUNDS = [
  { length: 16, most: 12, agreeing: 3 },
  { length: 8, most: 48, agreeing: 0 },
] as const;

/** How often a piece may stand in the text: what is more common tells nothing. */
const COMMON = 64;

/** Places where enough seeds agree that are looked at closely. */
const CLOSER = 5;

/** A longer pattern is found by its beginning and its end: comparing all of it would take too long. */
const LONG = 1200;
const END = 500;

/** Share of the pattern that may differ at all. */
const MOST_ERRORS = 0.45;

/**
 * The stretches of a text that are most like a pattern, best first; none overlaps another. Exact pieces of the pattern say
 * where to look, the rarest with the most weight, and only there the text is compared character by character: in time
 * linear in the text. Source: “filter then verify” of G. Navarro, A Guided Tour to Approximate String Matching (2001), and
 * the bit-parallel comparison of G. Myers (1999).
 */
export function nearest(text: string, pattern: string): Near[] {
  const found: Near[] = [];
  for (const start of likelyStarts(text, pattern)) {
    const near = closeLook(text, pattern, start);
    if (near) found.push(near);
  }
  const apart: Near[] = [];
  for (const one of found.sort((a, b) => b.likeness - a.likeness || a.start - b.start)) {
    if (apart.every((other) => one.end <= other.start || one.start >= other.end)) apart.push(one);
  }
  return apart;
}

/** Where the pattern may begin, the likeliest first. */
function likelyStarts(text: string, pattern: string): readonly number[] {
  for (const round of ROUNDS) {
    const { starts, weight } = startsBySeeds(text, pattern, seedsOf(pattern, round.length, round.most));
    if (weight >= round.agreeing) return starts;
  }
  return [];
}

/** Where seeds put the beginning of the pattern, and the weight of those that agree on the likeliest place. */
function startsBySeeds(text: string, pattern: string, seeds: Iterable<readonly [string, number]>) {
  const votes: { readonly start: number; readonly weight: number }[] = [];
  for (const [seed, offset] of seeds) {
    const places: number[] = [];
    for (let at = text.indexOf(seed); at !== -1 && places.length <= COMMON; at = text.indexOf(seed, at + 1)) {
      places.push(at - offset);
    }
    if (places.length <= COMMON) votes.push(...places.map((start) => ({ start, weight: 1 / places.length })));
  }
  votes.sort((a, b) => a.start - b.start);
  const room = slackOf(pattern);
  let first = 0;
  let weight = 0;
  const windows = votes.map((vote, index) => {
    weight += vote.weight;
    while (votes[first]!.start < vote.start - room) weight -= votes[first++]!.weight;
    return { start: votes[(first + index) >> 1]!.start, weight };
  });
  const starts: number[] = [];
  for (const { start } of windows.sort((a, b) => b.weight - a.weight)) {
    if (starts.length === CLOSER) break;
    if (starts.every((other) => Math.abs(other - start) > room)) starts.push(start);
  }
  return { starts, weight: windows[0]?.weight ?? 0 };
}

/** Pieces of the pattern with their offsets, spread over it. */
function* seedsOf(
  pattern: string,
  longest: number,
  most: number,
): Generator<readonly [seed: string, offset: number]> {
  const length = Math.min(longest, Math.max(3, pattern.length >> 2));
  const step = Math.max(length >> 1, Math.floor((pattern.length - length) / most), 1);
  for (let offset = 0; offset + length <= pattern.length; offset += step) {
    yield [pattern.slice(offset, offset + length), offset];
  }
}

/** How far off the place of a piece may be, through what was put in or left out before it. */
function slackOf(pattern: string): number {
  return Math.max(24, Math.ceil(Math.min(pattern.length, 4 * LONG) * 0.3));
}

function closeLook(text: string, pattern: string, start: number): Near | null {
  const slack = slackOf(pattern);
  if (pattern.length <= LONG) {
    return compared(text, pattern, { start: start - slack, end: start + pattern.length + slack });
  }
  const head = compared(text, pattern.slice(0, END), { start: start - slack, end: start + END + slack });
  const end = start + pattern.length;
  const tail = compared(text, pattern.slice(-END), { start: end - END - slack, end: end + slack });
  if (!head || !tail || tail.start < head.end) return null;
  return { start: head.start, end: tail.end, likeness: Math.min(head.likeness, tail.likeness) };
}

function compared(text: string, pattern: string, within: Range): Near | null {
  const from = Math.max(0, within.start);
  const part = text.slice(from, Math.max(from, within.end));
  const most = Math.floor(pattern.length * MOST_ERRORS);
  const best = approximate(part, pattern, most).reduce<{
    start: number;
    end: number;
    errors: number;
  } | null>((one, other) => (one && one.errors <= other.errors ? one : other), null);
  if (!best || best.start >= best.end) return null;
  const { start, end } = toWords(text, { start: from + best.start, end: from + best.end });
  return { start, end, likeness: 1 - best.errors / pattern.length };
}

const INSIDE = /[\p{L}\p{M}\p{N}'’]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The range with its first and last words whole, where words are written apart. */
export function toWords(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (from > 0 && goesOn(text, from)) from -= 1;
  while (to < text.length && goesOn(text, to)) to += 1;
  while (from < to && /\s/.test(text[from]!)) from += 1;
  while (to > from && /\s/.test(text[to - 1]!)) to -= 1;
  return { start: from, end: to };
}

/** Whether a word goes on from one side of an offset to the other. */
export function goesOn(text: string, offset: number): boolean {
  const before = characterBefore(text, offset);
  const behind = text.slice(offset, offset + 2);
  if (UNSPACED.test(before) || UNSPACED.test(behind.slice(0, 1))) return false;
  return INSIDE.test(before) && /^[\p{L}\p{M}\p{N}'’]/u.test(behind) && before !== '';
}

function characterBefore(text: string, offset: number): string {
  const code = text.charCodeAt(offset - 1);
  const low = code >= 0xdc00 && code <= 0xdfff;
  return text.slice(Math.max(0, offset - (low ? 2 : 1)), offset);
}
