import { EventEmitter } from 'node:events';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { pathToFileURL } from 'node:url';
import { MessagePortMain } from './ports.ts';

/** `process.parentPort`, which keeps what it received until somebody listens. */
class ParentPort extends EventEmitter {
  override on(event: string, listener: (...args: never[]) => void): this {
    super.on(event, listener as (...args: unknown[]) => void);
    if (event === 'message') parentPort!.on('message', this.#receive);
    return this;
  }

  postMessage(message: unknown): void {
    parentPort!.postMessage(message);
  }

  readonly #receive = ({ message, ports }: { message: unknown; ports: MessagePort[] }): void => {
    this.emit('message', { data: message, ports: ports.map((port) => new MessagePortMain(port)) });
  };
}

Object.defineProperty(process, 'parentPort', { value: new ParentPort() });
const { file } = workerData as { readonly file: string };
await import(pathToFileURL(file).href);
