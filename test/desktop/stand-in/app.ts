import type { App, CommandLine } from 'electron';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { preventable, world } from './world.ts';

type Offered = Pick<
  App,
  | 'enableSandbox'
  | 'exit'
  | 'getAppPath'
  | 'getPath'
  | 'isPackaged'
  | 'isReady'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'whenReady'
>;

/** The windows that are open, in the order they were made. */
export const openWindows = new Set<{ close(): void }>();

class StandInApp extends EventEmitter implements Offered {
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => void world.switches.set(name, value),
  } satisfies Pick<CommandLine, 'appendSwitch'>;
  readonly #ready = Promise.withResolvers<void>();
  #isReady = false;
  #quitting = false;

  get isPackaged(): boolean {
    return world.isPackaged;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  /** As in Electron, only once the main module has been evaluated to its end. */
  becomeReady(): void {
    this.#isReady = true;
    this.#ready.resolve();
    this.emit('ready');
  }

  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    world.sandboxed = true;
  }

  requestSingleInstanceLock(data?: Record<string, unknown>): boolean {
    world.handedOver = structuredClone(data);
    return world.isFirst;
  }

  getPath(name: string): string {
    return join(world.home, name);
  }

  getAppPath(): string {
    return world.appPath;
  }

  windowClosed(): void {
    if (!this.#quitting && openWindows.size === 0) this.emit('window-all-closed');
  }

  quit(): void {
    const before = preventable({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.#quitting = true;
    for (const window of openWindows) window.close();
    const will = preventable({});
    this.emit('will-quit', will);
    if (!will.defaultPrevented) this.exit(0);
  }

  exit(code = 0): void {
    this.emit('quit', {}, code);
    world.ended.resolve(code);
  }
}

export const app = new StandInApp();
