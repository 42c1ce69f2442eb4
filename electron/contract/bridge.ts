import type { Granted } from './base.ts';
import type { ExportFormat } from './exports.ts';
import type { TableFormat } from './tables.ts';

/** What the desktop's menu can ask of the page. The page knows most of them as keys of its own, by the same name. */
export const commands = [
  'import',
  'importFiles',
  'imports',
  'archive',
  'backup',
  'export',
  'print',
  'verify',
  'close',
  'reopen',
  'undo',
  'redo',
  'search',
  'find',
  'quote',
  'correct',
  'list',
  'tray',
  'view',
  'focus',
  'theme',
  'back',
  'forward',
  'nextHit',
  'previousHit',
  'switchPane',
  'swap',
  'shortcuts',
] as const;
export type Command = (typeof commands)[number];

/** What can be saved: an export, or a copy of the archive. The ending of the file is the same word. */
export const saveFormats = [
  'pdf',
  'html',
  'md',
  'docx',
  'json',
  'csv',
  'bib',
  'ris',
  'csl.json',
  'sqlite',
] as const satisfies readonly (ExportFormat | TableFormat | 'sqlite')[];
export type SaveFormat = (typeof saveFormats)[number];

/** A dropped file: the page's `File` object, which the desktop turns into a path. Opaque here. */
export type DroppedFile = object;

export const windowThemes = ['light', 'dark', 'system'] as const;
/** How the window's frame, menus and dialogs look. */
export type WindowTheme = (typeof windowThemes)[number];

/** `type` of the message that brings a port to the page: `{ type, nonce }` with the port as its only transfer. */
export const PORT_MESSAGE = 'carrel:port';

/** Takes a listener off again. */
export type Unsubscribe = () => void;

/**
 * What the desktop program offers its page, as `window.carrel`; absent in the browser host. None of it takes or
 * gives a path, and none of it reaches the archive: that goes through the port.
 */
export interface DesktopBridge {
  readonly platform: 'darwin' | 'linux' | 'win32';

  /**
   * Asks for a port to the engine. It arrives by `window.postMessage` as a {@link PORT_MESSAGE} carrying the nonce;
   * the page takes it only if `event.source === window` and the nonce is the one it made (`crypto.randomUUID()`), then
   * speaks the contract over it. Settles when the port is on its way, which takes as long as the engine needs to
   * start; listen before calling.
   */
  connect(nonce: string): Promise<void>;

  /** The engine stopped unexpectedly and is being started again: every port is dead, so {@link connect} anew. */
  onEngineLost(listener: () => void): Unsubscribe;

  /** Lets a person choose what to import; null when they don't. */
  chooseImport(kind: 'files' | 'folder'): Promise<Granted | null>;

  /** Grants reading of what was dropped on the page; null when nothing of it is a file on disk. */
  dropped(files: readonly DroppedFile[]): Promise<Granted | null>;

  /** Files the program was opened with from outside: the command line, or a second start of it. */
  onOpened(listener: (granted: Granted) => void): Unsubscribe;

  /** Lets a person choose where to save; null when they don't. `name` is proposed, without its ending. */
  chooseSave(proposal: { readonly name: string; readonly format: SaveFormat }): Promise<Granted | null>;

  /** Shows a file saved under this grant in the system's file manager. */
  reveal(grant: string): Promise<void>;

  /** Opens a web address in the system's browser, after asking. Anything but http and https is refused: false. */
  openExternal(url: string): Promise<boolean>;

  setTheme(theme: WindowTheme): Promise<void>;

  /** Shows in the taskbar or dock how far long work has come, from 0 to 1; null when there is none. */
  setProgress(share: number | null): Promise<void>;

  onCommand(listener: (command: Command) => void): Unsubscribe;
}
