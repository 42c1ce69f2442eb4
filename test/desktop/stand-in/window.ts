import type {
  BrowserWindow as ElectronWindow,
  BrowserWindowConstructorOptions,
  PrintToPDFOptions,
  WebContents as ElectronContents,
} from 'electron';
import { EventEmitter } from 'node:events';
import { app, openWindows } from './app.ts';
import { Page } from './page.ts';
import { rawPorts, type MessagePortMain } from './ports.ts';
import { session, Session } from './session.ts';
import { preventable } from './world.ts';

type WindowOpenHandler = Parameters<ElectronContents['setWindowOpenHandler']>[0];

export class WebFrameMain {
  url: string;
  detached = false;
  readonly parent: WebFrameMain | null;
  readonly #contents: WebContents;

  constructor(contents: WebContents, url: string, parent: WebFrameMain | null = null) {
    this.#contents = contents;
    this.url = url;
    this.parent = parent;
  }

  isDestroyed(): boolean {
    return this.#contents.isDestroyed();
  }

  postMessage(channel: string, message: unknown, transfer: readonly MessagePortMain[] = []): void {
    if (this.#contents.mainFrame === this) this.#contents.page?.hear(channel, message, rawPorts(transfer));
  }
}

/** The documents printed so far, with the options they were printed with. */
export const printed: {
  readonly html: string;
  readonly options: PrintToPDFOptions;
  readonly window: BrowserWindow;
}[] = [];

export class WebContents extends EventEmitter {
  readonly session: Session;
  mainFrame = new WebFrameMain(this, 'about:blank');
  page: Page | undefined;
  html = '';
  webRtcPolicy = 'default';
  readonly #window: BrowserWindow;
  #openHandler: WindowOpenHandler | undefined;
  #destroyed = false;

  constructor(window: BrowserWindow) {
    super();
    const preferences = window.options.webPreferences;
    this.#window = window;
    this.session = preferences?.session instanceof Session ? preferences.session : session.defaultSession;
    app.emit('web-contents-created', {}, this);
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  send(channel: string, ...args: unknown[]): void {
    this.page?.hear(channel, args[0]);
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Uint8Array> {
    printed.push({ html: this.html, options, window: this.#window });
    const { PDFDocument } = await import('@cantoo/pdf-lib');
    const pdf = await PDFDocument.create();
    pdf.addPage();
    return Buffer.from(await pdf.save());
  }

  async load(url: string): Promise<void> {
    const answer = await this.session.request(url);
    if (this.#destroyed) throw new Error('ERR_ABORTED');
    if (answer === 'cancelled' || (answer instanceof Response && !answer.ok))
      throw new Error(`ERR_FAILED loading '${url}'`);
    this.html = answer === 'network' ? '' : await answer.text();
    this.mainFrame.detached = true;
    this.page?.leave();
    this.mainFrame = new WebFrameMain(this, url);
    const preload = this.#window.options.webPreferences?.preload;
    this.page = preload === undefined ? undefined : new Page(this, this.mainFrame, preload);
    this.emit('did-navigate', {}, url);
  }

  /** Whether the page could leave for `url`, by whichever of the three events Chromium asks. */
  navigates(by: 'will-navigate' | 'will-frame-navigate' | 'will-redirect', url: string): boolean {
    const event = preventable({ url });
    this.emit(by, event, url);
    return !event.defaultPrevented;
  }

  /** Whether a page could embed another one in a `<webview>`. */
  embeds(url: string): boolean {
    const event = preventable({});
    this.emit('will-attach-webview', event, {}, { src: url });
    return !event.defaultPrevented;
  }

  /** Whether `window.open` would open something. */
  opensWindow(url: string): boolean {
    const details = {
      url,
      frameName: '',
      features: '',
      disposition: 'new-window',
      referrer: { url: '', policy: 'default' },
    };
    return this.#openHandler?.(details as Parameters<WindowOpenHandler>[0]).action !== 'deny';
  }

  destroy(): void {
    this.#destroyed = true;
    this.page?.leave();
    this.page = undefined;
  }
}

type Offered = Pick<
  ElectronWindow,
  | 'close'
  | 'destroy'
  | 'focus'
  | 'isDestroyed'
  | 'isMinimized'
  | 'loadURL'
  | 'restore'
  | 'setProgressBar'
  | 'show'
>;

export class BrowserWindow extends EventEmitter implements Offered {
  static getAllWindows(): BrowserWindow[] {
    return [...openWindows].filter((window) => window instanceof BrowserWindow);
  }

  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: WebContents;
  shown = false;
  minimized = false;
  focused = 0;
  /** What the taskbar shows, from 0 to 1; below 0 for nothing. */
  progress = -1;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    this.options = options;
    this.webContents = new WebContents(this);
    openWindows.add(this);
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url);
    this.emit('ready-to-show');
  }

  show(): void {
    this.shown = true;
  }

  focus(): void {
    this.focused += 1;
  }

  isDestroyed(): boolean {
    return !openWindows.has(this);
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  setProgressBar(progress: number): void {
    this.progress = progress;
  }

  restore(): void {
    this.minimized = false;
  }

  close(): void {
    this.destroy();
  }

  destroy(): void {
    if (!openWindows.delete(this)) return;
    this.webContents.destroy();
    this.emit('closed');
    app.windowClosed();
  }
}
