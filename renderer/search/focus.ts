/** The id of the search box, the one place the keyboard always finds back to. */
export const SEARCH_BOX = 'search-box';

export function focusSearch() {
  const box = document.getElementById(SEARCH_BOX);
  if (!(box instanceof HTMLInputElement)) return;
  box.focus();
  box.select();
}
