import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { DesktopBridge } from '../../electron/contract/bridge.ts';
import type { Carrel } from '../../electron/contract/index.ts';

declare global {
  interface Window {
    readonly carrel?: DesktopBridge;
    /** What this file leaves in the page it is put into. */
    trial?: typeof trial;
  }
}

async function connect(): Promise<Carrel> {
  const nonce = crypto.randomUUID();
  const answer = new Promise<MessagePort>((resolve) =>
    window.addEventListener('message', ({ data, ports }) => data?.nonce === nonce && resolve(ports[0]!)),
  );
  await window.carrel!.connect(nonce);
  const port = await answer;
  const carrel = createORPCClient<Carrel>(new RPCLink({ port }));
  port.start();
  return carrel;
}

const trial = {
  /** Imports the sample archive and exports what it says about `query`. */
  async exportPdf(query: string): Promise<{ readonly passages: number; readonly pages: number | null }> {
    const carrel = await connect();
    for await (const _ of await carrel.imports.start({ sample: true }));
    const granted = await window.carrel!.chooseSave({ name: query, format: 'pdf' });
    const run = { selection: { query }, format: 'pdf', grant: granted!.grant } as const;
    for await (const event of await carrel.exports.run(run)) if (event.type === 'done') return event;
    throw new Error('The export ended without a file');
  },
};
window.trial = trial;
