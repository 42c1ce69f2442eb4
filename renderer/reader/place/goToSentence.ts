import { usePanes } from '../../state/panes.ts';
import { focusedBlock } from './goToBlock.ts';
import { nextSentence, sentencesIn } from './sentences.ts';
import { viewportOf } from './viewports.ts';

/** Selects the next sentence of the paragraph that has the focus, or takes it into the selection. */
export function goToSentence(more: boolean) {
  const { active } = usePanes.getState();
  const viewport = viewportOf(active);
  const block = viewport?.article.blocks[focusedBlock(active) ?? -1];
  const selection = window.getSelection();
  if (!viewport || !block || !selection) return;
  const sentences = sentencesIn(viewport.article, block);
  const selected = selection.rangeCount > 0 ? viewport.placeOf(selection.getRangeAt(0)) : null;
  const next = nextSentence(sentences, selected);
  if (!next) return;
  const start = more && selected ? selected.start : next.start;
  viewport.select({ start, end: next.end });
  viewport.bring(next);
}
