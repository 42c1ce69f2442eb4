import { Readability } from '@mozilla/readability';
import type { Draft } from '../canonical.ts';
import { blocksOf } from './blocks.ts';
import type { Page } from './page.ts';
import type { TreeElement } from './tree.ts';

/** What Readability takes on: deeper trees overflow its stack, larger ones take it minutes. */
const LIMITS = { nodes: 40_000, depth: 300 };

/** Blocks of this length, in UTF-16 code units, are prose; menus and lists of links are shorter. */
const PROSE = 80;

/** Readability is believed when it keeps at least this share of the prose that isn't marked as something else. */
const SHARE = 0.5;

/** The article in a page. */
export interface Article {
  readonly drafts: readonly Draft[];
  /** The line that the page marks as its byline. */
  readonly byline: string | null;
}

/**
 * Finds the article in a page: by Readability, else the text of what the page marks as its main part, else of its body
 * without navigation and the like, else all of it. The tree is not to be used afterwards.
 * @param address what relative links are relative to
 */
export function findArticle(page: Page, address: string | undefined): Article {
  const own = blocksOf(mainPart(page.root), false, address);
  const drafts = own.length > 0 ? own : blocksOf(page.root, true, address);
  if (page.nodes > LIMITS.nodes || page.depth > LIMITS.depth) return { drafts, byline: null };

  const found = readable(page);
  const kept = found?.content == null ? [] : blocksOf(found.content, true, address);
  const isBelieved = kept.length > 0 && proseIn(kept) >= proseIn(drafts) * SHARE;
  return { drafts: isBelieved ? kept : drafts, byline: found?.byline ?? null };
}

function readable({ document }: Page) {
  const options = { serializer: (element: TreeElement) => element, disableJSONLD: true, keepClasses: true };
  try {
    return new Readability(document, options).parse();
  } catch {
    // Made for pages as browsers build them, it has no limits of its own: on garbage it overflows the stack.
    return null;
  }
}

function mainPart(root: TreeElement): TreeElement {
  const articles = [...root.querySelectorAll('article')];
  const main = root.querySelector('[itemprop="articleBody"]') ?? root.querySelector('main, [role="main"]');
  return main ?? (articles.length === 1 ? articles[0]! : root);
}

function proseIn(drafts: readonly Draft[]): number {
  return drafts.reduce((length, { text }) => (text.length < PROSE ? length : length + text.length), 0);
}
