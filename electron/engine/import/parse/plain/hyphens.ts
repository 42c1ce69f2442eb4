import { joinLines } from '../joining.ts';

/** A word cut at the end of a line: what stands before its hyphen, and what the next line opens with. */
const CUT = /(\p{L}{2,})-$/u;
const REST = /^\s*(\p{Ll}{2,})/u;

/** Behind these a hyphen stands for the rest of a word to come: `first- and second-class`. */
const LINKS = new Set(['and', 'or', 'to', 'und', 'oder', 'bis', 'et', 'ou', 'en', 'of', 'och', 'og']);

/** Longest part of a word that is looked at, in UTF-16 code units. */
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

interface Cut {
  readonly inOne: string;
  readonly hyphened: string;
}

interface Habits {
  /** Which of the forms that cut words may have stand elsewhere in the file. */
  readonly known: ReadonlySet<string>;
  /** Whether the file mostly cuts words that have no hyphen of their own. */
  readonly cutsWords: boolean;
}

/** A dash between blanks is no hyphen. */
function isHyphened(line: string): boolean {
  return line.endsWith('-') && /[^\s-]/.test(line.charAt(line.length - 2));
}

function joinCut(line: string, next: string, { known, cutsWords }: Habits): string {
  if (LINKS.has(REST.exec(next.slice(0, LONGEST))?.[1] ?? '')) return `${line} ${next}`;
  const cut = cutAt(line.slice(-LONGEST), next.slice(0, LONGEST));
  const inOne = cut !== null && (known.has(cut.inOne) || (cutsWords && !known.has(cut.hyphened)));
  return (inOne ? line.slice(0, -1) : line) + next;
}

function cutAt(before: string, after: string): Cut | null {
  const head = CUT.exec(before)?.[1]?.toLowerCase();
  const tail = REST.exec(after)?.[1];
  return head === undefined || tail === undefined
    ? null
    : { inOne: head + tail, hyphened: `${head}-${tail}` };
}

function habitsOf(text: string): Habits {
  const cuts: Cut[] = [];
  for (let at = text.indexOf('-\n'); at !== -1; at = text.indexOf('-\n', at + 1)) {
    const cut = cutAt(
      text.slice(Math.max(0, at + 1 - LONGEST), at + 1),
      text.slice(at + 2, at + 2 + LONGEST),
    );
    if (cut !== null) cuts.push(cut);
  }
  const wanted = new Set(cuts.flatMap((cut) => [cut.inOne, cut.hyphened]));
  const known = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(WORD)) if (wanted.has(word)) known.add(word);
  const inOne = cuts.filter((cut) => known.has(cut.inOne)).length;
  const hyphened = cuts.filter((cut) => known.has(cut.hyphened)).length;
  return { known, cutsWords: inOne > hyphened };
}
