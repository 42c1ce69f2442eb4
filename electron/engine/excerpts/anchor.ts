import type { Excerpt, Range } from '../../contract/index.ts';
import { nearest } from '../quote/nearest.ts';

export type Anchor = Omit<Excerpt['anchor'], 'settled'>;

/** A marked passage as it is kept: its place in the text it was marked in, and the text on both sides of it. */
export interface Selector extends Range {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** With fewer characters than this a piece of text may stand in two texts by chance. */
const TELLING = 32;

/** How much of a quote must still stand for a place to be given at all, and how much more than at the second best place. */
const LEAST_LIKENESS = 0.6;
const LEAD = 0.1;

/**
 * Finds a passage of one revision again in another one. The state says how sure it is that what was found is *the* passage:
 *
 * - `exact`, `moved`: beyond doubt, and it reads as the quote does. Either nothing changed before and in the passage and
 *   right behind it (or the other way round), or the quote with its context stands exactly once in the old text and exactly
 *   once in the new one.
 * - `uncertain`: the quote is there, but its context is gone or it stands there several times, and the likeliest place is
 *   given; or something much like it is there, and clearly more so than anything else (`text` is how it reads).
 * - `lost`: neither the quote nor anything like it is there, or several things that are like it alike.
 *
 * As in the Web Annotation model, the position is tried first and verified against the quote. That every revision is kept
 * allows more than its TextQuoteSelector: what was ambiguous in the old text already can't be taken for a proof.
 */
export function locate(selector: Selector, oldText: string, newText: string): Anchor {
  if (!newText.includes(selector.quote)) return similar(selector, newText);
  const start =
    untouchedStart(selector, oldText, newText) ?? unmistakableStart(selector, oldText, newText) ?? null;
  if (start !== null) return found(selector, start, start === selector.start ? 'exact' : 'moved');
  return found(selector, likeliestStart(selector, newText), 'uncertain');
}

function similar({ quote }: Selector, newText: string): Anchor {
  const [best, second] = nearest(newText, quote);
  const clear = best && best.likeness >= LEAST_LIKENESS && best.likeness - (second?.likeness ?? 0) >= LEAD;
  if (!clear) return { state: 'lost', start: null, end: null, text: null };
  const { start, end } = best;
  return { state: 'uncertain', start, end, text: newText.slice(start, end) };
}

function found({ quote }: Selector, start: number, state: Anchor['state']): Anchor {
  return { state, start, end: start + quote.length, text: null };
}

/** Where the passage is if all changes lie behind it and its context, or all of them before, and enough stayed to tell. */
function untouchedStart(
  { start, end, prefix, suffix }: Selector,
  oldText: string,
  newText: string,
): number | null {
  const behind = end + suffix.length;
  if (behind >= TELLING && newText.startsWith(oldText.slice(0, behind))) return start;
  const before = start - prefix.length;
  if (oldText.length - before >= TELLING && newText.endsWith(oldText.slice(before)))
    return newText.length - (oldText.length - start);
  return null;
}

/** Where the quote is if it, or it with the text before or behind it, stands once in the old and once in the new text. */
function unmistakableStart(selector: Selector, oldText: string, newText: string): number | null {
  const { prefix, quote, suffix } = selector;
  const keys = [
    { before: prefix, after: suffix },
    { before: prefix, after: '' },
    { before: '', after: suffix },
    { before: '', after: '' },
  ];
  for (const { before, after } of keys) {
    const key = before + quote + after;
    if (key.length < TELLING || onlyPlace(key, oldText) === null) continue;
    const place = onlyPlace(key, newText);
    if (place !== null) return place + before.length;
  }
  return null;
}

function onlyPlace(key: string, text: string): number | null {
  const first = text.indexOf(key);
  return first !== -1 && text.indexOf(key, first + 1) === -1 ? first : null;
}

/** Of all places of the quote the one whose surroundings are most like the old ones, the nearest of several such. */
function likeliestStart({ prefix, quote, suffix, start }: Selector, text: string): number {
  let likeliest = text.indexOf(quote);
  let best = -1;
  for (let place = text.indexOf(quote); place !== -1; place = text.indexOf(quote, place + 1)) {
    const likeness = sharedBefore(prefix, text, place) + sharedBehind(suffix, text, place + quote.length);
    const nearer = Math.abs(place - start) < Math.abs(likeliest - start);
    if (likeness > best || (likeness === best && nearer)) {
      likeliest = place;
      best = likeness;
    }
  }
  return likeliest;
}

/** How much of the end of `prefix` stands in `text` right before `offset`. */
function sharedBefore(prefix: string, text: string, offset: number): number {
  let shared = 0;
  while (shared < Math.min(prefix.length, offset) && prefix.at(-1 - shared) === text[offset - 1 - shared])
    shared += 1;
  return shared;
}

/** How much of the beginning of `suffix` stands in `text` from `offset`. */
function sharedBehind(suffix: string, text: string, offset: number): number {
  let shared = 0;
  while (shared < suffix.length && suffix[shared] === text[offset + shared]) shared += 1;
  return shared;
}
