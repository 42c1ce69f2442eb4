import { chain } from '../chain.ts';
import type { ComparedText } from '../compare.ts';
import { WordNumbers, type WordSequence } from '../words.ts';

/** Paragraphs of two texts that are one and the same, perhaps changed; by their numbers. */
export interface ParagraphPair {
  readonly left: number;
  readonly right: number;
  /** In the same order on both sides as the other pairs; otherwise the paragraph was moved. */
  readonly inOrder: boolean;
}

/** The pairs in the order of the left text, and how many words each text has. */
export interface Pairing {
  readonly pairs: readonly ParagraphPair[];
  readonly leftWords: number;
  readonly rightWords: number;
}

/** From this share of pairs of words on, two paragraphs are one that was changed. */
const ALIKE = 0.3;

/** A pair of words that stands in more paragraphs than this says nothing of which is which. */
const MOST_PLACES = 8;

/**
 * Which paragraph of the left text is which of the right one: first those that are equal to the letter, then those most
 * alike by the pairs of neighbouring words they share. As many words as possible are kept in order; what isn't was moved.
 */
export function pairParagraphs(left: ComparedText, right: ComparedText): Pairing {
  const partners = equalParagraphs(left, right);
  const numbers = new WordNumbers();
  const [leftSequence, rightSequence] = [numbers.read(left.text), numbers.read(right.text)];
  const here = paragraphWords(left, leftSequence);
  const there = paragraphWords(right, rightSequence);
  const taken = new Set(partners.values());
  for (const { left, right } of alike(here, there)) {
    if (partners.has(left) || taken.has(right)) continue;
    partners.set(left, right);
    taken.add(right);
  }
  const pairs = [...partners].map(([left, right]) => ({ left, right })).sort((a, b) => a.left - b.left);
  const kept = new Set(
    chain(
      pairs.map(({ left, right }) => ({
        left: [left, left + 1],
        right: [right, right + 1],
        words: 1 + Math.min(here[left]!.length, there[right]!.length),
      })),
    ),
  );
  return {
    pairs: pairs.map(({ left, right }, index) => ({ left, right, inOrder: kept.has(index) })),
    leftWords: leftSequence.ids.length,
    rightWords: rightSequence.ids.length,
  };
}

/** The first of several equal paragraphs with the first of them on the other side, the second with the second. */
function equalParagraphs(left: ComparedText, right: ComparedText): Map<number, number> {
  const waiting = new Map<string, number[]>();
  right.blocks.forEach(({ start, end }, index) => {
    const text = right.text.slice(start, end);
    const same = waiting.get(text);
    if (same) same.push(index);
    else waiting.set(text, [index]);
  });
  for (const indexes of waiting.values()) indexes.reverse();
  const pairs = new Map<number, number>();
  left.blocks.forEach(({ start, end }, index) => {
    const partner = waiting.get(left.text.slice(start, end))?.pop();
    if (partner !== undefined) pairs.set(index, partner);
  });
  return pairs;
}

function paragraphWords({ blocks }: ComparedText, { ids, starts }: WordSequence): readonly Int32Array[] {
  let at = 0;
  return blocks.map(({ end }) => {
    const first = at;
    while (at < ids.length && starts[at]! < end) at++;
    return ids.subarray(first, at);
  });
}

interface Likeness {
  readonly left: number;
  readonly right: number;
  readonly share: number;
}

/** Pairs of paragraphs that are alike, the most alike first, and of equals those that stand at the same place. */
function alike(left: readonly Int32Array[], right: readonly Int32Array[]): readonly Likeness[] {
  const places = new Map<string, number[]>();
  const sizes = left.map((words, index) => {
    const own = pairsOf(words);
    for (const pair of own) {
      const known = places.get(pair);
      if (!known) places.set(pair, [index]);
      else if (known.length <= MOST_PLACES) known.push(index);
    }
    return own.size;
  });
  return right
    .flatMap((words, index): Likeness[] => {
      const own = pairsOf(words);
      const common = new Map<number, number>();
      for (const pair of own) {
        const there = places.get(pair) ?? [];
        if (there.length > MOST_PLACES) continue;
        for (const other of there) common.set(other, (common.get(other) ?? 0) + 1);
      }
      return [...common].map(([other, count]) => ({
        left: other,
        right: index,
        share: (2 * count) / (own.size + sizes[other]!),
      }));
    })
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share || Math.abs(a.left - a.right) - Math.abs(b.left - b.right));
}

/** Neighbouring words, with the edges, so that a paragraph of one word has pairs, too. */
function pairsOf(words: Int32Array): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at <= words.length; at++) pairs.add(`${words[at - 1] ?? ''} ${words[at] ?? ''}`);
  return pairs;
}
