/** A list with one of its members right behind another one, or first. */
export function placedBehind<T extends { readonly id: number }>(
  list: readonly T[],
  id: number,
  after: number | null,
): T[] {
  const one = list.filter((member) => member.id === id);
  const others = list.filter((member) => member.id !== id);
  const place = after === null ? 0 : others.findIndex((member) => member.id === after) + 1;
  return others.toSpliced(place, 0, ...one);
}
