import type { Carrel, CheckReport } from '../../electron/contract/index.ts';

/** What a check of the archive found in the end. */
export async function checked(carrel: Carrel, rebuildIndex = false): Promise<CheckReport> {
  for await (const event of await carrel.archive.check({ rebuildIndex })) {
    if (event.type === 'done') return event.report;
  }
  throw new Error('The check ended without a report.');
}
