import type { Line } from '../../electron/contract/index.ts';
import { formatCount } from '../design/format.ts';
import { notify } from '../design/Toasts.tsx';
import { listToKeepIn, useExcerptActions } from '../excerpts/useExcerptActions.ts';
import { useHost } from '../host/context.tsx';
import { currentSearch, meant } from '../log/recording.ts';

/** Keeps the sentences of lines in the open list, as one change; two hits in one sentence keep it once. */
export function useKeepLines() {
  const { carrel } = useHost();
  const { change, undo } = useExcerptActions();
  return async (lines: readonly Line[]): Promise<boolean> => {
    const passages = new Map(
      lines.map(({ article, revision, sentence: { start, end } }) => [
        `${article}:${start}`,
        { article, revision, start, end },
      ]),
    );
    const search = currentSearch();
    const kept = await change('keep the lines', async () => {
      const list = await listToKeepIn(carrel);
      return carrel.excerpts.addMany({ list, passages: [...passages.values()] });
    });
    if (!kept) return false;
    meant({ kept: kept.result.map(({ id }) => id) }, search);
    notify(`${formatCount(passages.size, 'passage', 'passages')} kept`, () => void undo());
    return true;
  };
}
