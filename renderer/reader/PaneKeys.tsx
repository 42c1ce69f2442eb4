import { useShortcut } from '../app/shortcuts.ts';
import type { Article } from '../../electron/contract/index.ts';
import { editHead } from '../correcting/editing.ts';
import { showDialog } from '../state/dialogs.ts';
import {
  closePane,
  goBack,
  goForward,
  moveTab,
  showTab,
  shownTab,
  usePanes,
  type Side,
} from '../state/panes.ts';
import { toggleFocusMode } from '../state/focus.ts';
import { toggleNumbers } from '../state/preferences.ts';
import { useSearch } from '../state/search.ts';
import { openFind } from './FindBar.tsx';
import { useReading } from './state.ts';
import { useCaretKeys } from './caret/useCaretKeys.ts';
import { goToBlock } from './place/goToBlock.ts';
import type { PaneSteps } from './usePaneSteps.ts';

/** The keys that act on the pane one is in. */
export function PaneKeys({
  side,
  article,
  steps,
}: {
  readonly side: Side;
  readonly article: Article;
  readonly steps: PaneSteps;
}) {
  const finding = useReading((state) => state[side].sought !== null);
  const shown = () => shownTab(usePanes.getState(), side);
  // While the find bar is open the keys for the next place go through what it has found.
  const through = finding ? steps.found : steps.hit;
  useShortcut('nextHit', () => through.go(1));
  useShortcut('previousHit', () => through.go(-1));
  useShortcut('why', () => {
    if (useSearch.getState().asked.query.trim() !== '') showDialog({ name: 'explain', article: article.id });
  });
  useShortcut('find', () => openFind(side));
  useShortcut('numbers', toggleNumbers);
  useShortcut('focus', toggleFocusMode);
  useShortcut('print', () => showDialog({ name: 'export', article }));
  useShortcut('nextParagraph', () => goToBlock(side, article.blocks, 1));
  useShortcut('previousParagraph', () => goToBlock(side, article.blocks, -1));
  useCaretKeys(side, article);
  useShortcut('correct', () => editHead(side, article.id));
  useShortcut('back', () => goBack(side));
  useShortcut('forward', () => goForward(side));
  useShortcut('nextTab', () => showTab(side, shown() + 1));
  useShortcut('previousTab', () => showTab(side, shown() - 1));
  useShortcut('moveTabOn', () => moveTab(side, shown(), shown() + 1));
  useShortcut('moveTabBack', () => moveTab(side, shown(), shown() - 1));
  useShortcut('close', () => closePane(side));
  return null;
}
