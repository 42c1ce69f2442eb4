import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { basename } from 'node:path';
import type { Command } from '../contract/bridge.ts';
import { isDevelopment } from './address.ts';

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

export interface MenuActions {
  /** Brings what an item stands for to the page. */
  readonly order: (command: Command) => void;
  /** Lets a person choose the folder of an archive and opens it. */
  readonly openArchive: () => void;
  /** Opens an archive that was open before. */
  readonly openRecent: (folder: string) => void;
  readonly forgetRecent: () => void;
}

/** @param recent folders of archives that were open, the newest first */
export function setMenu(actions: MenuActions, recent: readonly string[]): void {
  const onMac = process.platform === 'darwin';
  const item = (label: string, command: Command, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => actions.order(command),
    ...(accelerator ? { accelerator } : {}),
  });

  const file: MenuItemConstructorOptions = {
    label: '&File',
    submenu: [
      item('Import a Folder…', 'import', 'CmdOrCtrl+O'),
      item('Import Files…', 'importFiles', 'CmdOrCtrl+Shift+O'),
      item('Imports and Their Reports', 'imports'),
      SEPARATOR,
      item('Export…', 'export', 'CmdOrCtrl+E'),
      item('Print or Export Article…', 'print', 'CmdOrCtrl+P'),
      item('Verify a Document…', 'verify'),
      SEPARATOR,
      { label: 'Open Another Archive…', click: actions.openArchive },
      { label: 'Open Recent Archive', submenu: recentItems(actions, recent) },
      item('Archive and Backup…', 'archive'),
      item('Back Up Archive…', 'backup'),
      SEPARATOR,
      { role: onMac ? 'close' : 'quit' },
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: '&Edit',
    submenu: [
      // The page's own, which knows whether a text is being typed or passages are worked on.
      item('Undo', 'undo', 'CmdOrCtrl+Z'),
      item('Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
      SEPARATOR,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      SEPARATOR,
      item('Search the Archive', 'search', 'CmdOrCtrl+K'),
      item('Find in Article', 'find', 'CmdOrCtrl+F'),
      item('Check a Quotation…', 'quote'),
      SEPARATOR,
      item('Correct Title, Date, Source, Tags…', 'correct'),
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: '&View',
    submenu: [
      item('Results', 'list', 'CmdOrCtrl+\\'),
      item('Articles, Lines, Time', 'view', 'F8'),
      item('Kept Passages', 'tray', 'CmdOrCtrl+J'),
      item('Only the Text', 'focus'),
      item('Next Theme', 'theme', 'CmdOrCtrl+Shift+L'),
      SEPARATOR,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      SEPARATOR,
      { role: 'togglefullscreen' },
      ...(isDevelopment ? [SEPARATOR, { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
    ],
  };
  const go: MenuItemConstructorOptions = {
    label: '&Go',
    submenu: [
      item('Back', 'back', 'Alt+Left'),
      item('Forward', 'forward', 'Alt+Right'),
      SEPARATOR,
      item('Next Hit', 'nextHit', 'F3'),
      item('Previous Hit', 'previousHit', 'Shift+F3'),
      SEPARATOR,
      item('Other Article', 'switchPane', 'F6'),
      item('Swap the Sides', 'swap'),
      SEPARATOR,
      item('Close Article', 'close'),
      item('Open Again What Was Closed', 'reopen'),
    ],
  };
  const help: MenuItemConstructorOptions = {
    role: 'help',
    submenu: [
      item('Keyboard Shortcuts', 'shortcuts'),
      ...(onMac ? [] : [SEPARATOR, { role: 'about' } as const]),
    ],
  };
  const apple: MenuItemConstructorOptions[] = onMac ? [{ role: 'appMenu' }] : [];
  const windows: MenuItemConstructorOptions[] = onMac ? [{ role: 'windowMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...apple, file, edit, view, go, ...windows, help]));
}

function recentItems(
  { openRecent, forgetRecent }: MenuActions,
  recent: readonly string[],
): MenuItemConstructorOptions[] {
  if (recent.length === 0) return [{ label: 'None Yet', enabled: false }];
  return [
    ...recent.map((folder) => ({
      // A single ampersand would underline the letter behind it.
      label: `${basename(folder)} — ${shortened(folder)}`.replaceAll('&', '&&'),
      click: () => openRecent(folder),
    })),
    SEPARATOR,
    { label: 'Clear This List', click: forgetRecent },
  ];
}

function shortened(folder: string): string {
  const home = app.getPath('home');
  return folder.startsWith(home) ? `~${folder.slice(home.length)}` : folder;
}
