import { useEffect, useMemo, type KeyboardEvent, type MouseEvent } from 'react';
import type { Excerpt } from '../../../electron/contract/index.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { isPressed, takesText } from '../../design/keys.ts';
import { rowAfter } from '../../search/selection.ts';
import { copyWithCitations } from '../citation.ts';
import { excerptColours } from '../colours.ts';
import { openExcerpt } from '../openExcerpt.ts';
import type { Row } from '../rows.ts';
import { useExcerptActions } from '../useExcerptActions.ts';
import { choose, chooseAll, chooseOnly, chooseTo, clearChosen, useChosen } from './chosen.ts';

/**
 * Selecting rows of a list and doing something with them, by keyboard and mouse.
 * @param current number of the row the keyboard is on
 * @param goTo puts the keyboard on another row
 * @param onMove moves what is selected, or this row, by one place
 */
export function useChoosing(
  rows: readonly Row[],
  current: number,
  goTo: (row: number) => void,
  onMove: (by: 1 | -1) => void,
) {
  const { edit, remove } = useExcerptActions();
  const { ticked } = useChosen();
  const excerpts = useMemo(
    () => rows.flatMap((row) => (row.kind === 'excerpt' ? [row.excerpt] : [])),
    [rows],
  );
  const chosen = useMemo(() => excerpts.filter(({ id }) => ticked.has(id)), [excerpts, ticked]);
  const listed = useMemo(() => excerpts.map(({ id }) => id), [excerpts]);
  useEffect(() => clearChosen, []);

  const at = (row: number): Excerpt | null => {
    const one = rows[row];
    return one?.kind === 'excerpt' ? one.excerpt : null;
  };
  const own = at(current);

  /** What is meant: all that is selected, or else the row one is on. */
  const meant = chosen.length > 0 || own === null ? chosen : [own];

  function all() {
    chooseAll(listed);
  }

  function clear() {
    clearChosen();
    goTo(current);
  }

  async function removeMeant() {
    const last = rows.findLastIndex((row) => row.kind === 'excerpt' && meant.includes(row.excerpt));
    goTo(last + 1 < rows.length ? last + 1 : Math.max(0, last - meant.length));
    await remove(meant);
  }

  function extend(row: number) {
    const there = at(row);
    if (there) chooseTo(listed, there.id, own?.id);
    goTo(row);
  }

  /** Keys that mean a row, and nothing else that has the focus within it. @returns whether it was one of them */
  function onRowKey(event: KeyboardEvent): boolean {
    const next = rowAfter(event.key, current, rows.length);
    const colour = excerptColours[shortcuts.recolour.keys.findIndex((key) => isPressed(key, event))];
    if (next !== null && event.shiftKey) extend(next);
    else if (next !== null && !event.ctrlKey && !event.metaKey) goTo(next);
    else if (event.key === ' ' && own) choose(own.id);
    else if (event.key === 'Enter' && own) openExcerpt(own, event.shiftKey ? 'right' : 'left');
    else if (isPressed(shortcuts.removeChosen.keys[0], event) && meant.length > 0) void removeMeant();
    else if (colour && meant.length > 0) void edit(meant, { colour });
    else return false;
    return true;
  }

  function onKeyDown(event: KeyboardEvent) {
    const target = event.target as Element;
    if (event.defaultPrevented || !event.currentTarget.contains(target) || takesText(target)) return;
    const [down, up] = shortcuts.moveChosen.keys;
    if (isPressed(down, event)) onMove(1);
    else if (isPressed(up, event)) onMove(-1);
    else if (isPressed(shortcuts.chooseAll.keys[0], event)) all();
    else if (event.key === 'Escape' && chosen.length > 0) clear();
    else if (isPressed(shortcuts.copyChosen.keys[0], event) && meant.length > 0)
      void copyWithCitations(meant);
    else if (target.role !== 'row' || !onRowKey(event)) return;
    event.preventDefault();
  }

  function onClick(event: MouseEvent) {
    const target = event.target as Element;
    if (!event.currentTarget.contains(target)) return;
    const row = Number(target.closest('[data-index]')?.getAttribute('data-index') ?? -1);
    const excerpt = at(row);
    const opens = target.closest('.excerpt-open') !== null;
    if (!excerpt || (!opens && target.closest('button, input, textarea'))) return;
    const { shiftKey } = event;
    if (shiftKey && (chosen.length > 0 || !opens)) {
      extend(row);
      return;
    }
    const toggles = event.ctrlKey || event.metaKey || target.closest('.excerpt-tick') !== null;
    if (toggles) choose(excerpt.id);
    else if (opens) openExcerpt(excerpt, shiftKey ? 'right' : 'left');
    else chooseOnly(excerpt.id);
    if (toggles) goTo(row);
  }

  return { chosen, ticked, total: excerpts.length, all, clear, removeMeant, onKeyDown, onClick };
}
