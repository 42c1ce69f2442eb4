import { DynamicLink, type ClientContext, type ClientLink } from '@orpc/client';

export type ConnectionState = 'connecting' | 'open' | 'lost';

/** One way to the engine, until it breaks. */
export interface Channel {
  readonly link: ClientLink<ClientContext>;
  /** Settles when the channel is gone for good; never rejects. */
  readonly closed: Promise<void>;
}

export interface Connection {
  /** Calls made while there is no channel wait for the next one, or for their own abort signal. */
  readonly link: ClientLink<ClientContext>;
  readonly state: () => ConnectionState;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Pauses between attempts in milliseconds; the last one repeats. */
const PAUSES = [100, 250, 500, 1000, 2000];

/** Opens a channel, and another one whenever it breaks, for as long as the page lives. */
export function keepConnected(open: () => Promise<Channel>, pauses: readonly number[] = PAUSES): Connection {
  const listeners = new Set<() => void>();
  let state: ConnectionState = 'connecting';
  let next = Promise.withResolvers<Channel['link']>();

  function become(other: ConnectionState) {
    if (state === other) return;
    state = other;
    for (const listener of listeners) listener();
  }

  async function attempt(): Promise<boolean> {
    try {
      const channel = await open();
      next.resolve(channel.link);
      become('open');
      await channel.closed;
      next = Promise.withResolvers();
      return true;
    } catch {
      return false;
    }
  }

  async function run() {
    let failures = 0;
    for (;;) {
      failures = (await attempt()) ? 0 : failures + 1;
      become('lost');
      await new Promise((done) => setTimeout(done, pauses[Math.min(failures, pauses.length - 1)]));
    }
  }
  void run();

  return {
    link: new DynamicLink(({ signal }) => orAborted(next.promise, signal)),
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    void promise.then(resolve).finally(() => signal.removeEventListener('abort', abort));
  });
}
