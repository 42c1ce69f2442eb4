import { useEffect, useEffectEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Command } from '../../electron/contract/bridge.ts';
import { useHost } from '../host/context.tsx';
import { useImporting } from '../importing/useImporting.ts';
import { openFind } from '../reader/FindBar.tsx';
import { focusSearch } from '../search/focus.ts';
import { useBackup } from '../settings/useBackup.ts';
import { leaveFocusMode, useFocusMode } from '../state/focus.ts';
import { showDialog } from '../state/dialogs.ts';
import { reopenClosed, usePanes } from '../state/panes.ts';
import { nextTheme, toggleList } from '../state/preferences.ts';
import { useShortcut } from './shortcuts.ts';

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

  const run = useEffectEvent((command: Command) => {
    const commands: Partial<Record<Command, () => void>> = {
      'import-files': () => choose('files'),
      'import-folder': () => choose('folder'),
      backup: () => backup.mutate(),
      search,
      find: () => openFind(usePanes.getState().active),
      export: () => showDialog({ name: 'export' }),
      quote: () => showDialog({ name: 'quote' }),
      'toggle-theme': nextTheme,
      shortcuts: () => showDialog({ name: 'shortcuts' }),
    };
    commands[command]?.();
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
  useShortcut('quote', () => showDialog({ name: 'quote' }));
  useShortcut('export', () => showDialog({ name: 'export' }));
  useShortcut('shortcuts', () => showDialog({ name: 'shortcuts' }));
}
