import type { Block, Range } from '../../../contract/index.ts';
import type { Hit } from './hits.ts';

/** What makes a passage worth showing. A different word outweighs any number of repetitions. */
const WORTH = {
  word: 10,
  exactWord: 2,
  repetition: 1,
  mostRepetitions: 4,
  /** For hits that stand in a single point; less the wider they are spread. */
  closeness: 4,
  heading: -8,
  title: -40,
  bylineOrDate: -60,
} as const;

/** Hits of one block that stand close enough together for one passage, and the range they cover. */
export interface Cluster extends Range {
  readonly block: number;
  /** Items of the matcher that stand there. */
  readonly items: ReadonlySet<number>;
  readonly worth: number;
}

/**
 * The best clusters of a block, in order: of two that overlap the one worth more.
 *
 * @param hits those of the block, in order
 * @param length what a cluster may cover, in UTF-16 code units
 * @param isWhole the block is shown as a whole: all its hits are one cluster
 */
export function clustersIn(
  block: Block,
  index: number,
  hits: readonly Hit[],
  length: number,
  isWhole: boolean,
): readonly Cluster[] {
  const clusters: Cluster[] = [];
  const [items, exactItems] = [new Counter(), new Counter()];
  const most = isWhole ? Infinity : length;
  const blockWorth = worthOfBlock(block);
  let next = 0;
  let reach = 0;
  for (let first = 0; first < hits.length; first++) {
    const { start } = hits[first]!;
    const before = next;
    while (next < hits.length && (next <= first || hits[next]!.end - start <= most)) {
      const { item, exact, end } = hits[next++]!;
      reach = Math.max(reach, end);
      items.add(item);
      if (exact) exactItems.add(item);
    }
    const end = Math.min(block.end, reach);
    const last = clusters.at(-1);
    const worth =
      blockWorth +
      items.size * WORTH.word +
      exactItems.size * WORTH.exactWord +
      Math.min(next - first - items.size, WORTH.mostRepetitions) * WORTH.repetition +
      (1 - Math.min(1, (end - start) / length)) * WORTH.closeness;
    // Without a further hit it is but a part of the one before.
    if (next > before && !(last && last.end > start && last.worth >= worth)) {
      if (last && last.end > start) clusters.pop();
      clusters.push({ block: index, start, end, items: items.values(), worth });
    }
    const { item, exact } = hits[first]!;
    items.remove(item);
    if (exact) exactItems.remove(item);
  }
  return clusters;
}

function worthOfBlock({ kind, role }: Block): number {
  if (role) return role === 'title' ? WORTH.title : WORTH.bylineOrDate;
  return kind === 'heading' ? WORTH.heading : 0;
}

/** How often each number is in a window that moves on. */
class Counter {
  readonly #counts = new Map<number, number>();

  /** How many different numbers there are. */
  get size(): number {
    return this.#counts.size;
  }

  add(value: number): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  remove(value: number): void {
    const left = this.#counts.get(value)! - 1;
    if (left > 0) this.#counts.set(value, left);
    else this.#counts.delete(value);
  }

  values(): ReadonlySet<number> {
    return new Set(this.#counts.keys());
  }
}
