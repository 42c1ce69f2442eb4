import { askThread } from '../import/read/thread.ts';
import { answerComparison, type ComparisonAnswers, type ComparisonRequest } from './request.ts';

/**
 * Texts of together so many UTF-16 code units are compared at once, in some tens of milliseconds at most; longer ones in
 * a thread, which takes longer to start than that.
 */
const SHORT = { compare: 40_000, diff: 24_000 } as const;

/** Beside this file in the sources, beside the bundle in the built program. */
const module = new URL(
  import.meta.url.endsWith('.ts') ? './worker.ts' : './compare-worker.js',
  import.meta.url,
);

/** Compares two texts without keeping the engine from answering, however long they are. */
export async function ask<Kind extends ComparisonRequest['kind']>(
  request: ComparisonRequest & { readonly kind: Kind },
  signal?: AbortSignal,
): Promise<ComparisonAnswers[Kind]> {
  const length = request.left.text.length + request.right.text.length;
  if (length <= SHORT[request.kind]) return answerComparison(request) as ComparisonAnswers[Kind];
  return askThread<ComparisonAnswers[Kind]>(request, signal, module);
}
