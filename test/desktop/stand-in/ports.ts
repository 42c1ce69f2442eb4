import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';

/** A port of Node's under the manners of Electron's: it is quiet until started, and its events carry `data`. */
export class MessagePortMain extends EventEmitter {
  readonly raw: MessagePort;
  isClosed = false;

  constructor(raw: MessagePort) {
    super();
    this.raw = raw;
    raw.on('close', () => this.emit('close'));
  }

  postMessage(message: unknown, transfer: readonly MessagePortMain[] = []): void {
    this.raw.postMessage(message, rawPorts(transfer));
  }

  start(): void {
    this.raw.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
  }

  close(): void {
    this.isClosed = true;
    this.raw.close();
  }
}

/** The channels made so far. */
export const channels: MessageChannelMain[] = [];

export class MessageChannelMain {
  readonly port1: MessagePortMain;
  readonly port2: MessagePortMain;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new MessagePortMain(port1);
    this.port2 = new MessagePortMain(port2);
    channels.push(this);
  }
}

export function rawPorts(ports: readonly MessagePortMain[]): MessagePort[] {
  return ports.map(({ raw }) => raw);
}
