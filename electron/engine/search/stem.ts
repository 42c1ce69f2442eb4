import { createStemmer, type IsoCode } from 'multilingual-stemmer';
import { fold } from './fold.ts';

/** Languages with a stemmer: those of Snowball 3 that {@link detectLanguage} or a declaration can name. */
const LANGUAGES: ReadonlySet<string> = new Set(
  (
    'ar ca cs da de el en eo es et eu fa fi fr ga hi hu hy ' + 'id it lt ne nl no pl pt ro ru sr sv ta tr yi'
  ).split(' '),
);

/** Malay is stemmed as the Indonesian it nearly is: the detector takes one for the other. */
const STEMMED_AS: ReadonlyMap<string, string> = new Map([['ms', 'id']]);

/**
 * What folding took from the endings of a language, as far as its stemmer needs it: the folded letters, then how they
 * may have been written. Languages not listed here stem as well without (checked against word lists: of the pairs of
 * forms that Snowball brings together, at least 97 in 100 still meet).
 */
const ACCENTS: Readonly<Record<string, string>> = {
  ar: 'ه:ة ي:ى',
  ca: 'a:à e:é e:è i:í i:ï o:ó o:ò u:ú',
  cs: 'a:á e:é e:ě i:í o:ó u:ú u:ů y:ý c:č r:ř s:š z:ž n:ň t:ť d:ď',
  es: 'a:á e:é i:í o:ó',
  fa: 'ي:ی ك:ک',
  fr: 'a:â e:é e:è i:î',
  ga: 'a:á e:é i:í o:ó u:ú',
  hu: 'a:á e:é i:í o:ó o:ö o:ő u:ú u:ü u:ű',
  it: 'a:à e:è i:ì o:ò',
  lt: 'a:ą c:č e:ę e:ė i:į s:š u:ų u:ū z:ž',
  pl: 'a:ą e:ę o:ó c:ć s:ś n:ń z:ź z:ż l:ł',
  pt: 'a:á a:â a:ã e:é e:ê i:í o:ó o:õ cao:ção coes:ções',
  ro: 'a:ă a:â i:î s:ș t:ț',
  tr: 'i:ı s:ş g:ğ c:ç o:ö u:ü',
};

/** How many accents are put back at once. Endings bear one; in Turkish every vowel of an ending agrees with the last. */
const ACCENTS_AT_ONCE: Readonly<Record<string, number>> = { tr: 3 };

/** Endings are looked for in that many last letters. */
const ENDING = 6;

const DIGIT_OR_NON_LETTER = /[\0-`{-\x7F·]/;

/** Takes a folded form, gives a folded stem. */
export type Stem = (form: string) => string;

const stemmers = new Map<string, Stem>();

/**
 * The stemmer of a language (ISO 639-1), or null if there is none. It gives
 * one stem for `publicación`, `publicacion` and `publicaciones`. Folding has taken accents that Snowball's rules ask
 * for, so the stem is the shortest one among the accented spellings the form may stand for.
 */
export function stemmerOf(language: string | null): Stem | null {
  const code = STEMMED_AS.get(language ?? '') ?? language ?? '';
  if (!LANGUAGES.has(code)) return null;
  const stem = stemmers.get(code) ?? makeStemmer(code);
  stemmers.set(code, stem);
  return stem;
}

function makeStemmer(language: string): Stem {
  const snowball = createStemmer(language as IsoCode);
  const accents = (ACCENTS[language] ?? '').split(' ').flatMap((pair) => {
    const [plain, accented] = pair.split(':') as [string, string?];
    return accented ? [[plain, accented] as const] : [];
  });
  const atOnce = ACCENTS_AT_ONCE[language] ?? 1;
  return (form) => {
    if (form.length < 3 || DIGIT_OR_NON_LETTER.test(form)) return form;
    let stem = snowball(form);
    for (const spelling of spellings(form, form.length - ENDING, accents, atOnce)) {
      const other = snowball(spelling);
      if (other.length < stem.length) stem = other;
    }
    const folded = fold(stem);
    return folded === '' || DIGIT_OR_NON_LETTER.test(folded) ? form : folded;
  };
}

/** The spellings of a form with up to `atOnce` accents put back from position `from` on; never on its first letter. */
function spellings(
  form: string,
  from: number,
  accents: readonly (readonly [string, string])[],
  atOnce: number,
): readonly string[] {
  const found: string[] = [];
  for (let index = Math.max(1, from); index < form.length; index++) {
    for (const [plain, accented] of accents) {
      if (!form.startsWith(plain, index)) continue;
      const next = index + accented.length;
      const spelling = form.slice(0, index) + accented + form.slice(index + plain.length);
      found.push(spelling);
      if (atOnce > 1) found.push(...spellings(spelling, next, accents, atOnce - 1));
    }
  }
  return found;
}
