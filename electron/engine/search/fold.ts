/** A word as it is compared: without case, accents and other differences of writing. `fold(fold(x)) = fold(x)`. */
export function fold(_text: string): string {
  throw new Error('not yet');
}
