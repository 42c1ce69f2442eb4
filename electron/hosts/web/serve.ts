import { RPCHandler } from '@orpc/server/ws';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { Engine } from '../../engine/engine.ts';
import { projectPath } from '../place.ts';
import { Downloads } from './downloads.ts';
import { Drops } from './drops.ts';
import { Folders } from './folders.ts';
import { Gate } from './gate.ts';
import { createWebRouter } from './router.ts';
import { sendPage } from './static.ts';

/** Larger than any message the contract allows, small enough that nobody fills the memory. */
const LARGEST_MESSAGE = 1024 * 1024;

export interface Site {
  /** The address to open; it carries the token that lets a browser in. */
  readonly url: string;
  /** An address that works once and soon, for the arguments of another program. */
  readonly ticket: () => string;
  /** Goes on with another engine on the same archive; pages connect anew. */
  readonly serve: (engine: Engine) => void;
  close(): Promise<void>;
}

/** Serves the page and the engine on 127.0.0.1 and nowhere else. `port` 0 takes a free one. */
export async function serveWeb(engine: Engine, port: number): Promise<Site> {
  const server = createServer();
  server.listen({ host: '127.0.0.1', port });
  await once(server, 'listening');
  const gate = new Gate((server.address() as AddressInfo).port);
  const drops = new Drops(engine);
  const downloads = await Downloads.open(engine.host.grants);
  const root = projectPath('out/renderer');

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = gate.admit(request, response);
    if (!url) return;
    if (url.pathname.startsWith('/drop/')) await drops.take(request, response, url);
    else if (url.pathname.startsWith('/download/')) await downloads.send(request, response, url);
    else await sendPage(root, request, response, url);
  }
  server.on('request', (request, response) => {
    answer(request, response).catch(() => {
      // Half an answer must not look like a whole one.
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });

  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  const folders = new Folders(engine.host.grants);
  const handlerOf = (served: Engine) => new RPCHandler(createWebRouter(served, folders, downloads));
  let handler = handlerOf(engine);
  server.on('upgrade', (request, socket, head) => {
    // Nobody else listens to it from here on, and an unheard error would end the program.
    socket.on('error', () => socket.destroy());
    if (!gate.admitSocket(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n', () => socket.destroy());
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => {
      // A message over the limit closes the connection; the page opens another one.
      client.on('error', () => client.terminate());
      void handler.upgrade(client);
    });
  });

  return {
    url: gate.url,
    ticket: () => gate.ticket(),
    serve(other) {
      handler = handlerOf(other);
      for (const client of sockets.clients) client.terminate();
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      await closed;
      await Promise.all([drops.close(), downloads.close()]);
    },
  };
}
