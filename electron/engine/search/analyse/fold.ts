/** Zeros of the decimal digits that people write with, besides ASCII: Arabic, Persian, Indic, Thai, Lao, Khmer, … */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0,
];

/** Letters that Unicode doesn't decompose although readers take them for one another: the letter, then what for it. */
const LETTERS = 'ßss æae œoe øo łl đd ðd þth ħh ŧt ıi ςσ ىي یي کك ةه ەه ہه ھه ٱا \u0901\u0902';

const REPLACEMENTS = new Map([
  ...LETTERS.split(' ').map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
  ...ZEROS.flatMap((zero) =>
    Array.from({ length: 10 }, (_, digit): [string, string] => [
      String.fromCharCode(zero + digit),
      `${digit}`,
    ]),
  ),
]);

const REPLACED = new RegExp(`[${[...REPLACEMENTS.keys()].join('')}]`, 'g');

/**
 * Marks and invisible characters that make no other word: accents, Hebrew points, Arabic vowel signs and the stretching
 * tatweel, nukta, soft hyphens, joiners, direction marks. Vowel signs of Indic scripts and the voicing marks of kana
 * make other words and stay, and so do Cyrillic й, ї and ў, which are letters of their own (ё is not: nobody types it).
 */
const DROPPED = new RegExp(
  [
    String.raw`(?<![иу])\u0306|(?<!і)\u0308`,
    String.raw`[\u0300-\u0305\u0307\u0309-\u036F\u0483-\u0487\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20F0\uFE20-\uFE2F]`,
    String.raw`[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7]`,
    String.raw`[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u093C]`,
    String.raw`[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF]`,
  ].join('|'),
  'g',
);

/** Before a consonant of its own class, Devanagari writes a nasal as a letter or as a dot: बन्दर, बंदर. */
const NASAL = /(?:ङ(?=्[क-घ])|ञ(?=्[च-झ])|ण(?=्[ट-ढ])|न(?=्[त-ध])|म(?=्[प-भ]))्/g;

// oxlint-disable-next-line no-control-regex -- the whole of ASCII is meant
const ASCII = /^[\0-\x7F]*$/;

/**
 * A text as it is compared: without case, accents and other differences in how the same word is written. `Perú`,
 * `PERU` and `Peru` are one. Punctuation stays. `fold(fold(x)) = fold(x)`.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .replace(DROPPED, '')
    .replace(NASAL, 'ं')
    .replace(REPLACED, (letter) => REPLACEMENTS.get(letter)!)
    .normalize('NFC');
}
