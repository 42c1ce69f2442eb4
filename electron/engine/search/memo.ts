/** Sets of slots, a power of two, and slots of a set: 65,536 in all, which hold nearly all words of any archive's text. */
const SETS = 1 << 14;
const WAYS = 4;

/** Longer writing is hardly met again. */
const LONGEST = 64;

/** V8 lets a longer slice share, and so keep alive, the text it was cut from. */
const LONGEST_COPIED_SLICE = 12;

interface Remembered<T> {
  readonly hash: number;
  readonly owner: object;
  readonly writing: string;
  readonly value: T;
}

/** The hash of no writing: what {@link hashed} begins with. */
export const SEED = 0x811c9dc5 | 0;

/** Takes one more UTF-16 code unit into a hash (FNV-1a, by Fowler, Noll and Vo). */
export function hashed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/**
 * Remembers what was made of pieces of text. It is asked with a place in the text, so that the million words that were met
 * before need not be cut out first; and it holds so many and no more: of the four in one set the one goes that was not
 * asked for longest.
 */
export class Memo<T> {
  readonly #slots: (Remembered<T> | undefined)[] = Array.from({ length: SETS * WAYS });

  /**
   * What `make` gives for `[start, end)` of a text.
   * @param owner on whose behalf: what one made is not another's
   * @param hash of the piece
   */
  get(text: string, start: number, end: number, hash: number, owner: object, make: Make<T>): T {
    const slots = this.#slots;
    const first = ((hash ^ (hash >>> 15)) & (SETS - 1)) * WAYS;
    for (let slot = first; slot < first + WAYS; slot++) {
      const known = slots[slot];
      if (known === undefined) break;
      if (known.hash !== hash || known.owner !== owner || !standsAt(text, start, end, known.writing))
        continue;
      if (slot > first) {
        slots[slot] = slots[slot - 1];
        slots[slot - 1] = known;
      }
      return known.value;
    }
    const writing = ownCopy(text.slice(start, end));
    const value = make(writing);
    if (writing.length > LONGEST) return value;
    for (let slot = first + WAYS - 1; slot > first; slot--) slots[slot] = slots[slot - 1];
    slots[first] = { hash, owner, writing, value };
    return value;
  }
}

type Make<T> = (writing: string) => T;

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
