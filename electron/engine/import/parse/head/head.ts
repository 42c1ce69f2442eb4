import { readCredit, type Credit } from './credits.ts';
import { isName } from './names.ts';
import { isPaper } from './papers.ts';

/** A line near the top. Lines of one paragraph, without a blank line between them, share its number. */
export interface HeadLine {
  readonly text: string;
  readonly paragraph: number;
}

/** What the lines below the title say of the article, and which of them say nothing else. */
export interface Head extends Credit {
  readonly roles: ReadonlyMap<number, 'byline' | 'date'>;
}

/** How many paragraphs below the title may hold credits; one of them may be a standfirst. */
const PARAGRAPHS = 5;
const STANDFIRST = 80;

/**
 * Reads byline, date and paper from the lines that follow the title. The first of each counts.
 * @param lines the lines of the first paragraphs, the title's own excluded
 * @param isNamed whether the article's text speaks of that name; nobody's bare name is a byline in a text about them
 */
export function readHead(lines: readonly HeadLine[], isNamed: (name: string) => boolean): Head {
  const credits = readCredits(lines);
  if (credits.every((credit) => credit?.byline == null)) {
    const bare = lines.findIndex(
      (_, index) => isBareByline(lines, index, credits) && !isNamed(lines[index]!.text),
    );
    if (bare !== -1) credits[bare] = { byline: lines[bare]!.text, published: null, source: null };
  }
  const roles = new Map<number, 'byline' | 'date'>();
  for (const [index, credit] of credits.entries()) {
    if (credit?.byline != null) roles.set(index, 'byline');
    else if (credit?.published != null || credit?.source === null) roles.set(index, 'date');
  }
  return {
    byline: credits.find((credit) => credit?.byline != null)?.byline ?? null,
    published: credits.find((credit) => credit?.published != null)?.published ?? null,
    source: credits.find((credit) => credit?.source != null)?.source ?? null,
    roles,
  };
}

/** What each line says, until prose begins: one paragraph of it may be a standfirst. */
function readCredits(lines: readonly HeadLine[]): (Credit | null)[] {
  const credits: (Credit | null)[] = [];
  let prose = 0;
  for (const { text, paragraph } of lines) {
    if (paragraph - lines[0]!.paragraph >= PARAGRAPHS) break;
    const credit = readCredit(text);
    if (credit === null && text.length >= STANDFIRST && ++prose > 1) break;
    credits.push(credit);
  }
  return credits;
}

/**
 * A name on the line above or below the date, in the same paragraph; or alone in its own, before any other text, where
 * there is a date.
 */
function isBareByline(
  lines: readonly HeadLine[],
  index: number,
  credits: readonly (Credit | null)[],
): boolean {
  const { text, paragraph } = lines[index]!;
  const isBesideDate = [index - 1, index + 1].some(
    (near) => credits[near]?.published != null && lines[near]!.paragraph === paragraph,
  );
  const isAlone =
    lines[index - 1]?.paragraph !== paragraph &&
    lines[index + 1]?.paragraph !== paragraph &&
    credits.findIndex((credit) => credit === null) === index &&
    credits.some((credit) => credit?.published != null) &&
    !isPaper(text);
  return (isBesideDate || isAlone) && credits[index] === null && /\p{Lu}/u.test(text) && isName(text, 2);
}
