import type { Command, SaveFormat, Unsubscribe, WindowTheme } from '../../electron/contract/bridge.ts';
import type { BrowserCarrel, Carrel, Granted, SearchHost } from '../../electron/contract/index.ts';
import type { Connection } from './connection.ts';

/** The system's own dialogs. */
export interface DialogPicker {
  readonly kind: 'dialog';
  /** Null when the person chose nothing. */
  readonly choose: (what: 'files' | 'folder') => Promise<Granted | null>;
}

/** Folders looked through in the page itself, because a web page can't learn where a folder is. */
export interface PagePicker {
  readonly kind: 'page';
  readonly browse: BrowserCarrel['host']['browse'];
  readonly choose: BrowserCarrel['host']['choose'];
}

/** A place a person chose to save to. */
export interface SavePlace {
  readonly grant: string;
  /** Hands the written file over where the host doesn't write straight to its place. */
  readonly deliver: () => void;
  /** Shows the file in the system's file manager; null where that is not possible. */
  readonly reveal: (() => void) | null;
}

/** How far files have come that are being handed over to the program. */
export interface Handover {
  readonly files: { readonly done: number; readonly total: number };
  readonly bytes: { readonly done: number; readonly total: number };
}

/** Who looks on while files are handed over, and may end it. */
export interface Watch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (handover: Handover) => void;
  /** Tells the paths of files that could not be read. */
  readonly onLeftOut?: (paths: readonly string[]) => void;
}

/** What the page needs from the program around it. It never learns a path. */
export interface Host {
  readonly carrel: Carrel;
  /** What the research log calls it. */
  readonly name: SearchHost;
  readonly connection: Connection;
  readonly picker: DialogPicker | PagePicker;
  /** Grants reading of what was dropped on the page; null when nothing of it is a file. */
  readonly dropped: (transfer: DataTransfer, watch?: Watch) => Promise<Granted | null>;
  /** Grants reading of files chosen in a field of the page. */
  readonly chosen: (files: readonly File[]) => Promise<Granted | null>;
  /** Null when the person chose nothing. `name` is proposed, without its ending. */
  readonly save: (proposal: {
    readonly name: string;
    readonly format: SaveFormat;
  }) => Promise<SavePlace | null>;
  /** Opens a web address outside the program, after asking. */
  readonly openExternal: (url: string) => void;
  readonly setTheme: (theme: WindowTheme) => void;
  /** Shows outside the page how far long work has come, from 0 to 1; null when there is none. */
  readonly setProgress: (share: number | null) => void;
  readonly onCommand: (listener: (command: Command) => void) => Unsubscribe;
  /** Files the program was opened with from outside. */
  readonly onOpened: (listener: (granted: Granted) => void) => Unsubscribe;
}
