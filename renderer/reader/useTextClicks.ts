import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import type { Article, CorrectableField } from '../../electron/contract/index.ts';
import { editHead } from '../correcting/editing.ts';
import { showNote } from '../excerpts/noteState.ts';
import { useHost } from '../host/context.tsx';
import type { Side } from '../state/panes.ts';
import { lightPartner } from '../pair/partner.ts';
import { removePin } from '../pair/pinning.ts';
import { useFollowShared } from '../pair/useFollowShared.ts';
import { showReuse } from '../reuse/state.ts';

/**
 * What a click on a part of the text does: a link is opened outside, a kept passage shows its note, a shared one aligns
 * both panes, a field of the head is corrected.
 */
export function useTextClicks(side: Side, { id }: Article) {
  const { openExternal } = useHost();
  const follow = useFollowShared();

  function act(target: Element): boolean {
    const sign = target.closest<HTMLElement>(
      '[data-href], [data-reused], [data-pin], [data-excerpt], [data-shared], [data-field]',
    );
    if (!sign) return false;
    const { href, reused, pin, excerpt, shared, field } = sign.dataset;
    if (href !== undefined) openExternal(href);
    else if (reused !== undefined) showReuse(side, Number(reused), sign);
    else if (pin !== undefined) removePin(Number(pin));
    else if (excerpt !== undefined) showNote(excerpt.split(' ').map(Number), side);
    else if (field !== undefined) editHead(side, id, field as CorrectableField);
    else follow(firstOf(shared ?? ''), side);
    return true;
  }

  return {
    onClick(event: MouseEvent) {
      const selecting = window.getSelection()?.isCollapsed === false;
      if (!selecting && event.target instanceof Element) act(event.target);
    },
    onPointerOver({ target }: PointerEvent) {
      const mark = target instanceof Element ? target.closest<HTMLElement>('[data-shared]') : null;
      lightPartner(mark?.dataset['shared'] === undefined ? null : firstOf(mark.dataset['shared']));
    },
    onPointerLeave: () => lightPartner(null),
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
