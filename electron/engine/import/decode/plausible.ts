/** Letters that stand together in one word are of one of these scripts, or of none. */
const SCRIPTS: readonly RegExp[] = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Thai}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u,
  /\p{Script=Hangul}/u,
];

/** What no text has: controls beyond ASCII, private use, what a decoder puts for bytes that mean nothing. */
const IMPOSSIBLE = /[\u0080-\u009F\uE000-\uF8FF\uFFFD]/u;

/** Punctuation and signs beyond ASCII that stand in ordinary text. */
const USUAL = new Set(
  '‘’‚“”„«»‹›–—…•·°§€£¥©®™¿¡№º²³½¼¾×−†   \u00AD\u200B\u200C\u200D\u200E\u200F、。「」『』（）！？：，；《》・ー％',
);

/** What may stand between two letters of a word. */
const WITHIN_WORDS = new Set("'’‘·-‐\u00AD\u200B\u200C\u200D•");

/** What stands beside a letter on one side only: after a word, or before it. */
const BESIDE_WORDS = new Set('“”„«»‹›‚…¿¡!?§©®™º\u00A0\u202F\u2009');

/** How much a sign counts that is neither letter nor usual: lines of boxes, shades, diacritics without their letter. */
const ODD_SIGN = 0.6;

/** How much a letter or a sign counts that is possible where it stands, but rare. */
const RARE = 0.4;

/**
 * How much of a text's characters beyond ASCII can't stand where they stand, 0 for none to 1 for all: letters of two scripts
 * in one word, a capital behind a small letter, a sign within a word, signs that texts don't have. What a text looks like when
 * its bytes are read in another encoding than the one it was written in. Infinity for characters that no text has.
 */
export function implausibility(text: string): number {
  if (IMPOSSIBLE.test(text)) return Infinity;
  let seen = 0;
  let odd = 0;
  const characters = Array.from(text);
  for (const [at, character] of characters.entries()) {
    if (character <= '\u007F') continue;
    seen++;
    const before = characters[at - 1] ?? ' ';
    const after = characters[at + 1] ?? ' ';
    odd += /[\p{L}\p{M}\p{Nd}]/u.test(character)
      ? oddityOfLetter(character, before, after, characters[at + 2] ?? ' ')
      : oddityOfSign(character, before, after);
  }
  return seen === 0 ? 0 : odd / seen;
}

function oddityOfLetter(character: string, before: string, after: string, next: string): number {
  if (/\p{M}/u.test(character))
    return /[\p{L}\p{M}]/u.test(before) && !isOfOtherScript(character, before) ? 0 : 1;
  if (/[ªº]/.test(character)) return /\d/.test(before) ? 0 : 1;
  if (/\p{Nd}/u.test(character)) return /\p{L}/u.test(before) || /\p{L}/u.test(after) ? 1 : 0;
  if (/[\uFF66-\uFF9F]/.test(character)) return ODD_SIGN;
  if (isOfOtherScript(character, before) || isOfOtherScript(character, after)) return 1;
  if (/\p{Ll}/u.test(character) && /\p{Lu}/u.test(after)) return 1;
  if (!/\p{Lu}/u.test(character)) return 0;
  if (/\p{Ll}/u.test(before)) return 1;
  const opensWord = /\p{Lu}/u.test(after) && /\p{Ll}/u.test(next);
  return opensWord || (/[.,;:!?]/.test(before) && !/\p{Lu}/u.test(after)) ? RARE : 0;
}

function oddityOfSign(character: string, before: string, after: string): number {
  const isLetterBefore = /\p{L}/u.test(before);
  const isLetterAfter = /\p{L}/u.test(after);
  if (isWide(character)) return 0;
  if (!USUAL.has(character)) return ODD_SIGN;
  if (isLetterBefore && isLetterAfter)
    return WITHIN_WORDS.has(character) ? 0 : /[–—]/.test(character) ? RARE : 1;
  if (!isLetterBefore && !isLetterAfter) return 0;
  return WITHIN_WORDS.has(character) || BESIDE_WORDS.has(character) ? 0 : RARE;
}

/** Punctuation and signs of East Asian texts, which write no blanks between words. */
function isWide(character: string): boolean {
  return /[\u3000-\u303F\uFF00-\uFF65]/.test(character);
}

/** Whether a letter's neighbour is a letter that can't be of the same word. */
function isOfOtherScript(character: string, neighbour: string): boolean {
  if (!/\p{L}/u.test(neighbour)) return false;
  const script = SCRIPTS.findIndex((candidate) => candidate.test(character));
  return script !== SCRIPTS.findIndex((candidate) => candidate.test(neighbour));
}
