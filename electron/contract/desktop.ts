import { z } from 'zod';
import type { Granted } from './base.ts';
import { saveFormats, windowThemes, type Command } from './bridge.ts';
import type { papers } from './exports.ts';

/**
 * The calls the preload makes to the main process, by channel, each with the arguments that are let through.
 * The page knows none of this: it has the functions of `DesktopBridge`.
 */
export const desktopCalls = {
  connect: z.tuple([z.uuid()]),
  chooseImport: z.tuple([z.enum(['files', 'folder'])]),
  dropped: z.tuple([z.array(z.string().min(1)).max(10_000)]),
  chooseSave: z.tuple([z.object({ name: z.string().max(300), format: z.enum(saveFormats) })]),
  reveal: z.tuple([z.string().max(64)]),
  openExternal: z.tuple([z.string().max(8_000)]),
  setTheme: z.tuple([z.enum(windowThemes)]),
  setProgress: z.tuple([z.number().min(0).max(1).nullable()]),
};
export type DesktopCall = keyof typeof desktopCalls;
export type DesktopArguments<C extends DesktopCall> = z.output<(typeof desktopCalls)[C]>;

/** What each call gives back. */
export interface DesktopResults {
  readonly connect: void;
  readonly chooseImport: Granted | null;
  readonly dropped: Granted | null;
  readonly chooseSave: Granted | null;
  readonly reveal: void;
  readonly openExternal: boolean;
  readonly setTheme: void;
  readonly setProgress: void;
}

/** What the main process tells the preload, by channel. `port` carries a port beside its nonce. */
export interface DesktopEvents {
  readonly port: string;
  readonly engineLost: null;
  readonly opened: Granted;
  readonly command: Command;
}
export type DesktopEvent = keyof DesktopEvents;

/** A document to print, under a number of the engine's process. */
export interface PrintRequest {
  readonly id: number;
  readonly html: string;
  readonly paper: (typeof papers)[number];
}

/** Main process to engine process. `open` comes first; `port` carries a port, and comes after `opened`. */
export type ToEngine =
  | { readonly type: 'open'; readonly folder: string | null; readonly seeds: string }
  | { readonly type: 'port' }
  | { readonly type: 'grantReading'; readonly id: number; readonly paths: readonly string[] }
  | { readonly type: 'grantWriting'; readonly id: number; readonly path: string }
  | { readonly type: 'printed'; readonly id: number; readonly pdf: Uint8Array }
  | { readonly type: 'printFailed'; readonly id: number; readonly reason: string }
  | { readonly type: 'close' };

/** Engine process to main process. */
export type FromEngine =
  | { readonly type: 'opened'; readonly folder: string }
  | { readonly type: 'refused'; readonly folder: string; readonly message: string }
  | { readonly type: 'granted'; readonly id: number; readonly granted: Granted }
  | ({ readonly type: 'print' } & PrintRequest)
  | { readonly type: 'printCancelled'; readonly id: number }
  /** Shows an imported file in the system's file manager. */
  | { readonly type: 'reveal'; readonly path: string };
