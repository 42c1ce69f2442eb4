/** Sets of slots, a power of two, and slots of a set: 131,072 in all, which hold nearly all words of any archive's text. */
const SETS = 1 << 15;
const WAYS = 4;

/** Longer writing is hardly met again. */
const LONGEST = 64;

/** V8 lets a longer slice share, and so keep alive, the text it was cut from. */
const LONGEST_COPIED_SLICE = 12;

/** The hash of no writing: what {@link hashed} begins with. */
export const SEED = 0x811c9dc5 | 0;

/** Takes one more UTF-16 code unit into a hash (FNV-1a, by Fowler, Noll and Vo). */
export function hashed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/**
 * Remembers what was made of pieces of text. It is asked with a place in the text, so that the million words that were met
 * before need not be cut out first; and it holds so many and no more: in a full set a new one takes the last place, from
 * which it moves up when it is met again, so that words met once drive out one another only. Parallel arrays, since what
 * this costs is waiting for memory.
 */
export class Memo<T> {
  readonly #hashes = new Int32Array(SETS * WAYS);
  readonly #owners = new Uint8Array(SETS * WAYS);
  readonly #writings: string[] = Array.from({ length: SETS * WAYS }, () => '');
  readonly #values: (T | undefined)[] = Array.from({ length: SETS * WAYS });

  /**
   * What `make` gives for `[start, end)` of a text.
   * @param owner a number below 256 for whoever makes it: what one made is not another's
   * @param hash of the piece
   */
  get(
    text: string,
    start: number,
    end: number,
    hash: number,
    owner: number,
    make: (writing: string) => T,
  ): T {
    const mixed = hash ^ (hash >>> 15);
    const first = (mixed & (SETS - 1)) * WAYS;
    for (let slot = first; slot < first + WAYS; slot++) {
      if (this.#hashes[slot] !== hash || this.#owners[slot] !== owner) continue;
      if (!standsAt(text, start, end, this.#writings[slot]!)) continue;
      const value = this.#values[slot]!;
      if (slot === first + WAYS - 1) this.#swap(slot, first + 1 + ((mixed >>> 16) % (WAYS - 2)));
      return value;
    }
    const writing = ownCopy(text.slice(start, end));
    const value = make(writing);
    if (writing.length > LONGEST) return value;
    const slot = first + this.#wayFor(first);
    this.#hashes[slot] = hash;
    this.#owners[slot] = owner;
    this.#writings[slot] = writing;
    this.#values[slot] = value;
    return value;
  }

  /** The first free place in a set, or else the last. */
  #wayFor(first: number): number {
    for (let way = 0; way < WAYS; way++) if (this.#writings[first + way] === '') return way;
    return WAYS - 1;
  }

  #swap(one: number, other: number): void {
    swap(this.#hashes, one, other);
    swap(this.#owners, one, other);
    swap(this.#writings, one, other);
    swap(this.#values, one, other);
  }
}

function swap<T>(list: { [index: number]: T }, one: number, other: number): void {
  const kept = list[one]!;
  list[one] = list[other]!;
  list[other] = kept;
}

function standsAt(text: string, start: number, end: number, writing: string): boolean {
  if (writing.length !== end - start) return false;
  for (let index = 0; index < writing.length; index++) {
    if (text.charCodeAt(start + index) !== writing.charCodeAt(index)) return false;
  }
  return true;
}

function ownCopy(slice: string): string {
  return slice.length > LONGEST_COPIED_SLICE && slice.length <= LONGEST
    ? Buffer.from(slice).toString()
    : slice;
}
