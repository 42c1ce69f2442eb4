import type { Block } from '../../../contract/index.ts';
import { isWeekday, monthNamed } from '../../import/parse/head/months.ts';
import { foldWord, type WordSequence } from '../words.ts';

/** A run of words written like a name, by their indexes in the sequence: `[first, last]`. */
export interface NameRun {
  readonly first: number;
  readonly last: number;
}

/** What a text tells of how its words are written. */
export interface Writing {
  readonly runs: readonly NameRun[];
  /** Numbers of words that stand with a capital letter within a sentence. */
  readonly capital: ReadonlySet<number>;
  /** Numbers of words that stand without one. */
  readonly small: ReadonlySet<number>;
  /** Every noun is written with a capital letter, as in German: one word alone says nothing. */
  readonly capitalNouns: boolean;
}

/** A name found in two texts is at most so many words. */
const LONGEST = 6;

const CAPITAL = /^\p{Lu}/u;
const SMALL = /^\p{Ll}/u;
/** Small words within a name: `Rosa de la Torre`, `Bank of England`. */
const PARTICLES = new Set(
  'al bin da das de del della den der di do dos du e el ibn la las los of van von y'.split(' '),
);
/** What may stand between two words of one name. */
const WITHIN = /^(?:[ \u00A0\u202F]|[-‑])$/u;
const BEHIND_INITIALS = /^\.[ \u00A0]?$/u;
const SENTENCE_BEGINS = /(?:[.!?…:;]["'”’»)\]]*\s+|\n|^)["'“‘«„([¿¡—–-]*\s*$|["“‘«„]$/u;
/** With more capital letters than this share of words, nouns have them. */
const CAPITAL_NOUNS = 0.22;
/** In fewer words than this a few names make such a share. */
const ENOUGH = 30;

/** Looks at how the words of a text are written. Headings are left out: many languages capitalise them throughout. */
export function writingOf(
  text: string,
  blocks: readonly Block[],
  { ids, starts, ends }: WordSequence,
): Writing {
  const runs: NameRun[] = [];
  const capital = new Set<number>();
  const small = new Set<number>();
  let [capitals, words] = [0, 0];
  const isCapital = (at: number) => CAPITAL.test(text.slice(starts[at], starts[at]! + 2));
  const isTied = (at: number) => {
    const between = text.slice(ends[at], starts[at + 1]);
    return WITHIN.test(between) || (ends[at]! - starts[at]! <= 2 && BEHIND_INITIALS.test(between));
  };

  let at = 0;
  for (const { start, end, kind, role } of blocks) {
    while (at < ids.length && starts[at]! < start) at++;
    const first = at;
    while (at < ids.length && starts[at]! < end) at++;
    if (kind !== 'heading' && role === undefined) readWords(first, at);
  }
  return { runs, capital, small, capitalNouns: words >= ENOUGH && capitals > words * CAPITAL_NOUNS };

  function readWords(from: number, to: number): void {
    for (let word = from; word < to; word++) {
      words++;
      if (!isCapital(word)) {
        if (SMALL.test(text.slice(starts[word], starts[word]! + 2))) small.add(ids[word]!);
        continue;
      }
      const last = runEnd(word, to);
      const begins = SENTENCE_BEGINS.test(text.slice(Math.max(0, starts[word]! - 8), starts[word]));
      for (let part = begins ? word + 1 : word; part <= last; part++)
        if (isCapital(part)) capital.add(ids[part]!);
      if (!begins) capitals += last - word + 1;
      words += last - word;
      runs.push({ first: word, last });
      word = last;
    }
  }

  function runEnd(first: number, to: number): number {
    let last = first;
    for (let next = first + 1; next < to && isTied(next - 1); next++) {
      if (isCapital(next)) last = next;
      else if (next - last > 2 || !PARTICLES.has(text.slice(starts[next], ends[next]))) break;
    }
    return last;
  }
}

/** A side of the comparison, as far as names are concerned. */
export interface NameSide {
  readonly text: string;
  readonly sequence: WordSequence;
  readonly writing: Writing;
}

/** A name in one text: its run of words, and a key that is the same wherever the name is. */
export interface Name extends NameRun {
  readonly key: string;
}

/** The end of a possessive: `Castillo’s` is Castillo. */
const POSSESSIVE = /['’]s?$/u;

/** Where the word with this index ends, without the end of a possessive. */
export function nameEnd({ text, sequence: { starts, ends } }: NameSide, word: number): number {
  const written = text.slice(starts[word], ends[word]);
  return starts[word]! + written.replace(POSSESSIVE, '').length;
}

/** Every part of a side's runs that may be a name, by its words; `true` if it is a whole run somewhere. */
export function nameKeys(side: NameSide, other: Writing): ReadonlyMap<string, boolean> {
  const keys = new Map<string, boolean>();
  for (const run of side.writing.runs) {
    for (let from = run.first; from <= run.last; from++) {
      for (let to = from; to <= Math.min(run.last, from + LONGEST - 1); to++) {
        if (!isName(side, other, from, to)) continue;
        const key = keyOf(side, from, to);
        const isWhole = from === run.first && to === run.last;
        keys.set(key, isWhole || keys.get(key) === true);
      }
    }
  }
  return keys;
}

/** Where the names stand that both sides have, the longest form of each. */
export function namesAmong(side: NameSide, isShared: (key: string) => boolean): Name[] {
  return side.writing.runs.flatMap(({ first, last }) => {
    const names: Name[] = [];
    for (let from = first; from <= last; from++) {
      for (let to = Math.min(last, from + LONGEST - 1); to >= from; to--) {
        const key = keyOf(side, from, to);
        if (!isShared(key)) continue;
        names.push({ first: from, last: to, key });
        from = to;
        break;
      }
    }
    return names;
  });
}

/** Whether the words `first` to `last` may be a name by themselves. */
function isName({ text, sequence, writing }: NameSide, other: Writing, first: number, last: number): boolean {
  const { ids, starts, ends } = sequence;
  const isProper = (at: number) => {
    const id = ids[at]!;
    if (writing.small.has(id) || other.small.has(id)) return false;
    return writing.capital.has(id) || other.capital.has(id);
  };
  if (!isProper(first) || !isProper(last)) return false;
  if (last > first) return true;
  const word = text.slice(starts[first], ends[first]);
  const saysNothing = writing.capitalNouns || other.capitalNouns;
  return !saysNothing && word.length > 2 && !isWeekday(word) && monthNamed(word) === undefined;
}

function keyOf({ text, sequence: { starts, ends } }: NameSide, first: number, last: number): string {
  let key = '';
  for (let at = first; at <= last; at++) key += ` ${foldWord(text.slice(starts[at], ends[at]))}`;
  return key.slice(1).replace(POSSESSIVE, '');
}
