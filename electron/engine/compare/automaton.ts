const NONE = -1;

/**
 * Suffix automaton of a sequence of word numbers: the smallest automaton that knows every run of words in it, built in
 * one pass. A state stands for runs that end at the same places.
 *
 * Blumer, Blumer, Haussler, Ehrenfeucht, Chen, Seiferas: "The smallest automaton recognizing the subwords of a text",
 * Theoretical Computer Science 40 (1985). Time and memory are linear whatever the text, so a text that repeats itself
 * costs no more than any other.
 */
export class SuffixAutomaton {
  /** Length of the longest run of a state. */
  readonly #length: Int32Array;
  /** The state of the longest run that is a proper suffix of this one's and ends in more places. */
  readonly #link: Int32Array;
  /** Where the first occurrence of a state's runs ends: index of its last word. */
  readonly #firstEnd: Int32Array;
  readonly #steps: Transitions;
  #states = 1;

  constructor(words: Int32Array) {
    // A sequence of n words has at most 2n states and 3n transitions.
    const most = Math.max(2, 2 * words.length);
    this.#length = new Int32Array(most);
    this.#link = new Int32Array(most).fill(NONE);
    this.#firstEnd = new Int32Array(most);
    this.#steps = new Transitions(most, 3 * words.length + 1);
    let last = 0;
    words.forEach((word, index) => {
      last = this.#append(last, word, index);
    });
  }

  #append(last: number, word: number, index: number): number {
    const state = this.#states++;
    this.#length[state] = this.#length[last]! + 1;
    this.#firstEnd[state] = index;
    let from = last;
    while (from !== NONE && this.#steps.get(from, word) === NONE) {
      this.#steps.set(from, word, state);
      from = this.#link[from]!;
    }
    this.#link[state] = from === NONE ? 0 : this.#stateFor(from, word);
    return state;
  }

  /** The state that `word` leads to from `from`, split if it also stands for longer runs that end elsewhere. */
  #stateFor(from: number, word: number): number {
    const to = this.#steps.get(from, word);
    if (this.#length[to] === this.#length[from]! + 1) return to;
    const split = this.#states++;
    this.#length[split] = this.#length[from]! + 1;
    this.#link[split] = this.#link[to]!;
    this.#firstEnd[split] = this.#firstEnd[to]!;
    this.#steps.copy(to, split);
    this.#link[to] = split;
    for (let at = from; at !== NONE && this.#steps.get(at, word) === to; at = this.#link[at]!) {
      this.#steps.set(at, word, split);
    }
    return split;
  }

  /**
   * Matching statistics (Chang and Lawler 1994): for every word of `words` the length of the longest run ending there
   * that the automaton knows, and where that run first ends in the automaton's own sequence.
   */
  match(words: Int32Array): { readonly lengths: Int32Array; readonly ends: Int32Array } {
    const lengths = new Int32Array(words.length);
    const ends = new Int32Array(words.length);
    let state = 0;
    let length = 0;
    words.forEach((word, index) => {
      let next = this.#steps.get(state, word);
      while (next === NONE && state !== 0) {
        state = this.#link[state]!;
        length = this.#length[state]!;
        next = this.#steps.get(state, word);
      }
      if (next !== NONE) {
        state = next;
        length += 1;
      }
      lengths[index] = length;
      ends[index] = this.#firstEnd[state]!;
    });
    return { lengths, ends };
  }
}

/** `(state, word) → state` as one open-addressed table, with the transitions of a state chained so they can be copied. */
class Transitions {
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #from: Int32Array;
  readonly #word: Int32Array;
  readonly #to: Int32Array;
  /** The next transition from the same state. */
  readonly #next: Int32Array;
  /** The newest transition of each state. */
  readonly #newest: Int32Array;
  #count = 0;

  constructor(states: number, most: number) {
    const slots = 2 ** Math.ceil(Math.log2(2 * most + 1));
    this.#slots = new Int32Array(slots).fill(NONE);
    this.#mask = slots - 1;
    this.#from = new Int32Array(most);
    this.#word = new Int32Array(most);
    this.#to = new Int32Array(most);
    this.#next = new Int32Array(most);
    this.#newest = new Int32Array(states).fill(NONE);
  }

  get(from: number, word: number): number {
    const transition = this.#slots[this.#slot(from, word)]!;
    return transition === NONE ? NONE : this.#to[transition]!;
  }

  set(from: number, word: number, to: number): void {
    const slot = this.#slot(from, word);
    const known = this.#slots[slot]!;
    if (known !== NONE) {
      this.#to[known] = to;
      return;
    }
    const transition = this.#count++;
    this.#slots[slot] = transition;
    this.#from[transition] = from;
    this.#word[transition] = word;
    this.#to[transition] = to;
    this.#next[transition] = this.#newest[from]!;
    this.#newest[from] = transition;
  }

  copy(from: number, to: number): void {
    for (let transition = this.#newest[from]!; transition !== NONE; transition = this.#next[transition]!) {
      this.set(to, this.#word[transition]!, this.#to[transition]!);
    }
  }

  /** The slot that holds this transition, or the free one where it belongs. */
  #slot(from: number, word: number): number {
    let hash = Math.imul(from, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
    hash ^= hash >>> 15;
    let slot = hash & this.#mask;
    for (;;) {
      const transition = this.#slots[slot]!;
      if (transition === NONE || (this.#from[transition] === from && this.#word[transition] === word))
        return slot;
      slot = (slot + 1) & this.#mask;
    }
  }
}
