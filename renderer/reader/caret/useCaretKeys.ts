import { useEffect, useEffectEvent } from 'react';
import type { Article } from '../../../electron/contract/index.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { announce } from '../../design/Announcer.tsx';
import { takesText } from '../../design/keys.ts';
import type { Side } from '../../state/panes.ts';
import { focusedBlock } from '../place/goToBlock.ts';
import { viewportOf } from '../place/viewports.ts';
import { useCaret } from './state.ts';
import { rangeOf, stepCaret, wordFrom, type CaretSelection, type Unit } from './steps.ts';

/** Keys while there is a caret; with `Shift` they extend what is selected. */
const STEPS: Readonly<Record<string, readonly [unit: Unit, by: 1 | -1]>> = {
  ArrowRight: ['word', 1],
  ArrowLeft: ['word', -1],
  ArrowDown: ['sentence', 1],
  ArrowUp: ['sentence', -1],
  PageDown: ['paragraph', 1],
  PageUp: ['paragraph', -1],
};

/**
 * A caret in a text that can't be written in: a word is selected, the arrow keys go to another one, and with `Shift` they
 * take more into the selection. `V` begins at what is selected or focused or in view, `V` and `Escape` end it.
 */
export function useCaretKeys(side: Side, article: Article) {
  const walking = useCaret((state) => state.caret?.side === side);

  function show(selection: CaretSelection) {
    const viewport = viewportOf(side);
    if (!viewport) return;
    useCaret.setState({ caret: { ...selection, side } });
    const range = rangeOf(selection);
    viewport.select(range);
    viewport.bring(selection.focus);
    announce(article.text.slice(selection.focus.start, selection.focus.end));
  }

  function begin() {
    const viewport = viewportOf(side);
    if (!viewport) return;
    const selection = window.getSelection();
    const selected = selection?.rangeCount ? viewport.placeOf(selection.getRangeAt(0)) : null;
    const focused = article.blocks[focusedBlock(side) ?? -1];
    const start = selected?.start ?? focused?.start ?? viewport.view().start;
    const word = wordFrom(article, start);
    if (!word) return;
    viewport.scroller.focus({ preventScroll: true });
    show({ anchor: word, focus: word });
    announce('Word by word: arrow keys move, with Shift they select more, M keeps it, Escape ends.');
  }

  function end() {
    useCaret.setState({ caret: null });
  }

  useShortcut('caret', () => (walking ? end() : begin()));

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { caret } = useCaret.getState();
    if (caret?.side !== side || event.defaultPrevented || takesText(event.target)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      window.getSelection()?.removeAllRanges();
      end();
      return;
    }
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const isRtl = getComputedStyle(blockElementOf(side, caret) ?? document.body).direction === 'rtl';
    const [unit, by] = step;
    const way = unit === 'word' && isRtl ? (by === 1 ? -1 : 1) : by;
    show(stepCaret(article, caret, unit, way, event.shiftKey));
  });
  useEffect(() => {
    if (!walking) return;
    const stop = new AbortController();
    window.addEventListener('keydown', onKey, { signal: stop.signal, capture: true });
    // A click somewhere begins something else.
    window.addEventListener('pointerdown', () => useCaret.setState({ caret: null }), { signal: stop.signal });
    return () => stop.abort();
  }, [walking]);
}

function blockElementOf(side: Side, { focus }: CaretSelection): HTMLElement | null {
  const viewport = viewportOf(side);
  const index = viewport?.article.blocks.findIndex(({ end }) => end > focus.start) ?? -1;
  return viewport?.blockElement(index) ?? null;
}
