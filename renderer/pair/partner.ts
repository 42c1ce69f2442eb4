import { useViewports } from '../reader/place/viewports.ts';

const PARTNER = 'data-partner';

let lit: number | null = null;

/**
 * Lights a shared passage up in both texts while the pointer is on it. Done to the elements themselves, since a pointer
 * crosses many passages and nothing else about the texts changes.
 */
export function lightPartner(index: number | null) {
  if (index === lit) return;
  lit = index;
  for (const viewport of Object.values(useViewports.getState())) {
    for (const mark of viewport?.scroller.querySelectorAll(`[${PARTNER}]`) ?? [])
      mark.removeAttribute(PARTNER);
    if (index === null) continue;
    for (const mark of viewport?.scroller.querySelectorAll(`mark[data-shared~="${index}"]`) ?? []) {
      mark.setAttribute(PARTNER, '');
    }
  }
}
