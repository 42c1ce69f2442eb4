/** As much of the DOM as is read here. */
export interface TreeNode {
  readonly nodeType: number;
  readonly firstChild: TreeNode | null;
  readonly nextSibling: TreeNode | null;
  readonly parentNode: TreeNode | null;
  readonly textContent: string | null;
}

export interface TreeElement extends TreeNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  getAttributeNames(): readonly string[];
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  closest(selectors: string): TreeElement | null;
  querySelector(selectors: string): TreeElement | null;
  querySelectorAll(selectors: string): Iterable<TreeElement>;
}

export const ELEMENT = 1;
export const TEXT = 3;

/**
 * Visits a tree in document order without recursion.
 * @param enter says whether the node's children are visited
 * @param leave is called for every node that was entered so
 */
export function walk(
  root: TreeNode,
  enter: (node: TreeNode, depth: number) => boolean,
  leave: (node: TreeNode) => void = () => {},
): void {
  let node: TreeNode = root;
  let depth = 0;
  for (;;) {
    const inside = enter(node, depth);
    const child = inside ? node.firstChild : null;
    if (child !== null) {
      node = child;
      depth++;
      continue;
    }
    if (inside) leave(node);
    while (node !== root && node.nextSibling === null) {
      node = node.parentNode!;
      depth--;
      leave(node);
    }
    if (node === root) return;
    node = node.nextSibling!;
  }
}

export function isElement(node: TreeNode): node is TreeElement {
  return node.nodeType === ELEMENT;
}
