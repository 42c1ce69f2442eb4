import { createStemmer, type IsoCode } from 'multilingual-stemmer';
import { fold } from './fold.ts';
import { withoutArabicParticles, withoutHebrewParticles } from './particles.ts';

/** Languages with a stemmer, as ISO 639-1 codes. */
const CODES =
  'ar ca cs da de el en eo es et eu fa fi fr ga hi hu hy id it lt ne nl no pl pt ro ru sr sv ta tr yi';
const LANGUAGES: ReadonlySet<string> = new Set(CODES.split(' '));

/**
 * Malay is stemmed as the Indonesian it nearly is: the detector takes one for the other. Ukrainian has no stemmer, and the
 * endings it shares with Russian are those of its commonest cases.
 */
const STEMMED_AS: ReadonlyMap<string, string> = new Map([
  ['ms', 'id'],
  ['uk', 'ru'],
]);

/**
 * Folding has taken accents that Snowball's rules ask for. Where nearly every word with an ending bears the same accent,
 * the ending gets it back: folded, then as the stemmer shall see it. (Portuguese plurals in -ões become singulars by
 * the way, which Snowball only does for some.)
 */
const ENDINGS: Readonly<Record<string, string>> = {
  ca: 'cio:ció sio:sió encia:ència encies:ències ancia:ància ancies:àncies',
  es: 'cion:ción sion:sión are:aré ere:eré ire:iré abamos:ábamos aramos:áramos asemos:ásemos iamos:íamos',
  fr: 'ee:ée ees:ées ite:ité ites:ités erent:èrent iere:ière ieres:ières',
  pt: 'oes:ão ao:ão encia:ência encias:ências ancia:ância ancias:âncias avel:ável aveis:áveis ivel:ível iveis:íveis',
};

/**
 * Where accents are too many and too various for that, the stem is the shortest among those of the spellings that one of
 * these accents, put back near the end, makes of the form. Of the pairs of forms that Snowball brings together, 98 in
 * 100 still meet in Czech, Polish, Romanian or Irish, 90 in Turkish, instead of 54 to 95. Languages not listed at all
 * stem as well without accents.
 */
const ACCENTS: Readonly<Record<string, string>> = {
  ar: 'ه:ة ي:ى',
  cs: 'a:á e:é e:ě i:í o:ó u:ú u:ů y:ý c:č r:ř s:š z:ž n:ň t:ť d:ď',
  fa: 'ي:ی ك:ک',
  ga: 'a:á e:é i:í o:ó u:ú',
  hu: 'a:á e:é i:í o:ó o:ö o:ő u:ú u:ü u:ű',
  lt: 'a:ą c:č e:ę e:ė i:į s:š u:ų u:ū z:ž',
  pl: 'a:ą e:ę o:ó c:ć s:ś n:ń z:ź z:ż l:ł',
  ro: 'a:ă a:â i:î s:ș t:ț',
  tr: 'i:ı s:ş g:ğ c:ç o:ö u:ü',
};

/** How many accents are put back at once: in Turkish every vowel of an ending agrees with the last. */
const ACCENTS_AT_ONCE: Readonly<Record<string, number>> = { tr: 3 };

/** Accents are put back in that many last letters. */
const NEAR_END = 6;

const DIGIT_OR_NON_LETTER = /[\0-`{-\x7F·]/;

/** Takes a folded form, gives a folded stem. */
export type Stem = (form: string) => string;

const stemmers = new Map<string, Stem>();

/**
 * The stemmer of a language (ISO 639-1), or null if there is none. It takes a folded form and gives a folded stem: the
 * same one for `publicación`, `publicacion` and `publicaciones`.
 */
export function stemmerOf(language: string | null): Stem | null {
  const code = STEMMED_AS.get(language ?? '') ?? language ?? '';
  if (code === 'he') return withoutHebrewParticles;
  if (!LANGUAGES.has(code)) return null;
  const stem = stemmers.get(code) ?? makeStemmer(code);
  stemmers.set(code, stem);
  return stem;
}

function makeStemmer(language: string): Stem {
  const snowball = createStemmer(language as IsoCode);
  const endings = pairsOf(ENDINGS[language]).toSorted(([a], [b]) => b.length - a.length);
  const accents = pairsOf(ACCENTS[language]);
  const atOnce = ACCENTS_AT_ONCE[language] ?? 1;
  return (written) => {
    const form = language === 'ar' ? withoutArabicParticles(written) : written;
    if (form.length < 3 || DIGIT_OR_NON_LETTER.test(form)) return form;
    let stem = snowball(withAccentedEnding(form, endings));
    for (const spelling of spellings(form, form.length - NEAR_END, accents, atOnce)) {
      const other = snowball(spelling);
      if (other.length < stem.length) stem = other;
    }
    const folded = fold(stem);
    return folded === '' || DIGIT_OR_NON_LETTER.test(folded) ? form : folded;
  };
}

type Pair = readonly [folded: string, written: string];

function pairsOf(list: string | undefined): readonly Pair[] {
  return (list?.split(' ') ?? []).map((pair) => pair.split(':') as [string, string]);
}

function withAccentedEnding(form: string, endings: readonly Pair[]): string {
  const ending = endings.find(([folded]) => form.endsWith(folded) && form.length > folded.length + 1);
  return ending ? form.slice(0, -ending[0].length) + ending[1] : form;
}

/** The spellings of a form with up to `atOnce` accents put back from position `from` on; never on its first letter. */
function spellings(form: string, from: number, accents: readonly Pair[], atOnce: number): readonly string[] {
  const found: string[] = [];
  for (let index = Math.max(1, from); index < form.length; index++) {
    for (const [plain, accented] of accents) {
      if (form[index] !== plain) continue;
      const spelling = form.slice(0, index) + accented + form.slice(index + 1);
      found.push(spelling);
      if (atOnce > 1) found.push(...spellings(spelling, index + 1, accents, atOnce - 1));
    }
  }
  return found;
}
