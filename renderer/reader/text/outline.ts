import type { Block } from '../../../electron/contract/index.ts';

/** How blocks hang together on the page: by number, in the order of the text. */
export type Node =
  | { readonly kind: 'block'; readonly index: number }
  | { readonly kind: 'quote'; readonly parts: readonly number[] }
  | List;

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly Item[];
}

export interface Item {
  readonly index: number;
  readonly lists: readonly List[];
}

/** A part of the text that is laid out when it comes near. */
export interface Stretch {
  readonly nodes: readonly Node[];
  /** Numbers of its first block and of the first one behind it. */
  readonly first: number;
  readonly last: number;
  /** Length of its text. */
  readonly length: number;
}

/** About two screens of text: fewer would be laid out too often, more too slowly. In UTF-16 code units. */
const STRETCH = 8_000;

/** Cuts the blocks into stretches, at a list only where that is very long. */
export function outline(blocks: readonly Block[], drawn: (block: Block) => boolean): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let first = 0;
  let length = 0;
  blocks.forEach((block, index) => {
    length += block.end - block.start;
    const next = blocks[index + 1];
    const listGoesOn = block.kind === 'item' && next?.kind === 'item' && length < 4 * STRETCH;
    if (next && (length < STRETCH || listGoesOn)) return;
    const last = index + 1;
    const own = range(first, last).filter((at) => drawn(blocks[at]!));
    if (own.length > 0) stretches.push({ nodes: nodesOf(blocks, own), first, last, length });
    first = last;
    length = 0;
  });
  return stretches;
}

function nodesOf(blocks: readonly Block[], own: readonly number[]): readonly Node[] {
  const nodes: Node[] = [];
  for (let at = 0; at < own.length;) {
    const kind = blocks[own[at]!]!.kind;
    const end = kind === 'item' || kind === 'quote' ? runEnd(blocks, own, at, kind) : at + 1;
    const run = own.slice(at, end);
    if (kind === 'item') nodes.push(...listsOf(blocks, run));
    else if (kind === 'quote') nodes.push({ kind: 'quote', parts: run });
    else nodes.push({ kind: 'block', index: run[0]! });
    at = end;
  }
  return nodes;
}

function runEnd(blocks: readonly Block[], own: readonly number[], from: number, kind: Block['kind']): number {
  let at = from;
  while (at < own.length && blocks[own[at]!]!.kind === kind) at++;
  return at;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, step) => from + step);
}

interface OpenList extends List {
  readonly items: OpenItem[];
}

interface OpenItem extends Item {
  readonly lists: OpenList[];
}

/** Items of a deeper level belong to the item before them; a change from bullets to numbers begins a new list. */
function listsOf(blocks: readonly Block[], run: readonly number[]): readonly List[] {
  const outermost: OpenList[] = [];
  const levels: { readonly level: number; readonly lists: OpenList[] }[] = [];
  for (const index of run) {
    const { level = 1, ordinal } = blocks[index]!;
    while (levels.length > 0 && levels.at(-1)!.level > level) levels.pop();
    if ((levels.at(-1)?.level ?? 0) < level) {
      const above = levels.at(-1)?.lists.at(-1)?.items.at(-1);
      levels.push({ level, lists: above?.lists ?? outermost });
    }
    const { lists } = levels.at(-1)!;
    const ordered = ordinal !== undefined;
    const item = { index, lists: [] };
    if (lists.at(-1)?.ordered === ordered) lists.at(-1)!.items.push(item);
    else lists.push({ kind: 'list', ordered, items: [item] });
  }
  return outermost;
}
