import { readCredit, type Credit } from './credits.ts';
import { isName } from './names.ts';

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
  const roles = new Map<number, 'byline' | 'date'>();
  const credits = new Map<number, Credit>();
  let prose = 0;
  for (const [index, { text, paragraph }] of lines.entries()) {
    if (paragraph - lines[0]!.paragraph >= PARAGRAPHS) break;
    const credit = readCredit(text);
    if (credit !== null) credits.set(index, credit);
    else if (text.length >= STANDFIRST && ++prose > 1) break;
  }
  for (const [index, { text, paragraph }] of lines.entries()) {
    if (credits.has(index) || [...credits.values()].some((credit) => credit.byline !== null)) continue;
    const besideDate = [index - 1, index + 1].some(
      (near) => credits.get(near)?.published != null && lines[near]!.paragraph === paragraph,
    );
    if (besideDate && /\p{Lu}/u.test(text) && isName(text, 2) && !isNamed(text)) {
      credits.set(index, { byline: text, published: null, source: null });
    }
  }
  for (const [index, credit] of credits) roles.set(index, credit.byline === null ? 'date' : 'byline');
  const all = [...credits.entries()].sort(([a], [b]) => a - b).map(([, credit]) => credit);
  return {
    byline: all.find((credit) => credit.byline !== null)?.byline ?? null,
    published: all.find((credit) => credit.published !== null)?.published ?? null,
    source: all.find((credit) => credit.source !== null)?.source ?? null,
    roles,
  };
}
