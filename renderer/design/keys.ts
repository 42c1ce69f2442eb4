/** Keys as they are written in the program: `Mod+K`, `Shift+Enter`, `?`. `Mod` is ⌘ on a Mac and Ctrl elsewhere. */

const mac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Whether a key press is this combination. A sign such as `?` says nothing of Shift, which some keyboards need for it. */
export function isPressed(keys: string, press: KeyPress, onMac = mac): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) || '+';
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  const sign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  return (
    press.key.toLowerCase() === key.toLowerCase() &&
    press.ctrlKey === (wants('Ctrl') || (wants('Mod') && !onMac)) &&
    press.metaKey === (wants('Mod') && onMac) &&
    press.altKey === wants('Alt') &&
    (sign || press.shiftKey === wants('Shift'))
  );
}

const names: Readonly<Record<string, readonly [mac: string, other: string]>> = {
  Mod: ['⌘', 'Ctrl'],
  Ctrl: ['⌃', 'Ctrl'],
  Alt: ['⌥', 'Alt'],
  Shift: ['⇧', 'Shift'],
  Enter: ['↩', 'Enter'],
  Escape: ['esc', 'Esc'],
  ArrowUp: ['↑', '↑'],
  ArrowDown: ['↓', '↓'],
  ArrowLeft: ['←', '←'],
  ArrowRight: ['→', '→'],
  PageUp: ['⇞', 'PgUp'],
  PageDown: ['⇟', 'PgDn'],
};

/** The keys as they are printed on this computer's keyboard. */
export function keyNames(keys: string, onMac = mac): readonly string[] {
  return keys.split('+').map((key) => names[key]?.[onMac ? 0 : 1] ?? key);
}

/** The keys in the words of `aria-keyshortcuts`. */
export function ariaKeys(keys: string, onMac = mac): string {
  return keys.replace('Mod', onMac ? 'Meta' : 'Control').replace('Ctrl', 'Control');
}

/** Whether what has the focus takes letters itself. */
export function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="combobox"]'))
  );
}
