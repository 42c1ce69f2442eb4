import type { Mask } from '../../contract/index.ts';
import { fold } from '../search/analyse/fold.ts';

/** Words of a name that are no part of it by themselves. */
const PARTICLES = new Set(
  'al and bin da das de del den der di do dos du e el ibn la le les the ter van von y zu zum zur'.split(' '),
);

/** The shortest part of a name that is masked alone, in letters. */
const SHORTEST = 2;

/** How German, Danish and Norwegian write letters that a keyboard lacks. */
const WRITTEN_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** A word of a name, folded, in every way it is spelled: `müller` as `muller` and `mueller`, `mueller` as `muller`. */
export function spellingsOf(word: string): readonly string[] {
  const composed = word.toLowerCase().normalize('NFC');
  const written = composed.replaceAll(/[äöüøå]/g, (letter) => WRITTEN_OUT[letter]!);
  const plain = composed.replaceAll(/(?<=\p{L})(a|o|u)e(?=\p{L})/gu, '$1');
  // Some letters fold to more than letters: `⑴`.
  const folded = [composed, written, plain].map((one) => fold(one).replaceAll(/[^\p{L}\p{M}\p{N}]/gu, ''));
  return [...new Set(folded)].filter((one) => one !== '');
}

/** The words of a name. */
export function wordsOf(name: string): readonly string[] {
  return (name.match(WORD) ?? []).filter((word) => spellingsOf(word).length > 0);
}

/** The parts of a name that are masked where they stand alone. */
export function partsOf({ name }: Pick<Mask, 'name'>): readonly string[] {
  const words = wordsOf(name);
  if (words.length < 2) return [];
  return words.filter((word) => word.length >= SHORTEST && !PARTICLES.has(word.toLowerCase()));
}
