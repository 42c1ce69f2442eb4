import type { ImportEvent, OutcomeCounts } from '../../contract/index.ts';

type Progressed = Extract<ImportEvent, { type: 'progress' }>;

/** Opening a file costs about as much as reading so many bytes more of it. */
const FILE_COST = 4096;

/** The rate is that of this many milliseconds. */
const WINDOW = 4000;

/** Too little time to tell a rate from, in milliseconds. */
const TOO_SOON = 300;

interface Sample {
  readonly at: number;
  readonly files: number;
  readonly work: number;
}

/** How far an import is. */
export class Progress {
  readonly #import: Pick<Progressed, 'job' | 'kind' | 'names'>;
  readonly #counts: OutcomeCounts;
  readonly #samples: Sample[] = [];
  phase: Progressed['phase'] = 'listing';
  current: string | null = null;
  /** Files and bytes found, and of those the ones that are settled. */
  readonly files = { done: 0, total: 0 };
  readonly bytes = { done: 0, total: 0 };

  /** @param counts are the writer's, and go on changing */
  constructor(of: Pick<Progressed, 'job' | 'kind' | 'names'>, counts: OutcomeCounts) {
    this.#import = of;
    this.#counts = counts;
  }

  /** Something was found: to be read, or settled by its name. */
  find(bytes: number, settled: boolean): void {
    this.files.total += 1;
    if (settled) this.files.done += 1;
    else this.bytes.total += bytes;
  }

  /** A file that was to be read is written. */
  settle(bytes: number, shown: string): void {
    this.files.done += 1;
    this.bytes.done += bytes;
    this.current = shown;
  }

  event(now = performance.now()): Progressed {
    const { rate, secondsLeft } = this.#pace(now);
    return {
      type: 'progress',
      ...this.#import,
      phase: this.phase,
      files: { ...this.files },
      bytes: { ...this.bytes },
      counts: { ...this.#counts },
      rate,
      secondsLeft,
      current: this.current,
    };
  }

  #pace(now: number): { readonly rate: number; readonly secondsLeft: number | null } {
    if (this.phase !== 'reading') return { rate: 0, secondsLeft: null };
    const work = this.bytes.done + this.files.done * FILE_COST;
    this.#samples.push({ at: now, files: this.files.done, work });
    while (this.#samples.length > 2 && this.#samples[1]!.at < now - WINDOW) this.#samples.shift();
    const first = this.#samples[0]!;
    const seconds = (now - first.at) / 1000;
    const done = work - first.work;
    if (now - first.at < TOO_SOON || done === 0) return { rate: 0, secondsLeft: null };
    const left = this.bytes.total + this.files.total * FILE_COST - work;
    return { rate: (this.files.done - first.files) / seconds, secondsLeft: (left * seconds) / done };
  }
}
