import { setImmediate, setTimeout } from 'node:timers/promises';

/** How long background work goes on at a time, and how long it then rests, in milliseconds. */
export const SLICE = 6;
const REST = 24;

/**
 * The pace of background work: a fifth of the engine's time, so that searching meanwhile stays as quick as ever; all of
 * it, in short slices, as soon as somebody waits for the work.
 */
export class Pace {
  readonly #closed: AbortSignal;
  #waiting = 0;

  /** @param closed ends the work with its reason */
  constructor(closed: AbortSignal) {
    this.#closed = closed;
  }

  /** To be awaited between two slices. */
  async rest(): Promise<void> {
    if (this.#waiting > 0) await setImmediate();
    else await setTimeout(REST);
    this.#closed.throwIfAborted();
  }

  /** Waits for work that keeps this pace. */
  async hurry(work: () => Promise<void>): Promise<void> {
    this.#waiting += 1;
    try {
      await work();
    } finally {
      this.#waiting -= 1;
    }
  }
}
