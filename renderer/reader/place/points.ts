import type { Block, Range as TextRange } from '../../../electron/contract/index.ts';

/**
 * Between places in the canonical text and places in the page. Every block is drawn as one element marked
 * `data-block="number"` whose text nodes, put together, are exactly the block's text: decorations and inline marks only
 * cut it into more nodes, and list markers, numbers and margin signs are no text nodes.
 */
export const BLOCK = 'data-block';

const TEXT_NODE = 3;

/** A place in the page as ranges and selections have it. */
export interface Point {
  readonly node: Node;
  readonly offset: number;
}

/** How many characters of `element`'s text stand before a place in it. */
export function lengthBefore(element: Node, { node, offset }: Point): number {
  if (node === element) return lengthOf([...element.childNodes].slice(0, offset));
  const parent = node.parentNode;
  if (!parent) return 0;
  const siblings = [...parent.childNodes];
  const position = siblings.findIndex((sibling) => sibling === node);
  const inside = node.nodeType === TEXT_NODE ? offset : lengthOf([...node.childNodes].slice(0, offset));
  return inside + lengthBefore(element, { node: parent, offset: position });
}

function lengthOf(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + (node.textContent ?? '').length, 0);
}

/**
 * The place of the character with this number in `element`'s text, within the text node it stands in; behind the last
 * one for a number at the end or beyond.
 */
export function pointAt(element: Node, index: number): Point {
  let left = index;
  let last: Point = { node: element, offset: 0 };
  for (const node of textNodes(element)) {
    const { length } = node.data;
    if (left < length) return { node, offset: left };
    left -= length;
    last = { node, offset: length };
  }
  return last;
}

function* textNodes(node: Node): Generator<Text> {
  for (const child of node.childNodes) {
    if (child.nodeType === TEXT_NODE) yield child as Text;
    else yield* textNodes(child);
  }
}

/** What a range of the page covers of the canonical text, be it empty; null if it touches no block of `root`. */
export function textRange(root: Element, blocks: readonly Block[], range: Range): TextRange | null {
  const places = [...root.querySelectorAll(`[${BLOCK}]`)]
    .filter((element) => range.intersectsNode(element))
    .flatMap((element) => {
      const block = blocks[Number(element.getAttribute(BLOCK))];
      if (!block) return [];
      const holds = (node: Node) => element.contains(node);
      const { startContainer, startOffset, endContainer, endOffset } = range;
      const start = holds(startContainer)
        ? lengthBefore(element, { node: startContainer, offset: startOffset })
        : 0;
      const end = holds(endContainer)
        ? lengthBefore(element, { node: endContainer, offset: endOffset })
        : block.end - block.start;
      return [{ start: block.start + start, end: block.start + end }];
    });
  if (places.length === 0) return null;
  const start = Math.min(...places.map((place) => place.start));
  const end = Math.max(...places.map((place) => place.end));
  return { start, end };
}
