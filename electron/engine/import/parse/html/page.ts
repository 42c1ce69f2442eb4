import { DOMParser } from 'linkedom';
import { ParseFailure } from '../failure.ts';
import { ELEMENT, isElement, TEXT, walk, type TreeElement, type TreeNode } from './tree.ts';

/**
 * The largest page: a tree takes about two kilobytes for each tag (the length of a page says little: pictures are
 * saved within it). And the deepest: the parser's time grows with the depth of each element.
 */
const LIMITS = { tags: 400_000, depth: 20_000 };

/** A page's tree with its size. */
export interface Page {
  readonly root: TreeElement;
  /** The document itself, for libraries. */
  readonly document: object;
  readonly nodes: number;
  readonly depth: number;
}

/**
 * Parses a page of any quality. The tree always has a body, and everything is in it.
 * @throws ParseFailure `TOO_COMPLEX`
 */
export function parsePage(html: string): Page {
  const { tags, deepest } = measureTags(html);
  if (tags > LIMITS.tags || deepest > LIMITS.depth) {
    const message =
      'This page is too large or too deeply nested to be taken apart. Save its text as a .txt file.';
    throw new ParseFailure('TOO_COMPLEX', message);
  }
  const closed = withoutEnds(html);
  const asIs = build(closed);
  const document = isWhole(asIs) ? asIs : build(`<html><body>${closed}</body></html>`);
  const root: TreeElement = document.documentElement;
  if (CAPITALS.test(closed)) nameInSmallLetters(root);
  return { root, document, ...measure(root) };
}

function build(html: string) {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** The parser adds no missing element: a document may lack `html` or `body`, or have text beside them. */
function isWhole(document: ReturnType<typeof build>): boolean {
  const root: TreeElement | null = document.documentElement;
  if (root?.localName !== 'html' || root.querySelector('body') === null) return false;
  for (let node: TreeNode | null = document.firstChild; node !== null; node = node.nextSibling) {
    const visible = node.nodeType === ELEMENT || (node.nodeType === TEXT && node.textContent?.trim() !== '');
    if (visible && node !== root) return false;
  }
  return true;
}

/** The tags of elements that are never closed, or by the next one of their kind: they don't nest. */
const CLOSED_BY_OTHERS =
  /^(?:area|base|br|col|colgroup|dd|dt|embed|hr|img|input|li|link|meta|option|optgroup|p|param|source|tbody|td|tfoot|th|thead|tr|track|wbr)$/i;

/** How many tags there are and how deep they are nested, as far as it shows without building a tree. */
function measureTags(html: string): { tags: number; deepest: number } {
  let tags = 0;
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    tags++;
    if (CLOSED_BY_OTHERS.test(name!)) continue;
    depth = slash === '' ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return { tags, deepest };
}

/** Void elements may close themselves in HTML; any other element that does so is open to an HTML parser. */
const SELF_CLOSED =
  /<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b)([a-z][\w:-]*)((?:\s[^<>]*)?)\/>/gi;

/** Browsers show what stands behind `</body>` and `</html>`, so these don't count; XHTML's `<a/>` is `<a></a>`. */
function withoutEnds(html: string): string {
  const open = html.replace(/<\/(?:body|html)(?=[\s>])/gi, '</x-end');
  return /^\s*<\?xml|\/\/DTD XHTML/i.test(open.slice(0, 500))
    ? open.replace(SELF_CLOSED, '<$1$2></$1>')
    : open;
}

/** An attribute as old pages write it; the parser keeps its capitals, by which nothing would find it. */
const CAPITALS = /\s[A-Z][A-Za-z-]{0,40}\s?=/;

function nameInSmallLetters(root: TreeElement): void {
  walk(root, (node) => {
    if (!isElement(node)) return true;
    for (const name of node.getAttributeNames()) {
      const small = name.toLowerCase();
      if (small !== name && !node.hasAttribute(small))
        node.setAttribute(small, node.getAttribute(name) ?? '');
    }
    return true;
  });
}

function measure(root: TreeElement): { nodes: number; depth: number } {
  let nodes = 0;
  let deepest = 0;
  walk(root, (_node, depth) => {
    nodes++;
    deepest = Math.max(deepest, depth);
    return true;
  });
  return { nodes, depth: deepest };
}
