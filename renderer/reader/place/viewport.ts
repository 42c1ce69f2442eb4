import type { Article, Block, Range as TextRange } from '../../../electron/contract/index.ts';
import { blockAt } from '../text/decorate.ts';
import { BLOCK, pointAt, textRange } from './points.ts';

/** Elements that hold several blocks and are laid out when they come near. */
export const STRETCH = 'data-stretch';

/** Where on the way down a pane one reads: what a pane is sent to stands here, and its place is what stands here. */
const READING_LINE = 0.26;

/** Frames in which a place is put right again while what is around it is being laid out. */
const SETTLING = 4;

/** How close to the edges of a pane something may be and still be in view, in CSS pixels. */
const MARGIN = 48;

/**
 * One pane's window on a text. Heights are CSS pixels below the upper edge of the pane, negative above it. Places are
 * offsets into the canonical text; those at the reading line have fractions, since a line is finer than its characters.
 */
export interface Viewport {
  readonly article: Article;
  readonly scroller: HTMLElement;
  readonly readingLine: number;
  readonly place: () => number;
  /** The part of the text that is in view. */
  readonly view: () => TextRange;
  readonly heightOf: (offset: number) => number;
  /** Where what stands at the reading line is when the pane is scrolled to its end. */
  readonly heightAt: (end: 'top' | 'bottom') => number;
  /** Brings what {@link place} answered back to the reading line; 0 is the very top. */
  readonly restore: (place: number) => void;
  /** Brings a passage into view, at a height or wherever it is well in view already. */
  readonly bring: (passage: TextRange, height?: number) => void;
  readonly blockElement: (index: number) => HTMLElement | null;
  /** What a range of the page covers of the text; null if it touches none of it. */
  readonly placeOf: (range: Range) => TextRange | null;
  readonly select: (passage: TextRange) => void;
}

/** @param signal ends what it listens to */
export function createViewport(article: Article, scroller: HTMLElement, signal: AbortSignal): Viewport {
  const { blocks } = article;
  let settling = 0;

  const edge = () => scroller.getBoundingClientRect().top + scroller.clientTop;
  const blockElement = (index: number) => scroller.querySelector<HTMLElement>(`[${BLOCK}="${index}"]`);
  const readingLine = () => scroller.clientHeight * READING_LINE;

  /** The block at a height, or the next one below it, and how far down in it that is, from 0 to 1. */
  function blockAtHeight(height: number): { readonly block: Block; readonly share: number } | null {
    const y = edge() + height;
    const stretch = firstBelow([...scroller.querySelectorAll(`[${STRETCH}]`)], y);
    const element = stretch && firstBelow([...stretch.querySelectorAll(`[${BLOCK}]`)], y);
    const block = element && blocks[Number(element.getAttribute(BLOCK))];
    if (!block) return null;
    const { top, height: own } = element.getBoundingClientRect();
    return { block, share: Math.min(1, Math.max(0, (y - top) / own)) };
  }

  const end = blocks.at(-1)?.end ?? 0;
  function offsetAtHeight(height: number): number {
    const found = blockAtHeight(height);
    return found ? found.block.start + found.share * (found.block.end - found.block.start) : end;
  }

  /** Scrolls until `height()` is the wanted one, and sees to it that it stays so while the surroundings take shape. */
  function settle(height: () => number, wanted: number) {
    const own = ++settling;
    let frames = SETTLING;
    function put() {
      if (own !== settling || !scroller.isConnected) return;
      const off = height() - wanted;
      if (Math.abs(off) > 0.5) scroller.scrollTop += off;
      if (--frames > 0) requestAnimationFrame(put);
    }
    put();
  }
  for (const kind of ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const) {
    scroller.addEventListener(kind, () => settling++, { passive: true, signal });
  }

  function heightOf(offset: number): number {
    const index = blockAt(blocks, offset);
    const element = blockElement(index);
    const block = blocks[index];
    if (!element || !block) return 0;
    return lineTop(element, Math.min(Math.max(offset, block.start), block.end - 1) - block.start) - edge();
  }

  return {
    article,
    scroller,
    blockElement,
    heightOf,
    heightAt(end) {
      const { scrollTop, scrollHeight, clientHeight } = scroller;
      return readingLine() - scrollTop + (end === 'top' ? 0 : scrollHeight - clientHeight);
    },
    get readingLine() {
      return readingLine();
    },
    place: () => (scroller.scrollTop <= 0 ? 0 : offsetAtHeight(readingLine())),
    view: () => ({
      start: Math.floor(offsetAtHeight(0)),
      end: Math.ceil(offsetAtHeight(scroller.clientHeight)),
    }),
    restore(place) {
      if (place <= 0) {
        settling++;
        scroller.scrollTop = 0;
        return;
      }
      const index = blockAt(blocks, place);
      const element = blockElement(index);
      const block = blocks[index];
      if (!element || !block) return;
      const share = (Math.max(place, block.start) - block.start) / (block.end - block.start);
      settle(() => {
        const { top, height } = element.getBoundingClientRect();
        return top + Math.min(share, 1) * height - edge();
      }, readingLine());
    },
    bring(passage, wanted) {
      if (wanted === undefined) {
        const [top, bottom] = [heightOf(passage.start), heightOf(passage.end - 1)];
        if (top >= MARGIN && bottom <= scroller.clientHeight - MARGIN) return;
      }
      settle(() => heightOf(passage.start), wanted ?? readingLine());
    },
    placeOf: (range) => textRange(scroller, blocks, range),
    select({ start, end }) {
      const first = blockAt(blocks, start);
      const last = blockAt(blocks, end - 1);
      const [from, to] = [blockElement(first), blockElement(last)];
      if (!from || !to) return;
      const anchor = pointAt(from, start - blocks[first]!.start);
      const focus = pointAt(to, end - 1 - blocks[last]!.start);
      window.getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset + 1);
    },
  };
}

/** The first of several elements, each below the one before, that reaches below `y`. */
function firstBelow(elements: readonly Element[], y: number): Element | undefined {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (elements[middle]!.getBoundingClientRect().bottom > y) high = middle;
    else low = middle + 1;
  }
  return elements[low];
}

/** Upper edge of the line in which a character stands. */
function lineTop(element: Element, index: number): number {
  const { node, offset } = pointAt(element, index);
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, Math.min(offset + 1, node.textContent?.length ?? 0));
  const [box] = range.getClientRects();
  return (box ?? element.getBoundingClientRect()).top;
}
