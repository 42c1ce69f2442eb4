import { setImmediate, setTimeout } from 'node:timers/promises';
import type { SearchIndex } from '../indexing/search-index.ts';

/** How long background work goes on at a time, and how long it then rests, in milliseconds. */
export const SLICE = 6;
const REST = 24;

/** How long it rests at most while somebody types or articles come in, so that it comes to an end all the same, in milliseconds. */
const LONGEST_REST = 1000;

/**
 * The pace of background work: a fifth of the engine's time, next to none of it while somebody types or articles come in, so
 * that both stay as quick as ever; all of it, in short slices, as soon as somebody waits for the work.
 */
export class Pace {
  readonly #index: SearchIndex;
  #waiting = 0;

  /** @param index closing it ends the work with the signal's reason */
  constructor(index: SearchIndex) {
    this.#index = index;
  }

  /** To be awaited between two slices. */
  async rest(): Promise<void> {
    const latest = performance.now() + LONGEST_REST;
    do {
      if (this.#waiting > 0) await setImmediate();
      else await setTimeout(REST);
      this.#index.closed.throwIfAborted();
    } while (this.#waiting === 0 && this.#isInTheWay() && performance.now() < latest);
  }

  #isInTheWay(): boolean {
    return this.#index.isAsked || this.#index.isBusy;
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
