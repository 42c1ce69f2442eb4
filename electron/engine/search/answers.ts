import type { Expression } from './find/expression.ts';
import type { Verified } from './find/exact.ts';
import type { IdSet } from './find/id-set.ts';
import type { Scored } from './searcher.ts';

/** Sets of articles and rankings kept: those of the last few letters typed. */
const FEW = 12;

/** Counts kept: of every word of the last queries. */
const MANY = 4_000;

/** Answers that hold as long as neither the archive nor the index changes. */
export class Answers {
  readonly version: string;
  readonly found = new Latest<Expression, IdSet>(FEW);
  readonly begun = new Latest<string, IdSet>(FEW);
  readonly ranked = new Latest<string, readonly Scored[]>(FEW);
  readonly counts = new Latest<Expression, number>(MANY);
  readonly verified = new Latest<string, Verified>(FEW);
  readonly fitting = new Latest<string, readonly string[]>(FEW);
  byTitle: readonly number[] | null = null;
  everything: IdSet | null = null;
  averageWords: number | null = null;
  languages: readonly (string | null)[] | null = null;

  constructor(version: string) {
    this.version = version;
  }
}

/** The answers that were asked for last. */
export class Latest<Question, Answer extends object | number> {
  readonly #most: number;
  /** In the order of use, the last used last. */
  readonly #answers = new Map<Question, Answer>();

  constructor(most: number) {
    this.#most = most;
  }

  get(question: Question): Answer | undefined {
    const answer = this.#answers.get(question);
    if (answer !== undefined) this.set(question, answer);
    return answer;
  }

  /** The known answer, or the one found out now. */
  of(question: Question, ask: () => Answer): Answer {
    const known = this.get(question);
    if (known !== undefined) return known;
    const answer = ask();
    this.set(question, answer);
    return answer;
  }

  set(question: Question, answer: Answer): void {
    this.#answers.delete(question);
    this.#answers.set(question, answer);
    const oldest = this.#answers.keys().next();
    if (this.#answers.size > this.#most && !oldest.done) this.#answers.delete(oldest.value);
  }
}
