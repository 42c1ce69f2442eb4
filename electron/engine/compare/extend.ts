/** How far the score may fall below its best before an extension is given up: four changed words in a row. */
const DROP = 4;

/** Where a step of an alignment came from. */
const Step = { none: 0, both: 1, left: 2, right: 3 } as const;

/** Words with the same number on both sides, by their indexes. */
export type Match = readonly [left: number, right: number];

/**
 * Aligns two sequences from a pair of places on, forwards or backwards, for as long as they go on to resemble each other:
 * a word in common counts one for it, a word changed, left out or put in one against it. Gives the pairs of equal words
 * up to where that score is best, outwards.
 *
 * Gapped X-drop extension (Zhang, Berman, Wiehe, Miller: "Post-processing long pairwise alignments", Bioinformatics 15,
 * 1999): only cells close to the best score are looked at, so time and memory are linear in the length of what is found.
 *
 * @param isFree whether a word of the left sequence may be used
 */
export function extend(
  left: Int32Array,
  right: Int32Array,
  from: Match,
  direction: 1 | -1,
  isFree: (left: number) => boolean,
): Match[] {
  const [i, j] = from;
  const leftWords = direction === 1 ? left.length - i : i + 1;
  const rightWords = direction === 1 ? right.length - j : j + 1;
  const steps: number[] = [];
  /** Per row: the first column looked at, and where its steps begin. */
  const firsts: number[] = [];
  const begins: number[] = [];
  let best = { score: 0, row: 0, column: 0 };

  let first = 0;
  let scores: number[] = [];
  for (let row = 0; row <= leftWords; row++) {
    const at = i + direction * (row - 1);
    if (row > 0 && !isFree(at)) break;
    const [above, aboveFirst] = [scores, firsts[row - 1] ?? 0];
    scores = [];
    firsts.push(first);
    begins.push(steps.length);
    // Beyond the row above a cell can only be reached from its left, as long as that stays close to the best.
    for (let column = first; column <= rightWords; column++) {
      const other = j + direction * (column - 1);
      let score = row === 0 && column === 0 ? 0 : -Infinity;
      let step: number = Step.none;
      const diagonal = above[column - 1 - aboveFirst];
      if (row > 0 && diagonal !== undefined) {
        score = diagonal + (left[at] === right[other] ? 1 : -1);
        step = Step.both;
      }
      const upper = row > 0 ? above[column - aboveFirst] : undefined;
      if (upper !== undefined && upper - 1 > score) [score, step] = [upper - 1, Step.left];
      const before = scores[column - 1 - first];
      if (before !== undefined && before - 1 > score) [score, step] = [before - 1, Step.right];
      const isClose = score >= best.score - DROP;
      if (!isClose && column - aboveFirst > above.length) break;
      scores.push(isClose ? score : -Infinity);
      steps.push(step);
      if (score > best.score) best = { score, row, column };
    }
    while (scores.at(-1) === -Infinity) scores.pop();
    const close = scores.findIndex((score) => score !== -Infinity);
    if (close === -1) break;
    first += close;
  }
  return traceBack();

  function traceBack(): Match[] {
    const matches: Match[] = [];
    let { row, column } = best;
    while (row > 0 || column > 0) {
      const step = steps[begins[row]! + column - firsts[row]!];
      if (step === Step.both) {
        const match: Match = [i + direction * (row - 1), j + direction * (column - 1)];
        if (left[match[0]] === right[match[1]]) matches.push(match);
      }
      if (step !== Step.right) row--;
      if (step !== Step.left) column--;
    }
    return matches.reverse();
  }
}
