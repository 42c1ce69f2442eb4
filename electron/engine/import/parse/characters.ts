/** What nearly all text consists of: ASCII with line feed and tab, and the letters and signs of European languages. */
const ORDINARY = /^[\n\t\x20-\x7e\xa1-\xac\xae-\u02ff]*$/;

/** Characters that a canonical text writes in one way or not at all. */
const CONTROLS = String.raw`\0-\x08\x0b-\x1f\x7f-\x9f`;
const LINE_ENDS = String.raw`\u2028\u2029`;
const BLANKS = String.raw`\xa0\u1680\u2000-\u200a\u202f\u205f\u3000`;
/** Soft hyphen, zero width space, marks of direction, annotation, byte order. */
const INVISIBLE = String.raw`\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb`;
const LIGATURES = String.raw`\ufb00-\ufb06`;
const VARIANTS = new RegExp(
  String.raw`\r\n?|[${CONTROLS}${LINE_ENDS}${BLANKS}${INVISIBLE}${LIGATURES}]`,
  'g',
);

/** Zero width joiner and non-joiner, among the marks upon one character. */
const JOINER = /[\u200c\u200d]/g;
const MARKED = /([^\p{M}\u200c\u200d]?)([\p{M}\u200c\u200d]+)/gu;

/** Joiners spell words of these scripts and make up emoji; anywhere else they only hide in words. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Myanmar}\p{Script=Khmer}\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;

/** From U+FB00. */
const LIGATURE_LETTERS = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];

/** What 0x80–0x9f mean in windows-1252, from which such characters nearly always come; undefined ones stay controls. */
const C1 = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index),
);

/**
 * Writes a text in canonical characters: line feeds only, every blank a space (tabs stay), no invisible characters,
 * ligatures as letters, no broken surrogates, Unicode normalisation form C. Doing it twice changes nothing.
 */
export function cleanText(text: string): string {
  if (ORDINARY.test(text)) return text;
  const spelled = withoutNulls(text.toWellFormed()).replace(VARIANTS, canonicalCharacter).normalize('NFC');
  return /[\u200c\u200d]/.test(spelled) ? withoutStrayJoiners(spelled) : spelled;
}

/** Several in a row fill a field of fixed length, and so part words; one by itself is half of a character, or damage within a word. */
function withoutNulls(text: string): string {
  if (!text.includes('\0')) return text;
  // oxlint-disable-next-line no-control-regex -- it is what is looked for
  return text.replace(/\0{2,}/g, ' ').replaceAll('\0', '');
}

function withoutStrayJoiners(text: string): string {
  return text
    .replace(MARKED, (marked, base: string, marks: string) =>
      JOINED.test(base) ? marked : base + marks.replace(JOINER, ''),
    )
    .normalize('NFC');
}

function canonicalCharacter(variant: string): string {
  const code = variant.charCodeAt(0);
  if (code >= 0x0b && code <= 0x0d) return '\n';
  if (code === 0x2028) return '\n';
  if (code === 0x2029) return '\n\n';
  if (code >= 0xfb00 && code <= 0xfb06) return LIGATURE_LETTERS[code - 0xfb00]!;
  if (code >= 0x80 && code <= 0x9f) {
    const meant = C1[code - 0x80]!;
    return meant === variant ? '' : meant;
  }
  return /\s/.test(variant) && code !== 0xfeff ? ' ' : '';
}

/** Digits that stand above their line, as characters that do: the number of a note is not to be one with its word. */
export function raised(text: string): string {
  return /^\s*\d+\s*$/.test(text) ? text.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!) : text;
}
