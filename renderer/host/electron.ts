import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { PORT_MESSAGE, type DesktopBridge } from '../../electron/contract/bridge.ts';
import type { Carrel } from '../../electron/contract/index.ts';
import { keepConnected, type Channel } from './connection.ts';
import type { Host } from './host.ts';

declare global {
  interface Window {
    readonly carrel?: DesktopBridge;
  }
}

/** The page inside the desktop program. */
export function electronHost(bridge: DesktopBridge): Host {
  const connection = keepConnected(() => openChannel(bridge));
  return {
    carrel: createORPCClient<Carrel>(connection.link),
    name: 'app',
    connection,
    picker: { kind: 'dialog', choose: (what) => bridge.chooseImport(what) },
    dropped: (transfer) => bridge.dropped([...transfer.files]),
    chosen: (files) => bridge.dropped(files),
    async save(proposal) {
      const granted = await bridge.chooseSave(proposal);
      if (!granted) return null;
      return { grant: granted.grant, deliver() {}, reveal: () => void bridge.reveal(granted.grant) };
    },
    openExternal: (url) => void bridge.openExternal(url),
    setTheme: (theme) => void bridge.setTheme(theme),
    setProgress: (share) => void bridge.setProgress(share),
    onCommand: (listener) => bridge.onCommand(listener),
    onOpened: (listener) => bridge.onOpened(listener),
  };
}

async function openChannel(bridge: DesktopBridge): Promise<Channel> {
  const port = await receivePort(bridge);
  // Before any listener of ours, so that calls are answered by the close before the page learns of it and gives them up.
  const link = new RPCLink({ port });
  const closed = new Promise<void>((resolve) => port.addEventListener('close', () => resolve()));
  // A port learns of its other end's death by itself, but not always: the word of the desktop counts as well.
  const stop = bridge.onEngineLost(() => port.dispatchEvent(new Event('close')));
  void closed.then(stop).then(() => port.close());
  port.start();
  return { link, closed };
}

/** Asks for a port and takes the one that answers this very request, from this very window. */
function receivePort(bridge: DesktopBridge): Promise<MessagePort> {
  const nonce = crypto.randomUUID();
  return new Promise((resolve, reject) => {
    function take(event: MessageEvent<unknown>) {
      const [port] = event.ports;
      if (event.source !== window || !port || !isAnswer(event.data, nonce)) return;
      window.removeEventListener('message', take);
      resolve(port);
    }
    window.addEventListener('message', take);
    bridge.connect(nonce).catch((failure: unknown) => {
      window.removeEventListener('message', take);
      reject(failure);
    });
  });
}

function isAnswer(data: unknown, nonce: string): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return 'type' in data && data.type === PORT_MESSAGE && 'nonce' in data && data.nonce === nonce;
}
