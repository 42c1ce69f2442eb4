import type { Article, Block } from '../../../electron/contract/index.ts';

/** Blocks of the text that the head of the page shows in its own place, by number; null where the text has none to show. */
export interface HeadBlocks {
  readonly title: number | null;
  readonly byline: number | null;
  readonly date: number | null;
}

/**
 * The blocks that say no more than the article's title, byline and date. They are drawn in the head and nowhere else;
 * one that says more, or something that was corrected since, stays in the text.
 */
export function headBlocks({ text, blocks, title, byline, published, corrections }: Article): HeadBlocks {
  const find = (role: Block['role'], says: (content: string) => boolean) => {
    const index = blocks.findIndex(
      (block) => block.role === role && says(text.slice(block.start, block.end)),
    );
    return index === -1 ? null : index;
  };
  return {
    title: find('title', (content) => bare(content) === bare(title)),
    byline: byline === null ? null : find('byline', (content) => saysOnly(content, byline)),
    // A date of the same year would pass for the corrected one.
    date:
      published === null || corrections.some(({ field }) => field === 'published')
        ? null
        : find('date', (content) => saysDate(content, published)),
  };
}

/** Words of letters and digits only, without case. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** `By Marian Aske` says no more than `Marian Aske`: one short word may stand before the name. */
function saysOnly(content: string, byline: string): boolean {
  const [said, name] = [bare(content), bare(byline)];
  return said === name || (said.endsWith(` ${name}`) && !said.slice(0, -name.length - 1).includes(' '));
}

/** Longest date in words: `Published on Wednesday 22 September 2021`. */
const LONGEST_DATE = 44;

function saysDate(content: string, published: string): boolean {
  const [year = '', , day] = published.split('-');
  const numbers = (content.match(/\d+/g) ?? []).map(Number);
  const hasDay = day === undefined || numbers.includes(Number(day));
  return content.length <= LONGEST_DATE && content.includes(year) && hasDay;
}
