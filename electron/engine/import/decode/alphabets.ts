/** Letters beyond ASCII, small, in which each language writes its own words: ISO 639-1 codes to letters. */
const LETTERS: Readonly<Record<string, string>> = {
  az: 'çəğıöşü',
  ca: 'àçèéíïòóúü',
  cs: 'áčďéěíňóřšťúůýž',
  da: 'æøåé',
  de: 'äöüßé',
  en: 'éèêçïöüñ',
  es: 'áéíñóúü',
  et: 'äõöüšž',
  eu: 'ñ',
  fi: 'äöåšž',
  fr: 'àâæçéèêëîïôœùûüÿ',
  hr: 'čćđšž',
  hu: 'áéíóöőúüű',
  is: 'áðéíóúýþæö',
  it: 'àèéìíîòóùú',
  lt: 'ąčęėįšųūž',
  lv: 'āčēģīķļņšūž',
  nl: 'áéèëïóöüç',
  no: 'æøåéòô',
  pl: 'ąćęłńóśźż',
  pt: 'áâãàçéêíóôõúü',
  ro: 'ăâîșțşţ',
  sk: 'áäčďéíĺľňóôŕšťúýž',
  sl: 'čšž',
  sq: 'ëç',
  sv: 'åäöéà',
  tr: 'çğıöşüâîûi̇',
};

const LETTER = /\p{L}/u;

/** The share of a text's letters beyond ASCII, 0 to 1, that its language has no use for; 0 for a language not known here. */
export function foreignLetters(text: string, language: string): number {
  const own = LETTERS[language];
  if (own === undefined) return 0;
  let letters = 0;
  let foreign = 0;
  for (const character of text) {
    if (character <= '\u007F' || !LETTER.test(character)) continue;
    letters++;
    if (!own.includes(character.toLowerCase())) foreign++;
  }
  return letters === 0 ? 0 : foreign / letters;
}
