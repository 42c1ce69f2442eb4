/** Puts the focus on the next or previous changed paragraph from where one is, round at the ends. */
export function goToChange(by: 1 | -1) {
  const changes = [...document.querySelectorAll<HTMLElement>('.changes [data-change]')];
  const scroller = document.querySelector('.changes');
  if (!scroller || changes.length === 0) return;
  const focused = changes.findIndex((change) => change === document.activeElement);
  const top = scroller.getBoundingClientRect().top;
  const from = focused === -1 ? firstBelow(changes, top) - (by === 1 ? 1 : 0) : focused;
  const next = changes[(from + by + changes.length) % changes.length]!;
  next.focus({ preventScroll: true, focusVisible: true });
  next.scrollIntoView({ block: 'center' });
}

function firstBelow(elements: readonly Element[], y: number): number {
  const index = elements.findIndex((element) => element.getBoundingClientRect().bottom > y);
  return index === -1 ? elements.length : index;
}
