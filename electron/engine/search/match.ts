import type { TermSequence } from './lookup.ts';
import { findSpans, type Span } from './spans.ts';
import { readTokens, type Tokens } from './tokens.ts';

/** A word in any of its forms: the sequences of `termSequences`. `exact`: the typed form, folded; hits of it count more. */
export interface WordItem {
  readonly kind: 'word';
  readonly alternatives: readonly TermSequence[];
  readonly exact?: readonly TermSequence[];
}

/**
 * Exactly these words in a row, unstemmed: the sequences of `exactSequences` for a phrase, of `beginningForms` for an
 * unfinished word. Highlighted as a whole.
 */
export interface PhraseItem {
  readonly kind: 'phrase';
  readonly alternatives: readonly TermSequence[];
}

/** All of `items` with at most `distance` other words between the first and the last of them; each is highlighted. */
export interface NearItem {
  readonly kind: 'near';
  readonly items: readonly (WordItem | PhraseItem)[];
  readonly distance: number;
}

export type MatchItem = WordItem | PhraseItem | NearItem;

/** What a query positively looks for, whatever its connectives; a query compiles to it. */
export type Matcher = readonly MatchItem[];

/** One place in a text where an item of the matcher stands. */
export interface Hit extends Span {
  /** Its index in the matcher. */
  readonly item: number;
}

/**
 * Every hit in a text, in order. Of two overlapping hits of one item the first stays, and of two at one place the longer.
 * `language` is the one the text was indexed under.
 */
export function findHits(text: string, language: string | null, matcher: Matcher): readonly Hit[] {
  return matcher.length === 0 ? [] : findHitsAmong(text, readTokens(text, language), matcher);
}

/** As {@link findHits}, in a text whose tokens were read before: most of the time goes into reading them. */
export function findHitsAmong(text: string, tokens: Tokens, matcher: Matcher): readonly Hit[] {
  const parts = matcher.flatMap((item) => (item.kind === 'near' ? item.items : [item]));
  const spans = findSpans(text, tokens, parts);
  let part = 0;
  const hits = matcher.flatMap((item, index) => {
    const own = spans.slice(part, (part += item.kind === 'near' ? item.items.length : 1));
    const found = item.kind === 'near' ? nearby(own, item.distance) : own[0]!;
    return withoutOverlaps(found).map((span): Hit => ({ ...span, item: index }));
  });
  return hits.sort(inOrder);
}

/** The members of every cluster that has a span of each part, first to last at most `distance` words apart. */
function nearby(parts: readonly (readonly Span[])[], distance: number): readonly Span[] {
  const all = parts
    .flatMap((spans, part) => spans.map((span) => ({ span, part })))
    .sort((a, b) => a.span.position - b.span.position);
  const found = new Set<Span>();
  for (let first = 0; first < all.length; first++) {
    const from = all[first]!.span;
    const isNear = (index: number) =>
      index < all.length && all[index]!.span.position - (from.position + from.length) <= distance;
    const missing = new Set(parts.keys());
    for (let last = first; isNear(last) && missing.size > 0; last++) missing.delete(all[last]!.part);
    if (missing.size > 0) continue;
    for (let last = first; isNear(last); last++) found.add(all[last]!.span);
  }
  return [...found];
}

function withoutOverlaps(spans: readonly Span[]): readonly Span[] {
  let end = -1;
  return spans.toSorted(inOrder).filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function inOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
