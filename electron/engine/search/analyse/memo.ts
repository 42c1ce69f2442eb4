import { mixed } from './hash.ts';

/**
 * Sets of slots, a power of two, and slots of a set: 65,536 in all, which hold nearly every word of an ordinary text. A slot
 * is four numbers, so that a set is one line of the processor's cache: what a look-up costs is waiting for memory.
 */
const SETS = 1 << 15;
const WAYS = 4;
const SLOT = 4;

/** Of so many code units of Latin-1 the key of a slot is made; it then says all of the writing. */
const PACKED = 8;

/** Longer writing is hardly met again. */
const LONGEST = 64;

/** V8 lets a longer slice share, and so keep alive, the text it was cut from. */
const LONGEST_COPIED_SLICE = 12;

/**
 * Remembers what was made of pieces of text. It is asked with a place in the text, so that the million words that were met
 * before need not be cut out first; and it holds so many and no more: in a full set a new one takes the last place, from
 * which it moves up when it is met again, so that words met once drive out one another only.
 */
export class Memo<T> {
  /** Of each slot: the key, in two numbers, the {@link tagOf} the piece, 0 in a free slot, and where its value stands. */
  readonly #slots = new Int32Array(SETS * WAYS * SLOT);
  readonly #writings: string[] = Array.from({ length: SETS * WAYS }, () => '');
  readonly #values: (T | undefined)[] = Array.from({ length: SETS * WAYS });

  constructor() {
    for (let place = 0; place < SETS * WAYS; place++) this.#slots[place * SLOT + 3] = place;
  }

  /**
   * What `make` gives for `[start, end)` of a text.
   * @param owner a number below 256 for whoever makes it: what one made is not another's
   */
  get(text: string, start: number, end: number, owner: number, make: (writing: string) => T): T {
    const length = end - start;
    if (length > LONGEST) return make(text.slice(start, end));
    let low = 0;
    let high = 0;
    let codes = 0;
    for (let index = start; index < end; index++) {
      const code = text.charCodeAt(index);
      codes |= code;
      high = (high << 8) | (low >>> 24);
      low = (low << 8) | code;
    }
    const isPacked = length <= PACKED && codes < 0x100;
    if (!isPacked) {
      low = hashAt(text, start, end);
      high = 0;
    }
    const tag = (length << 9) | (owner << 1) | (isPacked ? 1 : 0);
    const spread = mixed(low ^ Math.imul(high, 0x9e3779b1));
    const slots = this.#slots;
    const first = (spread & (SETS - 1)) * WAYS * SLOT;
    const last = first + (WAYS - 1) * SLOT;
    for (let slot = first; slot <= last; slot += SLOT) {
      if (slots[slot] !== low || slots[slot + 1] !== high || slots[slot + 2] !== tag) continue;
      const place = slots[slot + 3]!;
      if (!isPacked && !standsAt(text, start, this.#writings[place]!)) continue;
      if (slot === last) this.#swap(last, first + SLOT + ((spread >>> 16) % (WAYS - 2)) * SLOT);
      return this.#values[place]!;
    }
    const writing = ownCopy(text.slice(start, end));
    const value = make(writing);
    const slot = this.#slotFor(first);
    slots[slot] = low;
    slots[slot + 1] = high;
    slots[slot + 2] = tag;
    this.#writings[slots[slot + 3]!] = writing;
    this.#values[slots[slot + 3]!] = value;
    return value;
  }

  /** The first free slot of a set, or else the last. */
  #slotFor(first: number): number {
    for (let way = 0; way < WAYS; way++) {
      if (this.#slots[first + way * SLOT + 2] === 0) return first + way * SLOT;
    }
    return first + (WAYS - 1) * SLOT;
  }

  #swap(one: number, other: number): void {
    for (let at = 0; at < SLOT; at++) {
      const kept = this.#slots[one + at]!;
      this.#slots[one + at] = this.#slots[other + at]!;
      this.#slots[other + at] = kept;
    }
  }
}

/** FNV-1a (Fowler, Noll, Vo). */
function hashAt(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}

function standsAt(text: string, start: number, writing: string): boolean {
  for (let index = 0; index < writing.length; index++) {
    if (text.charCodeAt(start + index) !== writing.charCodeAt(index)) return false;
  }
  return true;
}

function ownCopy(slice: string): string {
  return slice.length > LONGEST_COPIED_SLICE ? Buffer.from(slice).toString() : slice;
}
