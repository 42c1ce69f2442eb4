import { useEffectEvent, useLayoutEffect, type RefObject } from 'react';
import type { Article } from '../../electron/contract/index.ts';
import { rememberPosition, usePanes, type Side } from '../state/panes.ts';
import { usePreferences, type Typography } from '../state/preferences.ts';
import { createViewport, STRETCH } from './place/viewport.ts';
import { announceViewport, viewportOf } from './place/viewports.ts';
import { forgetReading } from './state.ts';
import { charactersIn } from './typography.ts';

/** Rest after the last movement before the place is remembered, in milliseconds. */
const REST = 120;

/**
 * Keeps a pane at its place: brings it there when the article comes in or the pane is sent somewhere, remembers where it
 * is scrolled to, and holds it there when the width or the type changes.
 */
export function useViewport(side: Side, article: Article, scroller: RefObject<HTMLElement | null>) {
  const typography = usePreferences((state) => state.typography);

  const hold = useEffectEvent((typography: Typography) => {
    guessHeights(scroller.current!, typography);
    const place = usePanes.getState()[side]?.place;
    if (place?.article === article.id) viewportOf(side)?.restore(place.position);
  });

  useLayoutEffect(() => {
    const element = scroller.current!;
    const leaving = new AbortController();
    const { signal } = leaving;
    const viewport = createViewport(article, element, signal);
    const withdraw = announceViewport(side, viewport);
    forgetReading(side);
    const holdAgain = () => hold(usePreferences.getState().typography);

    let timer: ReturnType<typeof setTimeout>;
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (usePanes.getState()[side]?.place.article === article.id) rememberPosition(side, viewport.place());
      }, REST);
    };
    element.addEventListener('scroll', onScroll, { passive: true, signal });
    const resizing = new ResizeObserver(holdAgain);
    resizing.observe(element);
    const unsubscribe = usePanes.subscribe((panes, before) => {
      if (panes[side]?.visit !== before[side]?.visit) holdAgain();
    });
    // The fonts of a text are read once it is there, and change its lines.
    void document.fonts.ready.then(holdAgain);
    return () => {
      clearTimeout(timer);
      leaving.abort();
      resizing.disconnect();
      unsubscribe();
      withdraw();
    };
  }, [side, article, scroller]);

  useLayoutEffect(() => hold(typography), [typography]);
}

/** Lets the stretches that are not laid out yet guess their heights from what fits into a line; see `text.css`. */
function guessHeights(scroller: HTMLElement, typography: Typography) {
  const stretch = scroller.querySelector<HTMLElement>(`[${STRETCH}]`);
  if (!stretch) return;
  const { paddingInlineStart } = getComputedStyle(stretch);
  const width = stretch.clientWidth - 2 * Number.parseFloat(paddingInlineStart);
  scroller.style.setProperty('--characters-in-line', String(charactersIn(width, typography)));
}
