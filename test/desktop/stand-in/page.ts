import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import type { MessagePort } from 'node:worker_threads';
import type { DesktopBridge } from '../../../electron/contract/bridge.ts';
import { ipcMain } from './ipc.ts';
import type { WebContents, WebFrameMain } from './window.ts';

/** A message the preload posted to the page. */
export interface Post {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

/** A file as a page gets it by a drop. */
export interface FileOnDisk {
  readonly path: string;
}

/** One loaded page with its preload, which runs apart from Node as a sandboxed one does. */
export class Page {
  /** What the preload gave the page, by name. */
  readonly globals: Record<string, unknown> = {};
  readonly posts: Post[] = [];
  readonly #heard = new EventEmitter();
  readonly #posted = new EventEmitter();

  constructor(contents: WebContents, frame: WebFrameMain, preload: string) {
    const renderer = {
      ipcRenderer: {
        invoke: (channel: string, ...args: unknown[]) => ipcMain.receive(channel, contents, frame, args),
        on: (channel: string, listener: (...args: unknown[]) => void) =>
          void this.#heard.on(channel, listener),
        off: (channel: string, listener: (...args: unknown[]) => void) =>
          void this.#heard.off(channel, listener),
      },
      contextBridge: {
        exposeInMainWorld: (name: string, api: unknown) => void (this.globals[name] = api),
      },
      webUtils: { getPathForFile: (file: FileOnDisk) => file.path },
    };
    const window = {
      postMessage: (data: unknown, _target: string, ports: readonly MessagePort[] = []) => {
        const post = { data: structuredClone(data), ports };
        this.posts.push(post);
        this.#posted.emit('post', post);
      },
    };
    const require = (name: string) => {
      if (name !== 'electron') throw new Error(`A sandboxed preload can't load ${name}`);
      return renderer;
    };
    const context = createContext({
      require,
      window,
      process: { platform: process.platform },
      module: {},
      exports: {},
    });
    runInContext(readFileSync(preload, 'utf8'), context, { filename: preload });
  }

  get bridge(): DesktopBridge {
    return this.globals['carrel'] as DesktopBridge;
  }

  /** Delivers what the main process sent. */
  hear(channel: string, message: unknown, ports: readonly MessagePort[] = []): void {
    this.#heard.emit(channel, { ports }, structuredClone(message));
  }

  /** The next message posted to the page of which `matches` is true. */
  nextPost(matches: (post: Post) => boolean): Promise<Post> {
    const { promise, resolve } = Promise.withResolvers<Post>();
    const look = (post: Post) => {
      if (!matches(post)) return;
      this.#posted.off('post', look);
      resolve(post);
    };
    this.#posted.on('post', look);
    return promise;
  }

  /** The page is gone, and with it its ends of all ports. */
  leave(): void {
    for (const { ports } of this.posts) for (const port of ports) port.close();
  }
}
