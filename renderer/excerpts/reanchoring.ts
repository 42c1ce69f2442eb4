import { create } from 'zustand';
import type { Excerpt } from '../../electron/contract/index.ts';
import { notify } from '../design/Toasts.tsx';
import { openArticle } from '../state/panes.ts';

/** The kept passage that somebody looks for a new place for. */
export const useReanchoring = create<{ readonly excerpt: Excerpt | null }>()(() => ({ excerpt: null }));

/** Opens the newest text, about where the passage was; the bar beside the next selection offers to take that place. */
export function lookForPlace(excerpt: Excerpt) {
  useReanchoring.setState({ excerpt });
  openArticle('left', { article: excerpt.article.id, position: excerpt.anchor.start ?? excerpt.start });
  notify('Select the passage in the text, then press “Use this place”.');
}

export function stopLooking() {
  useReanchoring.setState({ excerpt: null });
}
