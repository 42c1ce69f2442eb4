import { createORPCClient, type ClientLink } from '@orpc/client';
import { expect, test } from 'vitest';
import { keepConnected, type Channel } from '../../../renderer/host/connection.ts';

interface Echo {
  readonly echo: (word: string, options?: { readonly signal?: AbortSignal }) => Promise<string>;
}

/** An engine that answers with its name, and that a test can stop. */
function engine(name: string) {
  const { promise: closed, resolve: stop } = Promise.withResolvers<void>();
  const link: ClientLink<object> = { call: (_path, input) => Promise.resolve(`${name}: ${String(input)}`) };
  return { channel: { link, closed } satisfies Channel, stop };
}

/** Keeps connected to engines as `offer` hands them out; while it offers none, opening fails. */
function connect(offer: () => Channel | undefined) {
  const connection = keepConnected(() => {
    const channel = offer();
    return channel ? Promise.resolve(channel) : Promise.reject(new Error('no engine'));
  }, [1]);
  const states: string[] = [];
  connection.subscribe(() => states.push(connection.state()));
  const client = createORPCClient<never>(connection.link) as Echo;
  return { connection, client, states };
}

test('a call made while the engine is away is answered by the next one', async () => {
  let running: Channel | undefined;
  const { client, states } = connect(() => running);
  const answer = client.echo('hello');
  await new Promise((done) => setTimeout(done));
  expect(states).toEqual(['lost']);
  running = engine('first').channel;
  expect(await answer).toBe('first: hello');
  expect(states).toEqual(['lost', 'open']);
});

test('another channel is opened when one breaks', async () => {
  const first = engine('first');
  const waiting = [first.channel, engine('second').channel];
  const { client, states } = connect(() => waiting.shift());
  expect(await client.echo('one')).toBe('first: one');
  first.stop();
  await first.channel.closed;
  await Promise.resolve();
  expect(await client.echo('two')).toBe('second: two');
  expect(states).toEqual(['open', 'lost', 'open']);
});

test('a call that waits for an engine can be given up', async () => {
  const { client } = connect(() => undefined);
  const abort = new AbortController();
  const answer = client.echo('hello', { signal: abort.signal });
  abort.abort(new Error('given up'));
  await expect(answer).rejects.toThrow('given up');
});
