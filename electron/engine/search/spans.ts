import { Kind, kindAt, unitEnd } from './characters.ts';
import type { TermSequence } from './lookup.ts';
import type { PhraseItem, WordItem } from './match.ts';
import type { Word } from './pieces.ts';
import type { Tokens } from './tokens.ts';

/** A place in a text where words that were looked for stand. */
export interface Span {
  /** `[start, end)` in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** The words stand there as they were typed, not only with the same stem. */
  readonly exact: boolean;
  /** Number of the first running word, from 0, and how many there are. */
  readonly position: number;
  readonly length: number;
}

/** One sequence to look for, on behalf of one item. */
interface Candidate {
  readonly item: number;
  readonly sequence: TermSequence;
  readonly form: keyof Word;
}

const NO_CANDIDATES: readonly Candidate[] = [];

/** The places of every item: as many lists as items, each in the order of the text, overlaps included. */
export function findSpans(
  text: string,
  tokens: Tokens,
  items: readonly (WordItem | PhraseItem)[],
): readonly (readonly Span[])[] {
  const found: Span[][] = items.map(() => []);
  const candidatesFor = candidatesByFirstWord(items);
  const { words, starts, ends, joined } = tokens;

  for (let position = 0; position < words.length; position++) {
    for (const { item, sequence, form } of candidatesFor(words[position]!)) {
      if (!standsAt(words, position, sequence, form)) continue;
      const last = position + sequence.terms.length - 1;
      found[item]!.push({
        start: starts[position]!,
        end: endOf(text, starts[last]!, ends[last]!, words[last]![form] === sequence.terms.at(-1)),
        exact: isExact(items[item]!, words, position),
        position,
        length: sequence.terms.length,
      });
    }
  }
  for (const { word, start, end, position, length } of joined) {
    for (const { item, sequence, form } of candidatesFor(word)) {
      if (!standsAt([word], 0, sequence, form)) continue;
      found[item]!.push({ start, end, exact: isExact(items[item]!, [word], 0), position, length });
    }
  }
  return found;
}

/** Finds the sequences that may begin with a word; asked once for each distinct word of a text, remembered after that. */
function candidatesByFirstWord(items: readonly (WordItem | PhraseItem)[]) {
  const candidates = items.flatMap(({ kind, alternatives }, item) =>
    alternatives.map((sequence): Candidate => ({ item, sequence, form: kind === 'word' ? 'term' : 'exact' })),
  );
  const known = new Map<Word, readonly Candidate[]>();
  return (word: Word): readonly Candidate[] => {
    let found = known.get(word);
    if (found === undefined) {
      found = candidates.filter(({ sequence, form }) => isTermAt(word[form], sequence, 0));
      if (found.length === 0) found = NO_CANDIDATES;
      known.set(word, found);
    }
    return found;
  };
}

function standsAt(
  words: readonly Word[],
  position: number,
  sequence: TermSequence,
  form: keyof Word,
): boolean {
  if (position + sequence.terms.length > words.length) return false;
  return sequence.terms.every((_, index) => isTermAt(words[position + index]![form], sequence, index));
}

function isTermAt(found: string, { terms, prefix }: TermSequence, index: number): boolean {
  const term = terms[index]!;
  return found === term || (prefix && index === terms.length - 1 && found.startsWith(term));
}

/** A word that was only begun is covered as a whole; of a pair of characters only the one that was asked for. */
function endOf(text: string, start: number, end: number, isWhole: boolean): number {
  return !isWhole && kindAt(text, start) === Kind.unit ? unitEnd(text, start) : end;
}

function isExact(item: WordItem | PhraseItem, words: readonly Word[], position: number): boolean {
  if (item.kind === 'phrase') return true;
  return item.exact?.some((sequence) => standsAt(words, position, sequence, 'exact')) ?? false;
}
