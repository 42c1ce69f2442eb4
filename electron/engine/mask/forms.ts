import type { Mask } from '../../contract/index.ts';
import { fold } from '../search/analyse/fold.ts';
import { inflected } from './endings.ts';
import { partsOf, spellingsOf, wordsOf } from './spellings.ts';

/** A way in which a name stands in a folded text. */
export interface Form {
  /** How it begins, letters only: each place of one of these is looked at. */
  readonly keys: readonly string[];
  /** All of it, to be matched from there on. */
  readonly pattern: string;
  /** Letters of the name it takes to say this: of two forms in one place the longer one counts. */
  readonly letters: number;
  /** Some of its letters are initials: it counts only where they are capitals. */
  readonly initials: boolean;
}

/** Scripts that write no spaces between words. */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** What may stand between the words of a name: `Anna Müller`, `anna_mueller`, `anna.muller`. */
const BETWEEN = String.raw`[^\p{L}\p{N}]{0,3}`;

/** A word may be parted at the end of a line. */
const PARTED = String.raw`(?:[-‐]\s{0,2})?`;

/** What stands between all letters of a word that is spaced out: `M e r r o w`. */
const SPACED = String.raw`[\s._·-]{1,2}`;

/** The shortest name that is looked for spaced out, in letters. */
const SPACED_FROM = 4;

const BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const BEHIND = String.raw`(?![\p{L}\p{N}])`;

/** Every way in which a name, or with `parts` a part of it, stands in a folded text. */
export function formsOf(mask: Mask): Form[] {
  const words = wordsOf(mask.name);
  if (words.length === 0) return [];
  const parts = mask.parts ? partsOf(mask).map((part) => [part]) : [];
  const reversed = words.length < 2 ? [] : [[words.at(-1)!, ...words.slice(0, -1)]];
  const written = [words, ...reversed, ...parts];
  return [...written.map(inFull), ...written.flatMap(spacedOut), ...withInitials(words)];
}

/** Words with little between them, in any of their spellings, with any of their endings. */
function inFull(words: readonly string[]): Form {
  const bare = words.map(wordPattern).join(BETWEEN);
  return {
    keys: stemsOf(words[0]!),
    pattern: UNSPACED.test(words.at(-1)!) ? bare : BEFORE + bare + BEHIND,
    letters: lettersOf(words),
    initials: false,
  };
}

function wordPattern(word: string): string {
  return anyOf(
    spellingsOf(word).map((spelling) => {
      if (UNSPACED.test(spelling)) return spelling;
      const { stem, endings } = inflected(spelling);
      return Array.from(stem).join(PARTED) + endings;
    }),
  );
}

function stemsOf(word: string): string[] {
  return spellingsOf(word).map((spelling) => inflected(spelling).stem);
}

function spacedOut(words: readonly string[]): Form[] {
  if (words.some((word) => UNSPACED.test(word)) || lettersOf(words) < SPACED_FROM) return [];
  const text = words.map((word) => anyOf(spellingsOf(word).map((one) => Array.from(one).join(SPACED))));
  const pattern = BEFORE + text.join(String.raw`[^\p{L}\p{N}]{1,4}`) + BEHIND;
  return [{ keys: spellingsOf(words[0]!), pattern, letters: lettersOf(words), initials: false }];
}

/** `A. Merrow`, `Anna M.`, `A. M.`, and `AM:` before what somebody says; in scripts with capitals only. */
function withInitials(words: readonly string[]): Form[] {
  const cased = words.every((word) => word.toLowerCase() !== word.toUpperCase());
  if (words.length < 2 || !cased) return [];
  const initials = words.map((word) => fold(word)[0]!);
  const dotted = initials.map((letter) => String.raw`${letter}\.`);
  const gap = String.raw`[\s-]{0,2}`;
  const [given, last] = [words.slice(0, -1), words.at(-1)!];
  const first = initials.slice(0, -1).join('');
  const form = (keys: readonly string[], pattern: string, letters: number): Form => ({
    keys,
    pattern,
    letters,
    initials: true,
  });
  return [
    form(
      stemsOf(last).map((stem) => first + stem),
      BEFORE + dotted.slice(0, -1).join(gap) + gap + wordPattern(last) + BEHIND,
      lettersOf(words),
    ),
    form(
      stemsOf(given[0]!),
      String.raw`${BEFORE}${given.map(wordPattern).join(BETWEEN)}\s${dotted.at(-1)!}(?!\p{L})`,
      lettersOf(given),
    ),
    // Not the time of day.
    form([initials.join('')], String.raw`${BEFORE}(?<!\d\s?)${dotted.join(gap)}(?!\p{L})`, words.length),
    form([initials.join('')], String.raw`(?<=^|\n|[\[(])${initials.join('')}(?=[:\])])`, words.length),
  ];
}

function lettersOf(words: readonly string[]): number {
  return words.join(' ').length;
}

function anyOf(patterns: readonly string[]): string {
  return `(?:${patterns.join('|')})`;
}
