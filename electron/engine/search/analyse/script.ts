/** Ranges of code units; the language that is written in them, or the script that several languages share. */
const RANGES: readonly (readonly [from: number, to: number, name: string])[] = [
  [0x41, 0x24f, 'Latin'],
  [0x370, 0x3ff, 'el'],
  [0x400, 0x52f, 'Cyrillic'],
  [0x530, 0x58f, 'hy'],
  [0x590, 0x5ff, 'he'],
  [0x600, 0x77f, 'Arabic'],
  [0x900, 0x97f, 'Devanagari'],
  [0x980, 0x9ff, 'bn'],
  [0xa00, 0xa7f, 'pa'],
  [0xa80, 0xaff, 'gu'],
  [0xb00, 0xb7f, 'or'],
  [0xb80, 0xbff, 'ta'],
  [0xc00, 0xc7f, 'te'],
  [0xc80, 0xcff, 'kn'],
  [0xd00, 0xd7f, 'ml'],
  [0xd80, 0xdff, 'si'],
  [0xe00, 0xe7f, 'th'],
  [0xe80, 0xeff, 'lo'],
  [0xf00, 0xfff, 'bo'],
  [0x1000, 0x109f, 'my'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1200, 0x139f, 'am'],
  [0x1780, 0x17ff, 'km'],
  [0x1e00, 0x1eff, 'Latin'],
  [0x1f00, 0x1fff, 'el'],
  [0x3041, 0x30ff, 'Kana'],
  [0x3400, 0x9fff, 'Han'],
  [0xac00, 0xd7a3, 'ko'],
  [0xf900, 0xfaff, 'Han'],
  [0xfb50, 0xfdff, 'Arabic'],
  [0xfe70, 0xfefc, 'Arabic'],
];

/** Characters of Chinese and Japanese say as much as about so many letters. */
const LETTERS_TO_A_CHARACTER = 3;

/** Japanese has kana between its Chinese characters. */
const KANA_IN_JAPANESE = 0.05;

/** Whether a language has a script to itself, or nearly: its texts are told by their letters. */
export function isScript(name: string): boolean {
  return (
    /^[a-z]{2}$/.test(name) && (name === 'ja' || name === 'zh' || RANGES.some((range) => range[2] === name))
  );
}

/** The script most of a text is written in, and how many letters of it there are. */
export interface ScriptShare {
  /** `Latin`, `Cyrillic`, `Arabic`, `Devanagari`, or the ISO 639-1 code of the language that is written in it. */
  readonly script: string;
  readonly letters: number;
}

/** Null for a text without letters. */
export function mainScript(text: string): ScriptShare | null {
  const counts = new Map<string, number>();
  let ascii = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) {
      if (isAsciiLetter(code)) ascii++;
      continue;
    }
    const name = scriptAt(code);
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  if (ascii > 0) counts.set('Latin', (counts.get('Latin') ?? 0) + ascii);
  const kana = counts.get('Kana') ?? 0;
  const han = counts.get('Han') ?? 0;
  counts.delete('Kana');
  counts.delete('Han');
  if (kana + han > 0) {
    const isJapanese = kana > (kana + han) * KANA_IN_JAPANESE;
    counts.set(isJapanese ? 'ja' : 'zh', (kana + han) * LETTERS_TO_A_CHARACTER);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most ? { script: most[0], letters: most[1] } : null;
}

function isAsciiLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

/** The script of a code unit beyond ASCII. */
function scriptAt(code: number): string | null {
  if (code < 0xc0) return null;
  for (const [from, to, name] of RANGES) {
    if (code < from) return null;
    if (code <= to) return name;
  }
  return null;
}
