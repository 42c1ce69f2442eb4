import { fold } from '../search/analyse/fold.ts';

/** The words of a text as numbers to compare by, with the place of each: word `i` is `text.slice(starts[i], ends[i])`. */
export interface WordSequence {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * A word: a run of letters and digits, with the combining marks on them. An apostrophe of any shape between two letters
 * belongs to the word, and so do soft hyphens and joiners, which a reader doesn't see.
 */
const WORD =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060]*(?:['’‘ʼ＇][\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060]*)*/gu;

/** Scripts written without spaces: a run of theirs is many words, which only a dictionary can tell apart. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const APOSTROPHES = /[’‘ʼ＇]/g;

/** A word as {@link fold} makes it, with one kind of apostrophe. */
export function foldWord(word: string): string {
  return fold(word).replace(APOSTROPHES, "'");
}

/**
 * Numbers the words of several texts alike: two words have the same number exactly when {@link foldWord} makes them equal.
 */
export class WordNumbers {
  /** By spelling, so that each spelling is folded once. */
  readonly #spellings = new Map<string, number>();
  readonly #folded = new Map<string, number>();
  readonly #segmenter = new Intl.Segmenter('en', { granularity: 'word' });

  read(text: string): WordSequence {
    const ids: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const push = (word: string, start: number): void => {
      ids.push(this.#number(word));
      starts.push(start);
      ends.push(start + word.length);
    };
    for (const { 0: run, index } of text.matchAll(WORD)) {
      if (UNSPACED.test(run)) {
        for (const part of this.#segmenter.segment(run)) {
          if (part.isWordLike) push(part.segment, index + part.index);
        }
      } else {
        push(run, index);
      }
    }
    return { ids: Int32Array.from(ids), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
  }

  #number(word: string): number {
    let number = this.#spellings.get(word);
    if (number === undefined) {
      const folded = foldWord(word);
      number = this.#folded.get(folded) ?? this.#folded.size;
      this.#folded.set(folded, number);
      this.#spellings.set(word, number);
    }
    return number;
  }
}

/** Where `words` words from number `first` on stand in the text: `[start, end)`. */
export function placeOf({ starts, ends }: WordSequence, first: number, words: number): [number, number] {
  return [starts[first]!, ends[first + words - 1]!];
}
