import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { BrowserCarrel } from '../../electron/contract/index.ts';
import { keepConnected, type Channel } from './connection.ts';
import { filesOf } from './dropped.ts';
import type { Host } from './host.ts';
import { upload } from './upload.ts';

/**
 * The page served by the browser host. Next to the page itself the host answers, on the same origin:
 *
 * - `/rpc`: a WebSocket that speaks `browserContract`;
 * - `/drop`: takes in what was dropped; see `upload`;
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
    dropped: async (transfer, watch) => upload(await filesOf(transfer), watch),
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

function fetchFile(url: string) {
  const link = document.createElement('a');
  link.href = url;
  link.download = '';
  link.click();
}
