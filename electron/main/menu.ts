import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Command } from '../contract/bridge.ts';
import { isDevelopment } from './address.ts';

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** @param order brings what an item stands for to the page */
export function setMenu(order: (command: Command) => void): void {
  const onMac = process.platform === 'darwin';
  const item = (label: string, command: Command, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => order(command),
    ...(accelerator ? { accelerator } : {}),
  });

  const file: MenuItemConstructorOptions = {
    label: '&File',
    submenu: [
      item('Import Files…', 'import-files', 'CmdOrCtrl+O'),
      item('Import Folder…', 'import-folder', 'CmdOrCtrl+Shift+O'),
      SEPARATOR,
      item('Export…', 'export', 'CmdOrCtrl+E'),
      item('Back Up Archive…', 'backup'),
      SEPARATOR,
      { role: onMac ? 'close' : 'quit' },
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: '&Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      SEPARATOR,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      SEPARATOR,
      item('Search the Archive', 'search', 'CmdOrCtrl+K'),
      item('Find in Article', 'find', 'CmdOrCtrl+F'),
      item('Check a Quotation…', 'quote'),
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: '&View',
    submenu: [
      item('Change Theme', 'toggle-theme'),
      SEPARATOR,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      SEPARATOR,
      { role: 'togglefullscreen' },
      ...(isDevelopment ? [SEPARATOR, { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
    ],
  };
  const help: MenuItemConstructorOptions = {
    role: 'help',
    submenu: [
      item('Keyboard Shortcuts', 'shortcuts', 'CmdOrCtrl+/'),
      ...(onMac ? [] : [SEPARATOR, { role: 'about' } as const]),
    ],
  };
  const apple: MenuItemConstructorOptions[] = onMac ? [{ role: 'appMenu' }] : [];
  const windows: MenuItemConstructorOptions[] = onMac ? [{ role: 'windowMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...apple, file, edit, view, ...windows, help]));
}
