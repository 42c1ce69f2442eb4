/** Words under numbers, 0 being no word, and their places in the alphabet. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>([['', 0]]);
  #ranks = new Int32Array(0);

  numberOf(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(word, number);
    }
    return number;
  }

  /** The words in the order of their numbers. */
  get words(): readonly string[] {
    return [...this.#numbers.keys()];
  }

  get size(): number {
    return this.#numbers.size;
  }

  /** The place of each word among all, by its number. Words are folded, so the order of their characters will do. */
  get ranks(): Int32Array {
    if (this.#ranks.length !== this.#numbers.size) {
      const words = [...this.#numbers.keys()].sort();
      this.#ranks = new Int32Array(words.length);
      words.forEach((word, rank) => (this.#ranks[this.#numbers.get(word)!] = rank));
    }
    return this.#ranks;
  }
}
