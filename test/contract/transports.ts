import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import { createRouterClient } from '@orpc/server';
import { MessageChannel } from 'node:worker_threads';
import { WebSocket } from 'ws';
import type { Carrel } from '../../electron/contract/index.ts';
import type { Engine } from '../../electron/engine/engine.ts';
import { createRouter } from '../../electron/engine/router.ts';
import { servePort } from '../../electron/hosts/port.ts';
import { serveWeb } from '../../electron/hosts/web/serve.ts';

export interface Connection {
  readonly carrel: Carrel;
  /** Sends bytes past the client, as something hostile on the other end would; absent where there is no wire. */
  readonly sendRaw?: (message: string | Uint8Array) => void;
  close(): Promise<void>;
}

/** The ways a page or a program reaches the engine. */
export const transports: Readonly<Record<string, (engine: Engine) => Promise<Connection>>> = {
  'a direct call': (engine) =>
    Promise.resolve({ carrel: createRouterClient(createRouter(engine)), close: () => Promise.resolve() }),

  'a message port': (engine) => {
    const { port1, port2 } = new MessageChannel();
    servePort(engine, {
      on: (event, listener) =>
        port1.addEventListener(event, (received) => listener(received as MessageEvent)),
      postMessage: (message) => port1.postMessage(message),
      close: () => port1.close(),
      start: () => port1.start(),
    });
    port2.start();
    return Promise.resolve({
      carrel: createORPCClient<Carrel>(new PortLink({ port: port2 })),
      sendRaw: (message) => port2.postMessage(message),
      async close() {
        port2.close();
      },
    });
  },

  'a web socket': async (engine) => {
    const site = await serveWeb(engine, 0);
    const { origin } = new URL(site.url);
    const entry = await fetch(site.url, { redirect: 'manual' });
    const cookie = entry.headers.get('set-cookie')!.split(';')[0]!;
    const open = () => new WebSocket(`${origin.replace('http', 'ws')}/rpc`, { headers: { cookie }, origin });
    const socket = open();
    const hostile = open();
    await Promise.all([socket, hostile].map((one) => new Promise((resolve) => one.once('open', resolve))));
    hostile.on('error', () => undefined);
    return {
      carrel: createORPCClient<Carrel>(new SocketLink({ websocket: socket })),
      sendRaw: (message) => hostile.send(message),
      async close() {
        socket.close();
        hostile.close();
        await site.close();
      },
    };
  },
};
