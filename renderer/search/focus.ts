/** The id of the search box, the one place the keyboard always finds back to. */
export const SEARCH_BOX = 'search-box';

/** The id of what the keyboard goes to from the search box where articles are not listed: the lines, or the picture. */
export const VIEW = 'view';

export function focusView() {
  document.getElementById(VIEW)?.focus();
}

export function focusSearch() {
  const box = document.getElementById(SEARCH_BOX);
  if (!(box instanceof HTMLInputElement)) return;
  box.focus();
  box.select();
}
