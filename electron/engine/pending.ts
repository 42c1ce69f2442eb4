import { setTimeout } from 'node:timers/promises';

/** Whether something is still going on when `wait` milliseconds have passed; however it ends, this doesn't reject. */
export async function isPending(work: Promise<unknown>, wait: number): Promise<boolean> {
  const tick = new AbortController();
  const over = () => false;
  try {
    return await Promise.race([work.then(over, over), setTimeout(wait, true, { signal: tick.signal })]);
  } finally {
    tick.abort();
  }
}
