import { joinLines } from '../joining.ts';

/** A word cut at the end of a line: what stands before its hyphen, and what the next line opens with. */
const CUT = /(\p{L}{2,})-$/u;
const REST = /^\p{Ll}{2,}/u;

/** Behind these a hyphen stands for the rest of a word to come: `first- and second-class`. */
const LINKS = new Set([
  'and',
  'or',
  'to',
  'und',
  'oder',
  'bis',
  'y',
  'o',
  'et',
  'ou',
  'e',
  'en',
  'of',
  'och',
  'og',
]);

/** Longest word that is looked at, in UTF-16 code units. */
const LONGEST = 60;

const WORD = /\p{L}+(?:-\p{L}+)*/gu;

/** Joins the lines of a paragraph; knows which hyphens at their ends belong to the words. */
export type Joiner = (lines: readonly string[]) => string;

/**
 * A joiner for one file. A word cut at a line's end is written in one where the file has it in one elsewhere, with its
 * hyphen where the file has it so; a word that stands nowhere else follows what the file mostly does, and keeps its
 * hyphen in a file that never tells.
 * @param text the whole file in canonical characters
 */
export function joinerFor(text: string): Joiner {
  let habits: Habits | undefined;
  return (lines) => {
    if (!lines.some((line, index) => index < lines.length - 1 && line.endsWith('-'))) return joinLines(lines);
    habits ??= habitsOf(text);
    const whole: string[] = [];
    for (const line of lines) {
      const last = whole.at(-1);
      if (last !== undefined && isHyphened(last)) whole[whole.length - 1] = joinCut(last, line, habits);
      else whole.push(line);
    }
    return joinLines(whole);
  };
}

interface Habits {
  readonly words: ReadonlySet<string>;
  readonly cutsWords: boolean;
}

/** A dash between blanks is no hyphen. */
function isHyphened(line: string): boolean {
  return line.endsWith('-') && /[^\s-]/.test(line.charAt(line.length - 2));
}

function joinCut(line: string, next: string, { words, cutsWords }: Habits): string {
  const head = CUT.exec(line.slice(-LONGEST))?.[1]?.toLowerCase();
  const tail = REST.exec(next)?.[0];
  if (tail !== undefined && LINKS.has(tail)) return `${line} ${next}`;
  if (head === undefined || tail === undefined) return line + next;
  const inOne = words.has(head + tail) || (cutsWords && !words.has(`${head}-${tail}`));
  return (inOne ? line.slice(0, -1) : line) + next;
}

function habitsOf(text: string): Habits {
  const words = new Set<string>();
  for (const [word] of text.matchAll(WORD)) words.add(word.toLowerCase());
  let inOne = 0;
  let hyphened = 0;
  for (const [, head, tail] of text.matchAll(/(\p{L}{2,})-\n[ \t]*(\p{Ll}{2,})/gu)) {
    const first = head!.toLowerCase();
    if (words.has(first + tail!)) inOne++;
    else if (words.has(`${first}-${tail!}`)) hyphened++;
  }
  return { words, cutsWords: inOne > hyphened };
}
