import { ORPCError } from '@orpc/client';

/** A failure on the page's side whose message is a sentence a person can act on. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The sentence to show for whatever was thrown. A refusal, the engine's or the page's, carries its own. */
export function sentenceOf(failure: unknown): string {
  if (failure instanceof Refusal || (failure instanceof ORPCError && failure.defined)) return failure.message;
  if (failure instanceof ORPCError)
    return 'Something went wrong inside Carrel. Nothing was lost; try it again.';
  return 'The archive did not answer. Nothing was lost; try it again.';
}
