import * as fc from 'fast-check';

/** Real writing in many scripts, with what makes analysers stumble. */
const WRITING = [
  "harbour Strike don't co-operate L'Oréal U.S. C++ 1,000 3.5 e-mail naïve O'Brien’s Perú publicación Straße Łódź",
  'İstanbul Ankara\'da ﬁn Ｗｏｒｄ 𝐛𝐨𝐥𝐝 co\u00ADop word¹ ½ № Ёлка київ Σίσυφος مُحَمَّدٌ كتــاب ١٢٣ می‌خواهم שָׁלוֹם צה"ל',
  `ज़मीन தமிழ் 東京都 年 ｶﾞｷﾞ がぎ 한국어 ${'한국'.normalize('NFD')} ภาษาไทย ខ្មែរ 𠮷野家 👩‍🚀 ㈱ ﷺ`,
].flatMap((line) => line.split(' '));

const BETWEEN = [
  ..."- ' ’ . , · / @ #".split(' '),
  ' ',
  '\n\n',
  '--',
  '"',
  '\u0301',
  '\u200B',
  '\uD800',
  '\uDC00',
  '\0',
];

const PIECES = [...WRITING, ...BETWEEN];

/** Any string whatever, and strings made of real writing. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(' ')),
);

/** Languages with and without a stemmer, with elision and with apostrophes of their own; null. */
export const anyLanguage = fc.constantFrom(
  'en',
  'fr',
  'es',
  'tr',
  'cs',
  'de',
  'ar',
  'ru',
  'ja',
  'th',
  'ko',
  'he',
  null,
);
