import { useEffect, useEffectEvent } from 'react';
import { isPressed, takesText } from '../design/keys.ts';
import { isDialogOpen } from '../state/dialogs.ts';

interface Shortcut {
  readonly group:
    'Everywhere' | 'Results' | 'Lines' | 'Reading' | 'Open articles' | 'Passages' | 'Kept passages';
  readonly what: string;
  /** Any one of these; the first is shown first. */
  readonly keys: readonly string[];
}

/** Every key of the program, for the handlers and for the table behind `?` alike. */
export const shortcuts = {
  search: { group: 'Everywhere', what: 'Search', keys: ['Mod+K', '/'] },
  box: { group: 'Everywhere', what: 'Leave, and back to the search box', keys: ['Escape'] },
  import: { group: 'Everywhere', what: 'Import a folder', keys: ['Mod+O'] },
  list: { group: 'Everywhere', what: 'Show or hide the results', keys: ['Mod+\\'] },
  theme: { group: 'Everywhere', what: 'Next theme', keys: ['Mod+Shift+L'] },
  syntax: { group: 'Everywhere', what: 'What can be typed into the search box', keys: ['F1'] },
  shortcuts: { group: 'Everywhere', what: 'This table', keys: ['?'] },
  choose: {
    group: 'Results',
    what: 'Choose a result, from the search box too',
    keys: ['ArrowDown', 'ArrowUp'],
  },
  leap: { group: 'Results', what: 'A screenful on or back', keys: ['PageDown', 'PageUp'] },
  tick: {
    group: 'Results',
    what: 'Tick the article in the list, or take the tick off',
    keys: ['Space', 'X'],
  },
  tickRange: {
    group: 'Results',
    what: 'Tick from here to there',
    keys: ['Shift+ArrowDown', 'Shift+ArrowUp'],
  },
  tickAll: { group: 'Results', what: 'Tick every article found', keys: ['Mod+A'] },
  clearTicks: { group: 'Results', what: 'Take all ticks off', keys: ['Escape'] },
  openLeft: { group: 'Results', what: 'Open on the left', keys: ['Enter'] },
  openRight: { group: 'Results', what: 'Open on the right', keys: ['Shift+Enter'] },
  openBehind: { group: 'Results', what: 'Open behind what is open on the left', keys: ['Mod+Enter'] },
  copies: {
    group: 'Results',
    what: 'Show the near-copies of a result below it, or fold them',
    keys: ['ArrowRight', 'ArrowLeft'],
  },
  complete: { group: 'Results', what: 'Take the completion', keys: ['ArrowRight'] },
  view: { group: 'Results', what: 'Articles, lines, words, time: the next view', keys: ['F8'] },
  suggestions: { group: 'Results', what: 'Completions and earlier searches', keys: ['Alt+ArrowDown'] },
  tickLine: { group: 'Lines', what: 'Tick the line, or take the tick off', keys: ['Space'] },
  keepLines: { group: 'Lines', what: 'Keep the ticked lines, or this one', keys: ['M'] },
  copyLines: { group: 'Lines', what: 'Copy the ticked lines, or this one', keys: ['Mod+C'] },
  takeFirst: { group: 'Results', what: 'Take the completion chosen in the open list', keys: ['Tab'] },
  why: { group: 'Reading', what: 'Why this is in the results, or not', keys: ['Y'] },
  find: { group: 'Reading', what: 'Find in this article', keys: ['Mod+F'] },
  outline: { group: 'Reading', what: 'Headings and speakers of this article', keys: ['O'] },
  numbers: { group: 'Reading', what: 'Number the paragraphs, as citations do', keys: ['Shift+P'] },
  focus: { group: 'Reading', what: 'Only the text, and back', keys: ['F'] },
  print: { group: 'Reading', what: 'Print or export this article', keys: ['Mod+P'] },
  nextHit: { group: 'Reading', what: 'Next hit, in the next result after the last one', keys: ['N', 'F3'] },
  previousHit: { group: 'Reading', what: 'Previous hit', keys: ['Shift+N', 'Shift+F3'] },
  nextShared: { group: 'Reading', what: 'Next passage both articles share', keys: ['S', 'Alt+ArrowDown'] },
  previousShared: { group: 'Reading', what: 'Previous shared passage', keys: ['Shift+S', 'Alt+ArrowUp'] },
  lock: { group: 'Reading', what: 'Scroll both panes together, or let them go', keys: ['L'] },
  scrolling: { group: 'Reading', what: 'Scroll freely, by distance, by what matches', keys: ['Shift+L'] },
  pin: { group: 'Reading', what: 'Pin the paragraphs of both panes to each other, or unpin', keys: ['P'] },
  common: { group: 'Reading', what: 'Mark names, dates and figures in both articles', keys: ['G'] },
  changes: { group: 'Reading', what: 'Show what changed between both articles', keys: ['D'] },
  align: { group: 'Reading', what: 'Align the other pane with this one', keys: ['A'] },
  swap: { group: 'Reading', what: 'Swap the sides', keys: ['X'] },
  switchPane: { group: 'Reading', what: 'Go to the other pane', keys: ['F6'] },
  leftPane: { group: 'Reading', what: 'Go to the left pane', keys: ['Mod+1'] },
  rightPane: { group: 'Reading', what: 'Go to the right pane', keys: ['Mod+2'] },
  correct: { group: 'Reading', what: 'Correct title, date, source, tags', keys: ['E'] },
  back: { group: 'Open articles', what: 'Back to the article before', keys: ['B', 'Alt+ArrowLeft'] },
  forward: { group: 'Open articles', what: 'Forward again', keys: ['Shift+B', 'Alt+ArrowRight'] },
  nextTab: { group: 'Open articles', what: 'Next article of the shelf', keys: ['Alt+PageDown'] },
  previousTab: { group: 'Open articles', what: 'Previous article of the shelf', keys: ['Alt+PageUp'] },
  moveTabOn: {
    group: 'Open articles',
    what: 'Move the article on along the shelf',
    keys: ['Alt+Shift+PageDown'],
  },
  moveTabBack: { group: 'Open articles', what: 'Move it back', keys: ['Alt+Shift+PageUp'] },
  close: { group: 'Open articles', what: 'Close the article', keys: ['W'] },
  reopen: { group: 'Open articles', what: 'Open again what was closed', keys: ['Shift+W'] },
  nextParagraph: { group: 'Passages', what: 'To the next paragraph', keys: ['J'] },
  previousParagraph: { group: 'Passages', what: 'To the previous paragraph', keys: ['K'] },
  nextSentence: { group: 'Passages', what: 'Select the next sentence of the paragraph', keys: ['.'] },
  moreSentences: { group: 'Passages', what: 'Select one sentence more', keys: ['>'] },
  caret: { group: 'Passages', what: 'Word by word with the arrow keys; Shift selects more', keys: ['V'] },
  keep: { group: 'Passages', what: 'Keep what is selected, or the paragraph', keys: ['M'] },
  related: { group: 'Passages', what: 'Find passages related to what is selected', keys: ['R'] },
  keepIn: {
    group: 'Passages',
    what: 'Keep it in yellow, green, blue, pink or grey',
    keys: ['1', '2', '3', '4', '5'],
  },
  keepWithNote: { group: 'Passages', what: 'Keep it and write a note', keys: ['Shift+M'] },
  keepBoth: { group: 'Passages', what: 'Keep the shared passage from both articles', keys: ['U'] },
  tray: { group: 'Passages', what: 'Show or hide the kept passages', keys: ['Mod+J'] },
  undo: {
    group: 'Passages',
    what: 'Undo the last change to passages, or the last correction',
    keys: ['Mod+Z'],
  },
  redo: { group: 'Passages', what: 'Do a change to passages again', keys: ['Mod+Shift+Z', 'Mod+Y'] },
  quote: { group: 'Passages', what: 'Check a quotation', keys: ['Q'] },
  export: { group: 'Passages', what: 'Export', keys: ['Mod+E'] },
  choosePassage: { group: 'Kept passages', what: 'Select the passage, or let it go', keys: ['Space'] },
  choosePassages: {
    group: 'Kept passages',
    what: 'Select from here to there',
    keys: ['Shift+ArrowDown', 'Shift+ArrowUp'],
  },
  chooseAll: { group: 'Kept passages', what: 'Select all that are shown', keys: ['Mod+A'] },
  clearChosen: { group: 'Kept passages', what: 'Select none', keys: ['Escape'] },
  moveChosen: {
    group: 'Kept passages',
    what: 'Move what is selected, or this one',
    keys: ['Alt+ArrowDown', 'Alt+ArrowUp'],
  },
  recolour: {
    group: 'Kept passages',
    what: 'Mark it in yellow, green, blue, pink or grey',
    keys: ['1', '2', '3', '4', '5'],
  },
  copyChosen: { group: 'Kept passages', what: 'Copy it with its citation', keys: ['Mod+C'] },
  removeChosen: { group: 'Kept passages', what: 'Remove it', keys: ['Delete'] },
} as const satisfies Record<string, Shortcut>;

export type ShortcutName = keyof typeof shortcuts;

/** On a Mac the arrows with Alt go from word to word. */
const EDITING: ReadonlySet<string> = new Set([
  'Mod+Z',
  'Mod+Shift+Z',
  'Mod+Y',
  'Alt+ArrowLeft',
  'Alt+ArrowRight',
]);

/** Whether these keys mean something of their own in a text that is being typed. */
function edits(keys: string): boolean {
  return keys.replace('Shift+', '').length === 1 || EDITING.has(keys);
}

/** What the shortcuts that are there at the moment do, for those who come by another way than a key. */
const handlers: Partial<Record<ShortcutName, () => void>> = {};

/** Does what the keys of this shortcut do, if they do anything at the moment. */
export function runShortcut(name: ShortcutName) {
  handlers[name]?.();
}

/** Runs on the keys of this shortcut, unless a dialog or menu is open or a text is being typed that needs them. */
export function useShortcut(name: ShortcutName, run: (keys: string) => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isDialogOpen()) return;
    if (event.target instanceof Element && event.target.closest('[role="menu"], [role="dialog"]')) return;
    const pressed = shortcuts[name].keys.find((keys) => isPressed(keys, event));
    if (pressed === undefined) return;
    if (edits(pressed) && takesText(event.target)) return;
    event.preventDefault();
    run(pressed);
  });
  const onRun = useEffectEvent(() => run(shortcuts[name].keys[0]));
  useEffect(() => {
    const handler = () => onRun();
    handlers[name] = handler;
    window.addEventListener('keydown', onKey);
    return () => {
      if (handlers[name] === handler) delete handlers[name];
      window.removeEventListener('keydown', onKey);
    };
  }, [name]);
}
