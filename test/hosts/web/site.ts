import { once } from 'node:events';
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { WebSocket } from 'ws';
import type { BrowserCarrel } from '../../../electron/contract/index.ts';
import type { Engine } from '../../../electron/engine/engine.ts';
import { serveWeb } from '../../../electron/hosts/web/index.ts';
import { temporaryEngine } from '../../support/engine.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Asking {
  readonly method?: string;
  /** Replaces or, when undefined, takes away what a browser that was let in would send. */
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
}

/** A served temporary archive and a browser that was let in. */
export class TestSite {
  readonly engine: Engine;
  readonly folder: string;
  readonly url: URL;
  readonly cookie: string;
  readonly ticket: () => string;
  readonly close: () => Promise<void>;

  private constructor(
    engine: Engine,
    folder: string,
    url: URL,
    ticket: () => string,
    close: () => Promise<void>,
  ) {
    this.engine = engine;
    this.folder = folder;
    this.url = url;
    this.cookie = `carrel-${url.port}=${url.searchParams.get('token')}`;
    this.ticket = ticket;
    this.close = close;
  }

  static async open(): Promise<TestSite> {
    const { engine, folder, close } = await temporaryEngine();
    const site = await serveWeb(engine, 0);
    return new TestSite(engine, folder, new URL(site.url), site.ticket, async () => {
      await site.close();
      await close();
    });
  }

  get port(): number {
    return Number(this.url.port);
  }

  /** Asks for a path exactly as it is written. */
  async ask(path: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Answer> {
    const usual = { Host: this.url.host, Cookie: this.cookie, Origin: this.url.origin };
    const sent = Object.fromEntries(
      Object.entries({ ...usual, ...headers }).filter(([, value]) => value !== undefined),
    );
    const asked = request({
      host: '127.0.0.1',
      port: this.port,
      path,
      method,
      headers: sent,
      setHost: false,
      agent: false,
    });
    asked.end(body);
    const [response] = await once(asked, 'response');
    let text = '';
    for await (const chunk of response.setEncoding('utf8')) text += chunk;
    return { status: response.statusCode, headers: response.headers, body: text };
  }

  /** What a raw request is answered with, to the end of the connection. */
  async raw(text: string): Promise<string> {
    const socket = connect(this.port, '127.0.0.1').setEncoding('utf8');
    socket.end(text);
    let answer = '';
    for await (const chunk of socket) answer += chunk;
    return answer;
  }

  /** A socket, or the status with which it was refused. */
  async socket(path = '/rpc', headers: Record<string, string | undefined> = {}): Promise<WebSocket | number> {
    const usual = { Cookie: this.cookie, Origin: this.url.origin, ...headers };
    const sent = Object.fromEntries(
      Object.entries(usual).filter((pair): pair is [string, string] => pair[1] !== undefined),
    );
    const socket = new WebSocket(`ws://127.0.0.1:${this.port}${path}`, { headers: sent });
    return new Promise((resolve, reject) => {
      socket.on('open', () => resolve(socket));
      socket.on('unexpected-response', (_request, response) => {
        resolve(response.statusCode ?? 0);
        response.destroy();
      });
      socket.on('error', reject);
    });
  }

  /** What the page calls, over a socket of its own. */
  async page(): Promise<{ readonly carrel: BrowserCarrel; readonly socket: WebSocket }> {
    const socket = await this.socket();
    if (typeof socket === 'number') throw new Error(`The socket was refused: ${socket}.`);
    return { socket, carrel: createORPCClient<BrowserCarrel>(new RPCLink({ websocket: socket })) };
  }
}
