import { useState, type KeyboardEvent, type MouseEvent } from 'react';
import { ariaKeys } from '../design/keys.ts';
import { CloseIcon } from '../design/icons.tsx';
import { shortcuts } from '../app/shortcuts.ts';
import { closeTab, moveTab, showTab, shownTab, tabsOf, usePanes, type Side } from '../state/panes.ts';
import './Shelf.css';

const names: Readonly<Record<Side, string>> = { left: 'Open on the left', right: 'Open on the right' };

/**
 * The articles that lie open on a side, once there are several. One stop for the keyboard: arrows go along, Delete closes;
 * they are put in another order by dragging or with the keys for it.
 */
export function Shelf({ side }: { readonly side: Side }) {
  const panes = usePanes();
  const [dragged, setDragged] = useState<number | null>(null);
  const tabs = tabsOf(panes, side);
  const shown = shownTab(panes, side);
  if (tabs.length < 2) return null;

  function onClick({ target }: MouseEvent, index: number) {
    const closes = target instanceof Element && target.closest('.shelf-close') !== null;
    (closes ? closeTab : showTab)(side, index);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const ways: Readonly<Record<string, number>> = {
      ArrowLeft: shown - 1,
      ArrowRight: shown + 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const to = ways[event.key];
    if (event.key === 'Delete') closeTab(side, shown);
    else if (to !== undefined) showTab(side, to);
    else return;
    event.preventDefault();
    const list = event.currentTarget;
    requestAnimationFrame(() => list.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  }

  return (
    <div className="shelf" role="tablist" tabIndex={-1} aria-label={names[side]} onKeyDown={onKeyDown}>
      {tabs.map(({ visit, title }, index) => (
        <button
          key={visit}
          type="button"
          role="tab"
          className="shelf-tab"
          aria-selected={index === shown}
          aria-keyshortcuts={ariaKeys(shortcuts.nextTab.keys[0])}
          tabIndex={index === shown ? 0 : -1}
          title={title}
          draggable
          data-dragged={index === dragged || undefined}
          onClick={(event) => onClick(event, index)}
          onAuxClick={({ button }) => button === 1 && closeTab(side, index)}
          onDragStart={({ dataTransfer }) => {
            dataTransfer.effectAllowed = 'move';
            setDragged(index);
          }}
          onDragOver={(event) => {
            if (dragged === null) return;
            event.preventDefault();
            if (dragged === index) return;
            moveTab(side, dragged, index);
            setDragged(index);
          }}
          onDragEnd={() => setDragged(null)}
        >
          <span className="shelf-title" dir="auto">
            {title ?? 'Article'}
          </span>
          <span className="shelf-close" title="Close" aria-hidden="true">
            <CloseIcon size={16} />
          </span>
        </button>
      ))}
    </div>
  );
}
