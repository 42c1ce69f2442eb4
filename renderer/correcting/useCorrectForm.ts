import { useState } from 'react';
import type { Article, CorrectableField, Corrections } from '../../electron/contract/index.ts';
import { sentenceOf } from '../design/failure.ts';
import { correctionsOf, draftOf, problemIn, type Draft } from './draft.ts';
import { useCorrecting } from './useCorrecting.ts';

/**
 * What a form for corrections holds.
 * @param article whose fields it begins with; null for many, whose form is empty
 * @param onDone when the corrections were taken
 */
export function useCorrectForm(articles: readonly number[], article: Article | null, onDone: () => void) {
  const correct = useCorrecting();
  const [initial] = useState(() => draftOf(article));
  const [draft, setDraft] = useState(initial);
  const [refusal, setRefusal] = useState<string | null>(null);
  const set = correctionsOf(initial, draft);
  const corrected = article?.corrections ?? [];

  async function save(corrections: Corrections) {
    try {
      await correct(articles, corrections);
      onDone();
    } catch (failure) {
      setRefusal(sentenceOf(failure));
    }
  }

  return {
    draft,
    refusal,
    isChanged: set !== null,
    change: (field: keyof Draft, value: string) => {
      setDraft({ ...draft, [field]: value });
      setRefusal(null);
    },
    save: () => {
      const problem = problemIn(draft);
      if (problem !== null) setRefusal(problem);
      else if (set) void save(set);
    },
    /** Takes all corrections back; null where there are none. */
    reset: corrected.length > 0 ? () => void save({ reset: corrected.map(({ field }) => field) }) : null,
    /** What the text says of a field that was corrected; undefined for one that wasn't. */
    foundIn: (field: keyof Draft): string | null | undefined =>
      corrected.find((one) => one.field === (field as CorrectableField))?.found,
  };
}
