import type { KeyboardEvent, MouseEvent } from 'react';
import { showNote } from '../excerpts/noteState.ts';
import { useHost } from '../host/context.tsx';
import type { Side } from '../state/panes.ts';
import { useFollowShared } from './useFollowShared.ts';

/** What a click on a part of the text does: a link is opened outside, a kept passage shows its note, a shared one aligns both panes. */
export function useTextClicks(side: Side) {
  const { openExternal } = useHost();
  const follow = useFollowShared();

  function act(target: Element): boolean {
    const sign = target.closest<HTMLElement>('[data-href], [data-excerpt], [data-shared]');
    if (!sign) return false;
    const { href, excerpt, shared } = sign.dataset;
    if (href !== undefined) openExternal(href);
    else if (excerpt !== undefined) showNote(excerpt.split(' ').map(Number), side);
    else follow(firstOf(shared ?? ''), side);
    return true;
  }

  return {
    onClick(event: MouseEvent) {
      const selecting = window.getSelection()?.isCollapsed === false;
      if (!selecting && event.target instanceof Element) act(event.target);
    },
    onKeyDown(event: KeyboardEvent) {
      const { key, target } = event;
      if (key !== 'Enter' || !(target instanceof Element) || !target.matches('[data-href]')) return;
      event.preventDefault();
      act(target);
    },
  };
}

function firstOf(ids: string): number {
  return Number.parseInt(ids, 10);
}
