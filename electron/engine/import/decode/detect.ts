import { analyse } from 'chardet';
import { languageScores } from '../../search/analyse/language-statistics.ts';
import { decodeCodePage } from './code-pages.ts';
import { foreignLetters } from './alphabets.ts';
import { implausibility } from './plausible.ts';

/**
 * The encodings texts were written in before UTF-8, by WHATWG label, each with what speaks for it before a byte is read:
 * the common one wins where two make the same or equally likely text of the bytes.
 */
const CANDIDATES: readonly (readonly [label: string, prior: number])[] = [
  ['windows-1252', 0.03],
  ['windows-1251', 0.02],
  ['windows-1250', 0.015],
  ['iso-8859-2', 0.01],
  ['iso-8859-15', 0.01],
  ['windows-1254', 0],
  ['windows-1257', 0],
  ['windows-1253', 0.01],
  ['iso-8859-7', 0],
  ['windows-1255', 0.01],
  ['windows-1256', 0.01],
  ['iso-8859-6', 0],
  ['koi8-r', 0.01],
  ['koi8-u', 0.005],
  ['ibm866', 0],
  ['iso-8859-5', 0],
  ['x-mac-cyrillic', -0.02],
  ['macintosh', -0.02],
  ['ibm850', -0.02],
  ['ibm852', -0.02],
  ['windows-874', 0],
  ['shift_jis', 0],
  ['euc-jp', 0],
  ['gb18030', 0],
  ['big5', 0],
  ['euc-kr', 0],
];

/** Encodings that share the statistics of one that the second detector knows, by its name for that. */
const RELATED: Readonly<Record<string, readonly string[]>> = {
  'ISO-8859-1': ['windows-1252', 'iso-8859-15'],
  'windows-1252': ['windows-1252', 'iso-8859-15'],
  'ISO-8859-9': ['windows-1254'],
  'ISO-8859-8': ['windows-1255'],
  'KOI8-R': ['koi8-r', 'koi8-u'],
};

/** What an implausible text loses, against scores of a language of 0 to 1. */
const IMPLAUSIBLE = 3;

/** What a text loses whose letters beyond ASCII all are none of its language's. */
const FOREIGN = 0.8;

/** What a text loses that is written in capitals beyond ASCII, as Hebrew looks in an encoding of Cyrillic. */
const SHOUTING = 0.1;

/** What the other detector's confidence of 0 to 1 adds; it knows the common characters of East Asia much better. */
const SECOND_OPINION = { usual: 0.06, eastAsian: 0.4 };
const EAST_ASIAN: ReadonlySet<string> = new Set(['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr']);

/** Lead over the next best from which there is no doubt left. */
const CLEAR_LEAD = 0.2;

/** Certainty of a finding without any lead, and with a clear one. */
const CERTAINTY = { least: 0.3, most: 0.95 };

/** An encoding that makes a text of the bytes, and how surely it is the right one, 0–1. */
export interface Detection {
  readonly encoding: string;
  readonly certainty: number;
}

/**
 * The encoding a sample of text was most likely written in, or null if none makes a text of it. Each candidate's reading is
 * judged by how much it looks like a language (runs of letters), by characters that can't stand where they stand, and by
 * the byte statistics of a second detector.
 * @param isCut whether the sample may end within a character
 */
export function detectEncoding(sample: Uint8Array, isCut: boolean): Detection | null {
  const opinions = opinionsOn(sample);
  const readings = CANDIDATES.flatMap(([encoding, prior]) => {
    const text = read(sample, encoding, isCut);
    const odd = text === null ? Infinity : implausibility(text);
    if (text === null || odd === Infinity) return [];
    const weight = EAST_ASIAN.has(encoding) ? SECOND_OPINION.eastAsian : SECOND_OPINION.usual;
    const opinion = weight * (opinions.get(encoding) ?? 0);
    return [{ encoding, text, score: prior + opinion - IMPLAUSIBLE * odd }];
  });
  const judged = readings
    .map(({ encoding, text, score }) => ({ encoding, text, score: score + likeness(text) }))
    .toSorted((a, b) => b.score - a.score);
  const best = judged[0];
  if (!best) return null;
  const other = judged.find(({ text }) => text !== best.text);
  const lead = other ? Math.min(1, (best.score - other.score) / CLEAR_LEAD) : 1;
  return { encoding: best.encoding, certainty: CERTAINTY.least + lead * (CERTAINTY.most - CERTAINTY.least) };
}

/** How much a text looks like a language, its letters considered: in the best case 1. */
function likeness(text: string): number {
  const best = Object.entries(languageScores(text)).toSorted((a, b) => b[1] - a[1])[0];
  if (!best) return 0;
  return best[1] - FOREIGN * foreignLetters(text, best[0]) - (isShouted(text) ? SHOUTING : 0);
}

function isShouted(text: string): boolean {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  return count(/(?![A-Z])\p{Lu}/gu) > count(/(?![a-z])\p{Ll}/gu);
}

/** Of a sample that is cut, up to three bytes at its end are let go. */
function read(sample: Uint8Array, encoding: string, isCut: boolean): string | null {
  const text = decodeCodePage(sample, encoding);
  if (text !== null) return text;
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    return decoder.decode(sample, { stream: isCut });
  } catch {
    return null;
  }
}

/** The second detector's confidence of 0 to 1 for each candidate it knows, or knows a relation of. */
function opinionsOn(sample: Uint8Array): ReadonlyMap<string, number> {
  const opinions = new Map<string, number>();
  for (const { name, confidence } of analyse(sample)) {
    for (const encoding of RELATED[name] ?? [name.toLowerCase()]) {
      opinions.set(encoding, Math.max(opinions.get(encoding) ?? 0, confidence / 100));
    }
  }
  return opinions;
}
