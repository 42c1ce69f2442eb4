import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { BrowserCarrel, Granted } from '../../electron/contract/index.ts';
import { Refusal } from '../design/failure.ts';
import { keepConnected, type Channel } from './connection.ts';
import { filesOf, type DroppedFile } from './dropped.ts';
import type { Host } from './host.ts';

/** Uploads under way at a time. */
const UPLOADS = 4;

/**
 * The page served by the browser host. Next to the page itself the host answers, on the same origin:
 *
 * - `/rpc`: a WebSocket that speaks `browserContract`;
 * - `PUT /drop/<id>/<path>`: one dropped file, kept under its path below the drop. `<id>` is 32 random hex digits made
 *   by the page, each segment of the path is percent-encoded. Answers 204, or a refusal with a sentence;
 * - `POST /drop/<id>`: all files have arrived; answers `Granted` as JSON, naming what was dropped;
 * - the `url` of `host.download`: the written file, as an attachment.
 */
export function browserHost(): Host {
  const connection = keepConnected(openChannel);
  const carrel = createORPCClient<BrowserCarrel>(connection.link);
  return {
    carrel,
    name: 'browser',
    connection,
    picker: { kind: 'page', browse: carrel.host.browse, choose: carrel.host.choose },
    dropped: async (transfer) => upload(await filesOf(transfer)),
    chosen: (files) => upload(files.map((file) => ({ path: file.name, file }))),
    async save({ name, format }) {
      const { grant, url } = await carrel.host.download({ name: `${name}.${format}` });
      return { grant, deliver: () => fetchFile(url), reveal: null };
    },
    openExternal: (url) => void window.open(url, '_blank', 'noopener,noreferrer'),
    setTheme() {},
    setProgress() {},
    onCommand: () => () => {},
    onOpened: () => () => {},
  };
}

function openChannel(): Promise<Channel> {
  const socket = new WebSocket(new URL('/rpc', location.href.replace(/^http/, 'ws')));
  socket.binaryType = 'arraybuffer';
  // Before any listener of ours, so that calls are answered by the close before the page learns of it and gives them up.
  const link = new RPCLink({ websocket: untilClosed(socket) });
  const closed = new Promise<void>((resolve) => socket.addEventListener('close', () => resolve()));
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve({ link, closed }));
    void closed.then(() => reject(new Error('The program that keeps the archive does not answer.')));
  });
}

/**
 * The socket as oRPC should see it: open until it is closed. Otherwise an abort sent while it closes would be rejected where
 * nobody listens. What is sent then goes nowhere, and the close answers all calls that wait.
 */
function untilClosed(
  socket: WebSocket,
): Pick<WebSocket, 'addEventListener' | 'removeEventListener' | 'send' | 'readyState'> {
  return {
    addEventListener: socket.addEventListener.bind(socket),
    removeEventListener: socket.removeEventListener.bind(socket),
    send: (message) => socket.send(message),
    get readyState() {
      return socket.readyState === WebSocket.CLOSING ? WebSocket.OPEN : socket.readyState;
    },
  };
}

async function upload(files: readonly DroppedFile[]): Promise<Granted | null> {
  if (files.length === 0) return null;
  const id = crypto.randomUUID().replaceAll('-', '');
  const waiting = files.values();
  await Promise.all(
    Array.from({ length: UPLOADS }, async () => {
      for (const { path, file } of waiting) {
        const place = path.split('/').map(encodeURIComponent).join('/');
        await send(`/drop/${id}/${place}`, { method: 'PUT', body: file });
      }
    }),
  );
  const granted: Granted = await (await send(`/drop/${id}`, { method: 'POST' })).json();
  return granted;
}

async function send(address: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(address, init);
  if (!answer.ok) throw new Refusal((await answer.text()) || 'The dropped files could not be handed over.');
  return answer;
}

function fetchFile(url: string) {
  const link = document.createElement('a');
  link.href = url;
  link.download = '';
  link.click();
}
