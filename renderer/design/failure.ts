import { ORPCError } from '@orpc/client';

/** The sentence to show for whatever was thrown. A refusal of the engine carries its own. */
export function sentenceOf(failure: unknown): string {
  if (failure instanceof ORPCError && failure.defined) return failure.message;
  if (failure instanceof ORPCError)
    return 'Something went wrong inside Carrel. Nothing was lost; try it again.';
  return failure instanceof Error ? failure.message : String(failure);
}
