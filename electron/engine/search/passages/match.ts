import { type Hit, partFinder } from './hits.ts';
import type { Regex } from '../query/regex.ts';
import { regexHits } from './regex-hits.ts';
import type { TermSequence } from '../lookup.ts';
import { readTokens, type Tokens } from '../analyse/tokens.ts';

/** A word in any of its forms: the sequences of `termSequences`. `exact`: the typed form, folded; hits of it count more. */
export interface WordItem {
  readonly kind: 'word';
  readonly alternatives: readonly TermSequence[];
  readonly exact?: readonly TermSequence[];
  /** For a misspelt word: what it most likely stands for. A hit of any other spelling counts less. */
  readonly meant?: Pick<WordItem, 'alternatives' | 'exact'>;
}

/**
 * Exactly these words in a row, unstemmed: the sequences of `exactSequences` for a phrase, of `beginningForms` for an
 * unfinished word. Highlighted as a whole.
 */
export interface PhraseItem {
  readonly kind: 'phrase';
  readonly alternatives: readonly TermSequence[];
  /** For a word still being typed: what it is if it ends here. A hit that goes on from there counts less. */
  readonly whole?: Pick<WordItem, 'alternatives' | 'exact'>;
}

/** All of `items` with at most `distance` other words between the first and the last of them; each is highlighted. */
export interface NearItem {
  readonly kind: 'near';
  readonly items: readonly (WordItem | PhraseItem)[];
  readonly distance: number;
}

export type { Hit };

/** What a regular expression matches, paragraph by paragraph. */
export interface RegexItem {
  readonly kind: 'regex';
  readonly regex: Regex;
}

export type MatchItem = WordItem | PhraseItem | NearItem | RegexItem;

/** What a query positively looks for, whatever its connectives; a query compiles to it. */
export type Matcher = readonly MatchItem[];

/**
 * Every hit in a text, in order. Of two overlapping hits of one item the first stays, and of two at one place the longer.
 * `language` is the one the text was indexed under.
 */
export function findHits(text: string, language: string | null, matcher: Matcher): readonly Hit[] {
  return matcher.length === 0 ? [] : hitFinder(matcher)(text, readTokens(text, language));
}

/** As {@link findHits}, for looking into many texts whose tokens were read before. */
export function hitFinder(matcher: Matcher): (text: string, tokens: Tokens) => readonly Hit[] {
  const partsOf = (item: MatchItem) => {
    if (item.kind === 'regex') return [];
    return item.kind === 'near' ? item.items : [item];
  };
  const find = partFinder(
    matcher.flatMap((item, index) => partsOf(item).map((part) => ({ part, item: index }))),
  );
  return (text, tokens) => {
    const found = find(text, tokens);
    let first = 0;
    const hits = matcher.flatMap((item, index) => {
      if (item.kind === 'regex') return regexHits(item.regex, index, text, tokens);
      const own = found.slice(first, (first += partsOf(item).length));
      return withoutOverlaps(item.kind === 'near' ? nearby(own, item.distance) : own[0]!);
    });
    return hits.sort(inOrder);
  };
}

/** The members of every cluster that has a hit of each part, first to last at most `distance` words apart. */
function nearby(parts: readonly (readonly Hit[])[], distance: number): readonly Hit[] {
  const all = parts
    .flatMap((hits, part) => hits.map((hit) => ({ hit, part })))
    .sort((a, b) => a.hit.position - b.hit.position);
  /** Up to which position the cluster that begins with each hit reaches; -1 where it lacks a part. */
  const reaches = all.map(() => -1);
  const next = new Map<number, Hit>();
  for (let index = all.length - 1; index >= 0; index--) {
    const { hit, part } = all[index]!;
    next.set(part, hit);
    const reach = hit.position + hit.length + distance;
    const isCluster = next.size === parts.length && next.values().every(({ position }) => position <= reach);
    if (isCluster) reaches[index] = reach;
  }
  let farthest = -1;
  return all.flatMap(({ hit }, index) => {
    farthest = Math.max(farthest, reaches[index]!);
    return hit.position <= farthest ? [hit] : [];
  });
}

function withoutOverlaps(hits: readonly Hit[]): readonly Hit[] {
  let end = -1;
  return hits.toSorted(inOrder).filter((hit) => {
    if (hit.start < end) return false;
    end = hit.end;
    return true;
  });
}

function inOrder(a: Hit, b: Hit): number {
  return a.start - b.start || b.end - a.end;
}
