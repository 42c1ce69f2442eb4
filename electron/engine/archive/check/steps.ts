import { checkPhases, type CheckPhase } from '../../../contract/index.ts';

/**
 * How far a check is, counted by the thread that does it and read by the engine meanwhile: shared numbers, so that counting
 * costs nothing.
 */
export class Steps {
  /** The phase by its number, how much of it is done, and how much it is. */
  readonly shared: Int32Array<SharedArrayBuffer>;

  constructor(shared = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT))) {
    this.shared = shared;
  }

  /** @param total how much is to be done; 0 if nobody knows */
  begin(phase: CheckPhase, total: number): void {
    this.shared.set([checkPhases.indexOf(phase), 0, total]);
  }

  count(): void {
    this.shared[1]! += 1;
  }

  get now(): { readonly phase: CheckPhase; readonly done: number; readonly total: number } {
    const [phase, done, total] = this.shared;
    return { phase: checkPhases[phase!]!, done: Math.min(done!, total!), total: total! };
  }
}
