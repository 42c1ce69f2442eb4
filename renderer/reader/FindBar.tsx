import { useEffect, useRef } from 'react';
import { shortcuts } from '../app/shortcuts.ts';
import { IconButton } from '../design/Button.tsx';
import { CloseIcon, SearchIcon } from '../design/icons.tsx';
import type { Side } from '../state/panes.ts';
import { viewportOf } from './place/viewports.ts';
import { setReading, useReading } from './state.ts';
import { Steps } from './Steps.tsx';
import type { StepsThrough } from './usePaneSteps.ts';
import './FindBar.css';

/** Finds words in the article that is open, as they stand there. */
export function FindBar({
  side,
  steps,
  total,
}: {
  readonly side: Side;
  readonly steps: StepsThrough;
  readonly total: number;
}) {
  const sought = useReading((state) => state[side].sought) ?? '';
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  function close() {
    setReading(side, { sought: null, found: null });
    viewportOf(side)?.scroller.focus({ preventScroll: true });
  }

  return (
    <search className="find" aria-label="Find in this article">
      <SearchIcon size={16} />
      <input
        ref={input}
        className="find-input"
        aria-label="Find in this article"
        placeholder="Find in this article"
        data-find={side}
        value={sought}
        spellCheck={false}
        onChange={(event) => setReading(side, { sought: event.target.value, found: null })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          if (event.key === 'Escape') close();
          else steps.go(event.shiftKey ? -1 : 1);
        }}
      />
      {total > 0 ? (
        <Steps
          what="match"
          many="matches"
          at={steps.at}
          total={total}
          keys={['Enter', 'Shift+Enter']}
          onStep={steps.go}
        />
      ) : (
        <span className="steps-place" role="status">
          {sought.trim() !== '' && 'Not in this text'}
        </span>
      )}
      <IconButton label="Close" keys={shortcuts.box.keys[0]} icon={CloseIcon} size={16} onClick={close} />
    </search>
  );
}

/** Longest selection that is taken for something to look for. */
const SOUGHT = 60;

/** Opens the find bar of a pane on what is selected there, or goes back into it. */
export function openFind(side: Side) {
  const open = document.querySelector<HTMLInputElement>(`[data-find="${side}"]`);
  const selected = selectedText(side);
  if (selected !== '' || !open) setReading(side, { sought: selected, found: null });
  open?.select();
}

function selectedText(side: Side): string {
  const selection = window.getSelection();
  const inside = viewportOf(side)?.scroller.contains(selection?.anchorNode ?? null) === true;
  const text = inside ? String(selection).trim() : '';
  return text.length <= SOUGHT ? text : '';
}
