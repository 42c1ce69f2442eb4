import { compareTexts, type ComparedText, type TextComparison } from './compare.ts';
import { diffTexts } from './diff/diff.ts';

/** What can be asked of two texts, wherever it is worked out. */
export type ComparisonRequest =
  | {
      readonly kind: 'compare';
      readonly left: ComparedText;
      readonly right: ComparedText;
      readonly minWords: number;
    }
  | { readonly kind: 'diff'; readonly left: ComparedText; readonly right: ComparedText };

/** The answer to a request, by its kind. */
export interface ComparisonAnswers {
  readonly compare: TextComparison;
  readonly diff: ReturnType<typeof diffTexts>;
}

export function answerComparison(request: ComparisonRequest): ComparisonAnswers[ComparisonRequest['kind']] {
  const { left, right } = request;
  return request.kind === 'compare' ? compareTexts(left, right, request.minWords) : diffTexts(left, right);
}
