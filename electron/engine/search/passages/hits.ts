import { Kind, kindAt, unitEnd } from '../analyse/characters.ts';
import type { TermSequence } from '../lookup.ts';
import type { PhraseItem, WordItem } from './match.ts';
import type { Word } from '../analyse/pieces.ts';
import type { Tokens } from '../analyse/tokens.ts';

/** A place in a text where an item of the matcher stands. */
export interface Hit {
  /** Its index in the matcher. */
  readonly item: number;
  /** `[start, end)` in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** The words stand there as they were typed, not only with the same stem. */
  readonly exact: boolean;
  /** It is another word than the one that is most likely meant: a longer one than was typed so far, or a near spelling. */
  readonly isOther?: true;
  /** Number of the first running word, from 0, and how many there are. */
  readonly position: number;
  readonly length: number;
}

/** A part of a matcher, on behalf of an item: the item itself or, of a near item, one of its own. */
export interface Part {
  readonly part: WordItem | PhraseItem;
  readonly item: number;
}

/** One sequence to look for, on behalf of the part with that index. */
interface Candidate {
  readonly index: number;
  readonly sequence: TermSequence;
  readonly form: 'term' | 'exact';
}

/** Finds the sequences that may begin with a word. */
type CandidatesFor = (word: Word) => readonly Candidate[];

const NO_CANDIDATES: readonly Candidate[] = [];

/**
 * Looks for parts in one text after another. Gives the hits of every part: as many lists as parts, each in the order of
 * the text, overlaps included.
 */
export function partFinder(
  parts: readonly Part[],
): (text: string, tokens: Tokens) => readonly (readonly Hit[])[] {
  const candidatesFor = candidatesByFirstWord(parts);
  return (text, { words, starts, ends, joined, languages }) => {
    const found: Hit[][] = parts.map(() => []);
    for (let position = 0; position < words.length; position++) {
      for (const { index, sequence, form } of candidatesFor(words[position]!)) {
        if (!isMeantIn(languages, sequence) || !standsAt(words, position, sequence, form)) continue;
        const { part, item } = parts[index]!;
        const length = sequence.terms.length;
        const last = position + length - 1;
        const start = starts[position]!;
        const end = endOf(text, starts[last]!, ends[last]!, words[last]![form] === sequence.terms.at(-1));
        found[index]!.push({ item, start, end, ...likenessOf(part, words, position), position, length });
      }
    }
    for (const { word, start, end, position, length } of joined) {
      for (const { index, sequence, form } of candidatesFor(word)) {
        if (!isMeantIn(languages, sequence) || !standsAt([word], 0, sequence, form)) continue;
        const { part, item } = parts[index]!;
        found[index]!.push({ item, start, end, ...likenessOf(part, [word], 0), position, length });
      }
    }
    return found;
  };
}

/** Hardly any word of a text even begins like one that is looked for; of the others each is compared once. */
function candidatesByFirstWord(parts: readonly Part[]): CandidatesFor {
  const candidates = parts.flatMap(({ part }, index) =>
    part.alternatives.map((sequence): Candidate => {
      return { index, sequence, form: part.kind === 'word' ? 'term' : 'exact' };
    }),
  );
  const beginnings = new Uint8Array(0x10000);
  for (const { sequence } of candidates) beginnings[sequence.terms[0]!.charCodeAt(0)] = 1;
  const known = new Map<Word, readonly Candidate[]>();
  return (word) => {
    const mayBe = beginnings[word.term.charCodeAt(0)] === 1 || beginnings[word.exact.charCodeAt(0)] === 1;
    if (!mayBe) return NO_CANDIDATES;
    let found = known.get(word);
    if (found === undefined) {
      found = candidates.filter(({ sequence, form }) => isTermAt(word[form], sequence, 0));
      if (found.length === 0) found = NO_CANDIDATES;
      known.set(word, found);
    }
    return found;
  };
}

/** As the index has it: a text with paragraphs in several languages counts as being of each. */
function isMeantIn(languages: Tokens['languages'], sequence: TermSequence): boolean {
  return sequence.languages?.some((language) => languages.includes(language)) ?? true;
}

function standsAt(
  words: readonly Word[],
  position: number,
  sequence: TermSequence,
  form: 'term' | 'exact',
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

const EXACT: Pick<Hit, 'exact' | 'isOther'> = { exact: true };
const IN_ANOTHER_FORM: Pick<Hit, 'exact' | 'isOther'> = { exact: false };
const OTHER: Pick<Hit, 'exact' | 'isOther'> = { exact: false, isOther: true };

function likenessOf(part: WordItem | PhraseItem, words: readonly Word[], position: number) {
  const meant = part.kind === 'phrase' ? part.whole : part.meant;
  const typed = meant ?? (part.kind === 'word' ? part : undefined);
  if (!typed) return EXACT;
  if (typed.exact?.some((sequence) => standsAt(words, position, sequence, 'exact'))) return EXACT;
  if (!meant) return IN_ANOTHER_FORM;
  const isMeant = meant.alternatives.some((sequence) => standsAt(words, position, sequence, 'term'));
  return isMeant ? IN_ANOTHER_FORM : OTHER;
}
