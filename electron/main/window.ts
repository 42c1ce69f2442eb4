import { BrowserWindow, nativeTheme } from 'electron';
import { fileURLToPath } from 'node:url';
import type { DesktopEvent, DesktopEvents } from '../contract/desktop.ts';
import { isDevelopment, PAGE_URL } from './address.ts';
import { showContextMenu } from './context-menu.ts';
import { askAboutGonePage, askAboutSilentPage } from './trouble.ts';

/** The page's background in its light and dark themes, so that a window doesn't flash before its page is drawn. */
const DESK = { light: '#f2efe9', dark: '#151413' };

/** The one window, which on macOS may be closed and opened again while the program runs. */
export class MainWindow {
  #window: BrowserWindow | undefined;
  /** What the page is to hear once it listens, which it does when it asks for its port. */
  #unheard: (() => void)[] | undefined = [];

  get current(): BrowserWindow | undefined {
    return this.#window;
  }

  /** Brings the window to the front, making it where there is none. */
  show(): BrowserWindow {
    if (!this.#window) return this.#open();
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.focus();
    return this.#window;
  }

  /** The page has its port: it listens, and hears what there was to hear. */
  listens(): void {
    const unheard = this.#unheard ?? [];
    this.#unheard = undefined;
    for (const tell of unheard) tell();
  }

  /** Tells the page now, or as soon as it listens. */
  tell<E extends DesktopEvent>(event: E, news: DesktopEvents[E]): void {
    const tell = () => this.#window?.webContents.send(event, news);
    if (this.#unheard) this.#unheard.push(tell);
    else tell();
  }

  #open(): BrowserWindow {
    const window = new BrowserWindow({
      name: 'main',
      windowStatePersistence: true,
      width: 1280,
      height: 860,
      minWidth: 640,
      minHeight: 480,
      show: false,
      title: 'Carrel',
      backgroundColor: nativeTheme.shouldUseDarkColors ? DESK.dark : DESK.light,
      webPreferences: {
        preload: fileURLToPath(new URL('../preload/index.cjs', import.meta.url)),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: process.platform === 'darwin',
        devTools: isDevelopment,
      },
    });
    this.#window = window;
    window.once('ready-to-show', () => window.show());
    window.once('closed', () => {
      this.#window = undefined;
      this.#unheard = [];
    });
    const { webContents: contents } = window;
    contents.on('did-navigate', () => (this.#unheard ??= []));
    contents.on('context-menu', (_event, place) => showContextMenu(window, place));
    const load = () => this.load();
    contents.on('render-process-gone', (_event, { reason }) => void askAboutGonePage(window, reason, load));
    window.on('unresponsive', () => void askAboutSilentPage(window, load));
    load();
    return window;
  }

  /** Loads the page, from the beginning where it is there already. */
  load(): void {
    const window = this.#window;
    window?.loadURL(PAGE_URL).catch((thrown: Error) => {
      if (!window.isDestroyed()) void askAboutGonePage(window, thrown.message, () => this.load());
    });
  }
}
