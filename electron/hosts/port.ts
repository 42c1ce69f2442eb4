import { RPCHandler } from '@orpc/server/ws';
import type { WebSocket } from 'ws';
import type { Engine } from '../engine/engine.ts';
import { createRouter } from '../engine/router.ts';

/** A port as Electron gives it to a utility process: like the web's, with Node's events, and quiet until started. */
export interface Port {
  on(event: string, listener: (event?: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
  close(): void;
  start(): void;
}

/**
 * Serves the engine over a port. Both ends say the same over ports and sockets, and oRPC's handler for sockets is used
 * for its one difference: a message it can't read is told of and passed over, where the handler for ports leaves a
 * rejection to nobody, which ends the process.
 */
export function servePort(engine: Engine, port: Port): void {
  const socket = {
    addEventListener: (event: string, listener: (event?: { readonly data: unknown }) => void) =>
      port.on(event, listener),
    send: (message: unknown) => port.postMessage(message),
  } as Pick<WebSocket, 'addEventListener' | 'send'>;
  void new RPCHandler(createRouter(engine)).upgrade(socket);
  port.start();
}
