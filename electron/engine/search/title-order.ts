import { setImmediate } from 'node:timers/promises';
import { prepared } from '../store/statement.ts';
import type { Store } from '../store/open.ts';

/** Titles put in order at once, and taken from the parts between two pauses: some 20 ms each. */
const AT_ONCE = 4_000;

/** As a reader looks titles up: without regard to case, accents, quotation marks; numbers by their value. */
const collator = new Intl.Collator('en', { ignorePunctuation: true, numeric: true });

interface Titled {
  readonly id: number;
  readonly title: string;
}

function compare(a: Titled, b: Titled): number {
  return collator.compare(a.title, b.title) || a.id - b.id;
}

/** Every article in the order of the titles, worked out in short slices. */
export async function inTitleOrder({ db }: Store, signal?: AbortSignal): Promise<readonly number[]> {
  const read = prepared<[number, number], Titled>(
    db,
    `SELECT id, title FROM main.article WHERE id > ? AND removed_at IS NULL ORDER BY id LIMIT ?`,
  );
  const pause = async () => {
    await setImmediate();
    signal?.throwIfAborted();
  };
  let runs: (readonly Titled[])[] = [];
  for (let part = read.all(0, AT_ONCE); part.length > 0; part = read.all(part.at(-1)!.id, AT_ONCE)) {
    runs.push(part.toSorted(compare));
    await pause();
  }
  while (runs.length > 1) {
    const merged: (readonly Titled[])[] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(await merge(runs[at]!, runs[at + 1] ?? [], pause));
    runs = merged;
  }
  return (runs[0] ?? []).map(({ id }) => id);
}

async function merge(
  left: readonly Titled[],
  right: readonly Titled[],
  pause: () => Promise<void>,
): Promise<readonly Titled[]> {
  const merged: Titled[] = [];
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length) {
    merged.push(compare(left[l]!, right[r]!) <= 0 ? left[l++]! : right[r++]!);
    if (merged.length % AT_ONCE === 0) await pause();
  }
  return [...merged, ...left.slice(l), ...right.slice(r)];
}
