/**
 * Stands in for Electron where its program can't be had: the parts of its interface that Carrel uses, with what matters
 * here of their manners: the order of start-up, who may veto what, that nothing crosses a process uncopied. Each part is
 * checked against Electron's own declarations; what only Chromium can show is left to the suite that runs in Electron.
 */
import type {
  MenuItemConstructorOptions,
  MessageBoxOptions,
  MessageBoxReturnValue,
  NativeTheme,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
  Shell,
} from 'electron';
import type { BrowserWindow } from './window.ts';
import { world } from './world.ts';

export { app } from './app.ts';
export { ipcMain } from './ipc.ts';
export { channels, MessageChannelMain } from './ports.ts';
export { declaredSchemes, protocol, session } from './session.ts';
export { processes, utilityProcess } from './utility.ts';
export { BrowserWindow, printed, WebFrameMain } from './window.ts';
export { world, type StandInWorld } from './world.ts';

export const shell = {
  openExternal: async (url: string) => void world.openedOutside.push(url),
  showItemInFolder: (path: string) => void world.shownInFolder.push(path),
} satisfies Pick<Shell, 'openExternal' | 'showItemInFolder'>;

export const nativeTheme = {
  themeSource: 'system',
  shouldUseDarkColors: false,
} satisfies Pick<NativeTheme, 'shouldUseDarkColors' | 'themeSource'>;

export const dialog = {
  async showMessageBox(_window: BrowserWindow, options: MessageBoxOptions): Promise<MessageBoxReturnValue> {
    world.messageBoxes.push(options);
    const response = await Promise.race([
      Promise.resolve(options).then(world.answer),
      new Promise<number>((cancel) =>
        options.signal?.addEventListener('abort', () => cancel(options.cancelId ?? 0)),
      ),
    ]);
    return { response, checkboxChecked: false };
  },
  async showOpenDialog(_window: BrowserWindow, options: OpenDialogOptions): Promise<OpenDialogReturnValue> {
    world.openDialogs.push(options);
    const filePaths = [...world.chooseToOpen(options)];
    return { canceled: filePaths.length === 0, filePaths };
  },
  async showSaveDialog(_window: BrowserWindow, options: SaveDialogOptions): Promise<SaveDialogReturnValue> {
    world.saveDialogs.push(options);
    const filePath = world.chooseToSave(options);
    return { canceled: filePath === '', filePath };
  },
};

export interface StandInMenu {
  readonly items: readonly MenuItemConstructorOptions[];
  popup(): void;
}

let applicationMenu: StandInMenu | undefined;

export const Menu = {
  buildFromTemplate: (items: readonly MenuItemConstructorOptions[]): StandInMenu => ({
    items,
    popup: () => void world.popups.push(items.map(({ role, label }) => role ?? label)),
  }),
  setApplicationMenu(menu: StandInMenu): void {
    applicationMenu = menu;
  },
  getApplicationMenu: () => applicationMenu,
};
