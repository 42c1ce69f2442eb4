import type { ForkOptions } from 'electron';
import { EventEmitter } from 'node:events';
import { Worker } from 'node:worker_threads';
import { rawPorts, type MessagePortMain } from './ports.ts';

/** The processes started so far, newest last. */
export const processes: UtilityProcess[] = [];

/** A utility process as a thread: the real file runs in it, and messages and ports cross as between processes. */
export class UtilityProcess extends EventEmitter {
  readonly options: ForkOptions;
  /** The types of the messages it sent. */
  readonly said: string[] = [];
  readonly #thread: Worker;
  #running = true;

  constructor(file: string, args: readonly string[], options: ForkOptions) {
    super();
    this.options = options;
    this.#thread = new Worker(new URL('./utility-thread.ts', import.meta.url), {
      workerData: { file },
      argv: [...args],
      execArgv: [],
    });
    this.#thread.on('message', (message: { readonly type: string }) => {
      this.said.push(message.type);
      this.emit('message', message);
    });
    this.#thread.on('error', (error) => console.error(error));
    this.#thread.on('exit', (code) => {
      this.#running = false;
      this.emit('exit', code);
    });
  }

  get isRunning(): boolean {
    return this.#running;
  }

  postMessage(message: unknown, transfer: readonly MessagePortMain[] = []): void {
    const ports = rawPorts(transfer);
    if (this.#running) this.#thread.postMessage({ message, ports }, ports);
  }

  /** Ends it from outside, at once, as an operating system would. */
  kill(): boolean {
    if (!this.#running) return false;
    void this.#thread.terminate();
    return true;
  }
}

export const utilityProcess = {
  fork(file: string, args: string[] = [], options: ForkOptions = {}): UtilityProcess {
    const child = new UtilityProcess(file, args, options);
    processes.push(child);
    return child;
  },
};
