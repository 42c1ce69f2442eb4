import { useEffect, useEffectEvent } from 'react';
import { isPressed, takesText } from '../design/keys.ts';
import { isDialogOpen } from '../state/dialogs.ts';

interface Shortcut {
  readonly group: 'Everywhere' | 'Results' | 'Reading' | 'Passages';
  readonly what: string;
  /** Any one of these; the first is shown first. */
  readonly keys: readonly string[];
}

/** Every key of the program, for the handlers and for the table behind `?` alike. */
export const shortcuts = {
  search: { group: 'Everywhere', what: 'Search', keys: ['Mod+K', '/'] },
  box: { group: 'Everywhere', what: 'Back to the search box', keys: ['Escape'] },
  import: { group: 'Everywhere', what: 'Import a folder', keys: ['Mod+O'] },
  list: { group: 'Everywhere', what: 'Show or hide the results', keys: ['Mod+\\'] },
  theme: { group: 'Everywhere', what: 'Next theme', keys: ['Mod+Shift+L'] },
  shortcuts: { group: 'Everywhere', what: 'This table', keys: ['?'] },
  choose: {
    group: 'Results',
    what: 'Choose a result, from the search box too',
    keys: ['ArrowDown', 'ArrowUp'],
  },
  leap: { group: 'Results', what: 'A screenful on or back', keys: ['PageDown', 'PageUp'] },
  openLeft: { group: 'Results', what: 'Open on the left', keys: ['Enter'] },
  openRight: { group: 'Results', what: 'Open on the right', keys: ['Shift+Enter'] },
  complete: { group: 'Results', what: 'Take the completion', keys: ['ArrowRight'] },
  suggestions: { group: 'Results', what: 'Completions and earlier searches', keys: ['Alt+ArrowDown'] },
} as const satisfies Record<string, Shortcut>;

export type ShortcutName = keyof typeof shortcuts;

/** Runs on the keys of this shortcut, unless a dialog or menu is open or, for a bare sign, a text is being typed. */
export function useShortcut(name: ShortcutName, run: () => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isDialogOpen()) return;
    if (event.target instanceof Element && event.target.closest('[role="menu"], [role="dialog"]')) return;
    const pressed = shortcuts[name].keys.find((keys) => isPressed(keys, event));
    if (pressed === undefined) return;
    if (pressed.length === 1 && takesText(event.target)) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
