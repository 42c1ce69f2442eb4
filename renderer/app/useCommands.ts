import { useEffect, useEffectEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Command } from '../../electron/contract/bridge.ts';
import { takesText } from '../design/keys.ts';
import { useHost } from '../host/context.tsx';
import { useImporting } from '../importing/useImporting.ts';
import { focusSearch } from '../search/focus.ts';
import { useBackup } from '../settings/useBackup.ts';
import { leaveFocusMode, useFocusMode } from '../state/focus.ts';
import { isDialogOpen, showDialog } from '../state/dialogs.ts';
import { reopenClosed } from '../state/panes.ts';
import { nextTheme, toggleList } from '../state/preferences.ts';
import { runShortcut, shortcuts, useShortcut, type ShortcutName } from './shortcuts.ts';

/** To the search box, from whatever hides it. */
function search() {
  flushSync(leaveFocusMode);
  focusSearch();
}

/** Wires the desktop's menu and the keys that work everywhere. */
export function useCommands() {
  const host = useHost();
  const { choose, take } = useImporting();
  const backup = useBackup();

  /** What the menu has beyond the keys. */
  const others: Readonly<Record<Exclude<Command, ShortcutName>, () => void>> = {
    importFiles: () => choose('files'),
    imports: () => showDialog({ name: 'imports' }),
    archive: () => showDialog({ name: 'archive' }),
    backup: () => backup.mutate(),
    verify: () => showDialog({ name: 'verify' }),
  };

  const run = useEffectEvent((command: Command) => {
    const typing = document.activeElement;
    // What is typed has a history of its own, which nothing else in a page reaches.
    if ((command === 'undo' || command === 'redo') && takesText(typing)) document.execCommand(command);
    else if (isDialogOpen()) return;
    else if (command in shortcuts) runShortcut(command as Command & ShortcutName);
    else others[command as Exclude<Command, ShortcutName>]();
  });
  const opened = useEffectEvent(take);
  useEffect(() => host.onCommand(run), [host]);
  useEffect(() => host.onOpened(opened), [host]);

  useShortcut('search', search);
  useShortcut('box', () => (useFocusMode.getState().on ? leaveFocusMode() : focusSearch()));
  useShortcut('import', () => choose('folder'));
  useShortcut('list', toggleList);
  useShortcut('reopen', reopenClosed);
  useShortcut('theme', nextTheme);
  useShortcut('syntax', () => showDialog({ name: 'syntax' }));
  useShortcut('quote', () => showDialog({ name: 'quote' }));
  useShortcut('export', () => showDialog({ name: 'export' }));
  useShortcut('shortcuts', () => showDialog({ name: 'shortcuts' }));
}
