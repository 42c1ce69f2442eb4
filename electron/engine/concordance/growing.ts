/** Whole numbers in rows of a fixed width, packed: a million of them take four megabytes. */
export class Growing {
  readonly #width: number;
  #values: Int32Array;
  #rows = 0;

  constructor(width: number) {
    this.#width = width;
    this.#values = new Int32Array(width * 1024);
  }

  get rows(): number {
    return this.#rows;
  }

  /** @param row as many values as a row is wide */
  push(row: readonly number[]): void {
    const at = this.#rows * this.#width;
    if (at === this.#values.length) {
      const larger = new Int32Array(at * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values.set(row, at);
    this.#rows += 1;
  }

  at(row: number, column: number): number {
    return this.#values[row * this.#width + column]!;
  }
}
