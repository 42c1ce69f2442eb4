/** Bits of a word, as a power of two. Shifting counts modulo 32 by itself. */
const SHIFT = 5;

/** A set of article numbers as bits: every article of a large archive fits a few kilobytes, and sets combine at once. */
export class IdSet {
  readonly #words: Uint32Array;

  private constructor(words: Uint32Array) {
    this.#words = words;
  }

  /** The largest number may be as large as the largest article number, which is about the number of articles. */
  static of(ids: readonly number[]): IdSet {
    let largest = 0;
    for (const id of ids) if (id > largest) largest = id;
    const words = new Uint32Array((largest >>> SHIFT) + 1);
    for (const id of ids) words[id >>> SHIFT]! |= 1 << id;
    return new IdSet(words);
  }

  has(id: number): boolean {
    return (((this.#words[id >>> SHIFT] ?? 0) >>> id) & 1) === 1;
  }

  and(other: IdSet): IdSet {
    return new IdSet(this.#words.map((word, at) => word & (other.#words[at] ?? 0)));
  }

  or(other: IdSet): IdSet {
    const [long, short] =
      this.#words.length < other.#words.length ? [other.#words, this.#words] : [this.#words, other.#words];
    return new IdSet(long.map((word, at) => word | (short[at] ?? 0)));
  }

  without(other: IdSet): IdSet {
    return new IdSet(this.#words.map((word, at) => word & ~(other.#words[at] ?? 0)));
  }

  /** How many it holds. */
  get size(): number {
    let size = 0;
    for (const word of this.#words) size += ones(word);
    return size;
  }

  /** Hands its numbers to `visit` in ascending order. */
  each(visit: (id: number) => void): void {
    const words = this.#words;
    for (let at = 0; at < words.length; at++) {
      for (let rest = words[at]!; rest !== 0; rest &= rest - 1)
        visit((at << SHIFT) + 31 - Math.clz32(rest & -rest));
    }
  }

  /** Those of its numbers that are accepted. */
  filter(accepts: (id: number) => boolean): IdSet {
    const words = new Uint32Array(this.#words.length);
    this.each((id) => {
      if (accepts(id)) words[id >>> SHIFT]! |= 1 << id;
    });
    return new IdSet(words);
  }

  /** Its numbers in ascending order. */
  toArray(): number[] {
    const ids: number[] = [];
    this.each((id) => ids.push(id));
    return ids;
  }
}

/** Number of bits set in 32. Source: Henry S. Warren, Hacker's Delight, 5-1. */
function ones(word: number): number {
  let pairs = word - ((word >>> 1) & 0x55555555);
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
