import { shortcuts, useShortcut } from '../app/shortcuts.ts';
import { IconButton } from '../design/Button.tsx';
import { sentenceOf } from '../design/failure.ts';
import { formatCount } from '../design/format.ts';
import { ChangesIcon, SwapIcon } from '../design/icons.tsx';
import { useViewports, viewportOf } from '../reader/place/viewports.ts';
import { activatePane, otherSide, swapPanes, usePanes, type Pane, type Side } from '../state/panes.ts';
import { ChangeTools } from './ChangeTools.tsx';
import { PassageTools } from './PassageTools.tsx';
import { showChanges, useChanging } from './state.ts';
import { isSameText, useChanges, useComparison } from './useComparison.ts';
import './PairBar.css';

/** What two open articles have to do with each other, and the commands that concern both. */
export function PairBar({ left, right }: { readonly left: Pane; readonly right: Pane }) {
  const changing = useChanging();
  const oneText = isSameText(left.place, right.place);
  const toggleChanges = () => !oneText && showChanges(!changing);
  useShortcut('changes', toggleChanges);
  useShortcut('swap', swapPanes);
  useShortcut('switchPane', () => focusPane(otherSide(usePanes.getState().active)));
  useShortcut('leftPane', () => focusPane('left'));
  useShortcut('rightPane', () => focusPane('right'));

  return (
    <div className="pair-bar" role="toolbar" aria-label="Both articles">
      {oneText ? (
        <p className="pair-words">One article, at two places</p>
      ) : changing ? (
        <Changed />
      ) : (
        <Shared />
      )}
      {changing ? <ChangeTools /> : <PassageTools />}
      <IconButton
        label="Show what changed, word by word"
        keys={shortcuts.changes.keys[0]}
        icon={ChangesIcon}
        aria-pressed={changing}
        disabled={oneText}
        onClick={toggleChanges}
      />
      <IconButton label="Swap the sides" keys={shortcuts.swap.keys[0]} icon={SwapIcon} onClick={swapPanes} />
    </div>
  );
}

function Shared() {
  const { data, error } = useComparison();
  const { left, right } = useViewports();
  // An article that can't be shown says so in its own pane.
  if (!left || !right) return <p className="pair-words" />;
  if (error) return <p className="pair-words">{sentenceOf(error)}</p>;
  if (!data) return <p className="pair-words pair-pending">Comparing…</p>;
  const { passages, words, sentence } = data.summary;
  if (passages === 0) {
    const inBoth = formatCount(data.common.length, 'name or figure', 'names and figures');
    return (
      <p className="pair-words">
        {data.common.length > 0 ? `No passage shared; ${inBoth} in both` : 'Nothing shared'}
      </p>
    );
  }
  return (
    <p className="pair-words" data-shared title={sentence}>
      Share {formatCount(words, 'word', 'words')} in {formatCount(passages, 'passage', 'passages')}
      <span className="visually-hidden">. {sentence}</span>
    </p>
  );
}

function Changed() {
  const { data } = useChanges(true);
  return (
    <p className={data ? 'pair-words' : 'pair-words pair-pending'}>
      {data?.summary.sentence ?? 'Comparing…'}
    </p>
  );
}

function focusPane(side: Side) {
  activatePane(side);
  viewportOf(side)?.scroller.focus({ preventScroll: true, focusVisible: true });
}
