import { eachToken } from './analyse.ts';
import type { Word } from './pieces.ts';

/** A token beside the running ones: it covers `length` of them, from number `position` on. */
export interface JoinedToken {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
  readonly position: number;
  readonly length: number;
}

/** The tokens of a text: the running ones as parallel arrays, since there may be a hundred thousand. */
export interface Tokens {
  /** The languages they were read under: the text's, and those of paragraphs in others. */
  readonly languages: readonly (string | null)[];
  readonly words: readonly Word[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly joined: readonly JoinedToken[];
}

/** All tokens of a text. `language` as in {@link eachToken}. */
export function readTokens(text: string, language: string | null): Tokens {
  const words: Word[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const joined: JoinedToken[] = [];
  const further = eachToken(text, language, (word, start, end, isJoined) => {
    if (isJoined) {
      let position = words.length - 1;
      while (position > 0 && starts[position - 1]! >= start) position--;
      joined.push({ word, start, end, position, length: words.length - position });
    } else {
      words.push(word);
      starts.push(start);
      ends.push(end);
    }
  });
  return { languages: [language, ...further], words, starts, ends, joined };
}
