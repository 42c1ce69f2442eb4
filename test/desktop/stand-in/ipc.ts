import type { WebContents, WebFrameMain } from './window.ts';

interface InvokeEvent {
  readonly sender: WebContents;
  readonly senderFrame: WebFrameMain | null;
}
type Handler = (event: InvokeEvent, ...args: readonly unknown[]) => unknown;

const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle: (channel: string, handler: Handler) => void handlers.set(channel, handler),

  /** A call that arrives from a frame. Arguments and results are copied as between processes. */
  async receive(
    channel: string,
    sender: WebContents,
    senderFrame: WebFrameMain | null,
    args: readonly unknown[],
  ): Promise<unknown> {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return structuredClone(await handler({ sender, senderFrame }, ...structuredClone(args)));
  },
};
