/** What a UTF-16 code unit means to the analyser. */
export const Kind = {
  unknown: 0,
  /** Ends a word. */
  separator: 1,
  letter: 2,
  digit: 3,
  /** Stays inside a word between two letters: apostrophes, the Catalan middle dot, Hebrew geresh and gershayim. */
  apostrophe: 4,
  /** Ties two words to one: hyphens, the Hebrew maqaf. */
  hyphen: 5,
  /** A letter of a script that writes no spaces between words, or (Korean) whose words are better found by parts. */
  unit: 6,
  /** Belongs to the unit before it. */
  unitMark: 7,
  /** Belongs to the word or unit it stands in: soft hyphens, joiners, direction marks. */
  invisible: 8,
  /** The second half of a surrogate pair. */
  low: 9,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

const APOSTROPHES = new Set("'`´‘’ʹʻʼ′＇՚׳״·‧");
const HYPHENS = new Set('-‐‑־－﹣');

/** Scripts analysed by pairs of units. */
const SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Bopomofo', 'Thai', 'Lao', 'Khmer', 'Myanmar'];
/** Long vowels and voicing marks of kana belong to no script by name. */
const KANA_SIGNS = String.raw`ー|ｰ|ﾞ|ﾟ|\u3099|\u309A`;
/** `㎏`, `㎞`: units of measure in one sign, which stand right behind numbers. */
const SQUARED = String.raw`[\u3371-\u337A\u3380-\u33DF\u33FF]`;
const UNIT = new RegExp(
  `${SCRIPTS.map((name) => `\\p{Script=${name}}`).join('|')}|${KANA_SIGNS}|${SQUARED}`,
  'u',
);
/** Marks, the vowels and finals of Hangul in parts, and half-width voicing marks. */
const UNIT_MARK = /[\p{M}\u1160-\u11FF\uD7B0-\uD7FF\uFF9E\uFF9F]/u;
const LETTER = /[\p{L}\p{M}\p{Nl}]/u;
const DIGIT = /[\p{Nd}₀-₉]/u;
const INVISIBLE =
  /\u034F|[\uFE00-\uFE0F]|[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|\u200D/;

/** Kinds of the basic plane, found out when first met. */
const kinds = new Uint8Array(0x10000);

/** The kind of the code unit at `index`; a surrogate pair has its character's kind at its first half. */
export function kindAt(text: string, index: number): Kind {
  const code = text.charCodeAt(index);
  const known = kinds[code];
  if (known) return known as Kind;
  return classify(text, index, code);
}

/** Whether a code unit is a letter or a digit, as far as it was met before. */
export function isKnownWordCode(code: number): boolean {
  const kind = kinds[code];
  return kind === Kind.letter || kind === Kind.digit;
}

function classify(text: string, index: number, code: number): Kind {
  if (Number.isNaN(code)) return Kind.separator;
  const isHigh = code >= 0xd800 && code < 0xdc00;
  const kind = kindOf(String.fromCodePoint(text.codePointAt(index)!));
  if (!isHigh) kinds[code] = kind;
  return kind;
}

function kindOf(character: string): Kind {
  if (APOSTROPHES.has(character)) return Kind.apostrophe;
  if (HYPHENS.has(character)) return Kind.hyphen;
  if (INVISIBLE.test(character)) return Kind.invisible;
  if (DIGIT.test(character)) return Kind.digit;
  if (UNIT.test(character)) return UNIT_MARK.test(character) ? Kind.unitMark : Kind.unit;
  if (LETTER.test(character)) return Kind.letter;
  return character >= '\uDC00' && character <= '\uDFFF' ? Kind.low : Kind.separator;
}

/** Where the unit that begins at `start` ends: a character with the marks and invisible characters on it. */
export function unitEnd(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    const kind = kindAt(text, end);
    if (kind !== Kind.unitMark && kind !== Kind.invisible && kind !== Kind.low) return end;
    end++;
  }
}
