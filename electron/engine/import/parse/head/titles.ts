import { basename, extname } from 'node:path/posix';
import { partialDate } from './dates.ts';

/** A title made of a sentence isn't longer than this, in UTF-16 code units. */
const LONGEST = 100;

/** Names that programs give when nobody gives one. */
const NAMELESS =
  /^(?:untitled|unnamed|document|text|note|page|scan|copy|file|download|index|article|new|unbenannt|dokument)$/i;

const DATE_IN_NAME = /(?<!\d|\d-)(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d|-\d)/;
const COMPACT_DATE = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/;

/**
 * The title of an article that has none: its file's name if that reads like one, else the first sentence.
 * @param opening the first paragraph of its text
 * @param words how many words a file name needs to read like a title
 */
export function fallbackTitle(path: string, opening: string, words: number): string {
  const named = readableName(path);
  if (named !== null && named.split(' ').length >= words) return named;
  return firstSentence(opening) || (named ?? basename(path));
}

/** The day or month in a file's name: `2021-06-15-answers.txt`, `minutes 2021-06.md`, `20210615_answers.txt`. */
export function dateInName(path: string): string | null {
  const name = basename(path, extname(path));
  const match = DATE_IN_NAME.exec(name) ?? COMPACT_DATE.exec(name);
  return match === null ? null : partialDate(match[1]!, Number(match[2]), match[3]);
}

/** `2021-06-15_council-answers.txt` as `Council answers`; null where a name holds no words. */
function readableName(path: string): string | null {
  const name = basename(path, extname(path));
  const spaced = /\s/.test(name) ? name.replaceAll('_', ' ') : name.replace(/[_+-]+|%20/g, ' ');
  const words = spaced
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => /\p{L}{2}/u.test(word) && !/\d.*\d/.test(word) && !NAMELESS.test(word));
  if (words.length === 0) return null;
  const title = spaced
    .replace(/^[\d\s.,–-]+(?=\p{L})/u, '')
    .trim()
    .replace(/\s+/g, ' ');
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** The first sentence without its full stop, cut at a word where it is too long. */
function firstSentence(paragraph: string): string {
  const opening = paragraph.slice(0, LONGEST * 3).replaceAll('\n', ' ');
  const [first] = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(opening);
  const sentence = (first?.segment ?? '').trim();
  if (sentence.length <= LONGEST) return sentence.replace(/\s*[.。]$/, '');
  const cut = sentence.slice(0, LONGEST).replace(/[\s\p{P}]*\s\S*$/u, '');
  return `${cut}…`;
}
