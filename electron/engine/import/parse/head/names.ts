/** `Roe`, `O’Hara`, `Jean-Luc`, `JANE`, `al-Sayed`, `d’Arc`; in scripts without capitals, any word. */
const WORD =
  /^(?:(?:al-|d[’'])?\p{Lu}[\p{L}\p{M}]*(?:[’'\-־]\p{L}[\p{L}\p{M}]*)*|\p{Lo}[\p{Lo}\p{M}’'\-־]*)$/u;
const INITIALS = /^(?:\p{Lu}\.[-]?)+$/u;
const PARTICLES = new Set(
  (
    'de la le du des del della di da dos das do van von der den dem ter ten zu zum y e bin ibn ben abu af av ' +
    'el al'
  ).split(' '),
);
const TITLES = /^(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Sen|Rep|Gov|Gen|Col|Sr|Sra|Mme|St)\.$/i;
const SUFFIXES = /^(?:Jr|Sr|II|III|IV)\.?$/;

/** Longest run of words that is still read as one name. */
const LONGEST = 6;

/**
 * Whether a text has the form of a person's name: capitalised words and initials, with the particles of several
 * languages between them, perhaps behind a `Dr.` A form, not a fact: `Harbour Commission` has it too.
 * @param least how many words it must have, titles and particles not counted
 */
export function isName(text: string, least: number): boolean {
  const words = text.split(' ');
  if (words.length > LONGEST || words.length < least) return false;
  let named = 0;
  for (const [index, word] of words.entries()) {
    if (WORD.test(word) || INITIALS.test(word)) named++;
    else if (index === 0 ? !TITLES.test(word) : !PARTICLES.has(word) && !SUFFIXES.test(word)) return false;
  }
  return named >= least && !PARTICLES.has(words.at(-1)!);
}
