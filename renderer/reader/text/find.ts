import type { Range } from '../../../electron/contract/index.ts';

/** A text as it is compared, and where each of its characters came from. */
interface Folded {
  readonly text: string;
  /** Original begin and end of each folded code unit; null where nothing moved. */
  readonly starts: readonly number[] | null;
  readonly ends: readonly number[] | null;
}

const SAME: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
};

/** Accents of European letters, Hebrew points, Arabic vowel signs. The vowel signs of Indic scripts are letters. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g;

/** Without case, accents and the differences between kinds of quotes, dashes and blanks. */
function fold(text: string): Folded {
  let moved = false;
  const known = new Map<string, string>();
  const foldKnown = (character: string) => {
    let plain = known.get(character);
    if (plain === undefined) known.set(character, (plain = foldCharacter(character)));
    moved ||= plain.length !== character.length;
    return plain;
  };
  const folded = text.replace(/[^\x20-\x7e]/gu, foldKnown).toLowerCase();
  return moved ? foldMoving(text, foldKnown) : { text: folded, starts: null, ends: null };
}

/** The slow way, for texts where a character and its folded form differ in length. */
function foldMoving(text: string, foldCharacter: (character: string) => string): Folded {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    const plain = foldCharacter(character);
    if (plain === '' && ends.length > 0) ends[ends.length - 1] = at;
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(start);
      ends.push(at);
    }
    parts.push(plain);
  }
  return { text: parts.join(''), starts, ends };
}

function foldCharacter(character: string): string {
  if (character.trim() === '') return ' ';
  if (character <= '\x7f') return character.toLowerCase();
  return SAME[character] ?? character.normalize('NFD').replace(ACCENTS, '').normalize('NFC').toLowerCase();
}

/** Prepares a text for being looked through again and again while a person types. */
export function finder(text: string): (sought: string) => readonly Range[] {
  let folded: Folded | undefined;
  return (sought) => {
    const needle = fold(sought).text;
    if (needle.trim() === '') return [];
    folded ??= fold(text);
    return occurrences(folded, needle);
  };
}

function occurrences({ text, starts, ends }: Folded, needle: string): readonly Range[] {
  const found: Range[] = [];
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length)) {
    const last = at + needle.length - 1;
    found.push({ start: starts ? starts[at]! : at, end: ends ? ends[last]! : last + 1 });
  }
  return found;
}
