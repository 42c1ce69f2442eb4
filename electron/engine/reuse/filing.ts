import type { SearchIndex } from '../search/indexing/search-index.ts';
import { Pace, SLICE } from '../search/words/pace.ts';
import { obstacleIn } from '../store/obstacle.ts';
import { loadText } from '../store/articles.ts';
import { areNearDuplicates, likenessOf } from './likeness.ts';
import { joinStories } from './stories.ts';
import { articlesUnder, countWaiting, fileSketch, nextWaiting, sizesOf, type Waiting } from './tables.ts';

/** Articles filed in one transaction, unless the slice is over before. */
const BATCH = 40;

/** So few are worth waiting for. */
const FEW = 60;

/** Fingerprints looked up before it is clear that nothing like the article is known. */
const PROBES = 8;

/** An article that shares less than this part of the fingerprints is no near-duplicate, whatever its text. */
const LIKELY = 0.3;

/** Articles whose texts are read to be sure: one of a story is enough. */
const MOST_READ = 3;

/** Texts longer than this are not read for it: their fingerprints, hundreds of them, say enough. In UTF-16 code units. */
const LONG = 60_000;

/**
 * Files the fingerprints that imports leave behind, in the background, and finds out on the way which articles are
 * near-duplicates of one another. What isn't filed yet has no near-duplicates and is reused nowhere.
 */
export class Filing {
  readonly #index: SearchIndex;
  readonly #pace: Pace;
  #working: Promise<void> | null = null;

  constructor(index: SearchIndex) {
    this.#index = index;
    this.#pace = new Pace(index);
  }

  /** Whether every indexed article is filed. */
  get isComplete(): boolean {
    return this.#backlog(1) === 0;
  }

  /** Files whatever waits, in short slices. */
  update(): Promise<void> {
    this.#working ??= this.#work().finally(() => {
      this.#working = null;
    });
    return this.#working;
  }

  /** Files whatever waits, with all speed. */
  async finish(): Promise<void> {
    await this.#pace.hurry(() => this.update());
  }

  /** Waits for the filing of a few articles; with more of them it goes on in the background. */
  async settle(): Promise<void> {
    const backlog = this.#backlog(FEW + 1);
    if (backlog === 0) return;
    if (backlog > FEW) this.update().catch(() => undefined);
    else {
      await this.finish().catch((thrown: unknown) => {
        // On a full disk they wait on; nobody's question fails for that.
        if (obstacleIn(thrown) === undefined) throw thrown;
      });
    }
  }

  #backlog(most: number): number {
    return this.#index.read(() => countWaiting(this.#index.store.db, most));
  }

  async #work(): Promise<void> {
    await this.#pace.rest();
    while (this.#index.read(() => this.#fileSome())) await this.#pace.rest();
  }

  /** Files articles until the slice is over; false when there are no more. */
  #fileSome(): boolean {
    const { db } = this.#index.store;
    return db
      .transaction(() => {
        const end = performance.now() + SLICE;
        const batch = nextWaiting(db, BATCH);
        for (const one of batch) {
          joinStories(db, one.article, this.#nearDuplicates(one));
          fileSketch(db, one);
          if (performance.now() > end) return true;
        }
        return batch.length === BATCH;
      })
      .immediate();
  }

  /** Known articles that are near-duplicates of one that is to be filed. */
  #nearDuplicates({ article, fingerprints }: Waiting): readonly number[] {
    const { db } = this.#index.store;
    const common = new Map<number, number>();
    for (const [at, fingerprint] of fingerprints.entries()) {
      if (at === PROBES && common.size === 0) return [];
      for (const other of articlesUnder(db, fingerprint)) {
        if (other !== article) common.set(other, (common.get(other) ?? 0) + 1);
      }
    }
    const sizes = sizesOf(db, [...common.keys()]);
    const likely = [...common]
      .map(([other, count]) => ({
        other,
        share: count / Math.min(fingerprints.length, sizes.get(other) ?? 1),
      }))
      .filter(({ share }) => share >= LIKELY)
      .sort((a, b) => b.share - a.share || a.other - b.other)
      .slice(0, MOST_READ);
    return likely.filter(({ other, share }) => this.#isNear(article, other, share)).map(({ other }) => other);
  }

  #isNear(article: number, other: number, share: number): boolean {
    const { db } = this.#index.store;
    const [one, two] = [loadText(db, article), loadText(db, other)];
    if (!one || !two) return false;
    if (Math.max(one.text.length, two.text.length) > LONG)
      return areNearDuplicates({ ofOne: share, ofOther: share });
    return areNearDuplicates(likenessOf(one.text, two.text));
  }
}

const filings = new WeakMap<SearchIndex, Filing>();

/** The filing of an index: one for all who ask. */
export function filingOf(index: SearchIndex): Filing {
  let filing = filings.get(index);
  if (!filing) filings.set(index, (filing = new Filing(index)));
  return filing;
}
