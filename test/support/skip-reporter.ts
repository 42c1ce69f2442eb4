import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Says at the end how many tests were skipped and why, which the ordinary reporters leave out. */
export default class SkipReporter implements Reporter {
  readonly #skipped = new Map<string, number>();

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status !== 'skipped') return;
    const reason = test.annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given';
    this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + 1);
  }

  onEnd(): void {
    for (const [reason, tests] of this.#skipped) console.log(`${tests} skipped: ${reason}`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
