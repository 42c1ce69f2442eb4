import { shortcuts, useShortcut } from '../app/shortcuts.ts';
import { announce } from '../design/Announcer.tsx';
import { IconButton } from '../design/Button.tsx';
import { sentenceOf } from '../design/failure.ts';
import { formatCount } from '../design/format.ts';
import { AlignIcon, LinkScrollIcon, SwapIcon } from '../design/icons.tsx';
import { activatePane, otherSide, swapPanes, usePanes, type Pane, type Side } from '../state/panes.ts';
import { realign, useLockedScrolling } from './place/lock.ts';
import { useViewports, viewportOf } from './place/viewports.ts';
import { useReading } from './state.ts';
import { Steps } from './Steps.tsx';
import { useComparison } from './useArticle.ts';
import { useSharedSteps } from './useSharedSteps.ts';
import './ComparisonBar.css';

/** What two open articles share, and the commands that concern both. */
export function ComparisonBar({ left, right }: { readonly left: Pane; readonly right: Pane }) {
  const { data, error } = useComparison();
  const { shared, at, go } = useSharedSteps();
  const locked = useReading((state) => state.locked);
  useLockedScrolling(shared);

  function toggleLock() {
    useReading.setState({ locked: !locked });
    if (!locked) realign(usePanes.getState().active, shared);
    announce(locked ? 'The panes scroll by themselves' : 'The panes scroll together');
  }
  const align = () => realign(usePanes.getState().active, shared);

  useShortcut('nextShared', () => go(1));
  useShortcut('previousShared', () => go(-1));
  useShortcut('lock', toggleLock);
  useShortcut('align', align);
  useShortcut('swap', swapPanes);
  useShortcut('switchPane', () => focusPane(otherSide(usePanes.getState().active)));
  useShortcut('leftPane', () => focusPane('left'));
  useShortcut('rightPane', () => focusPane('right'));

  const oneText = left.place.article === right.place.article && left.place.revision === right.place.revision;
  return (
    <div className="comparison" role="toolbar" aria-label="Both articles">
      <p className="comparison-words" data-shared={shared.length > 0 || undefined}>
        {oneText ? 'One article, at two places' : <Shared data={data} error={error} />}
      </p>
      {shared.length > 0 && (
        <Steps
          what="shared passage"
          at={at}
          total={shared.length}
          counted={false}
          keys={[shortcuts.nextShared.keys[0], shortcuts.previousShared.keys[0]]}
          onStep={go}
        />
      )}
      <span className="comparison-space" />
      <IconButton
        label="Align the other pane here"
        keys={shortcuts.align.keys[0]}
        icon={AlignIcon}
        disabled={shared.length === 0}
        onClick={align}
      />
      <IconButton
        label="Scroll together"
        keys={shortcuts.lock.keys[0]}
        icon={LinkScrollIcon}
        aria-pressed={locked}
        onClick={toggleLock}
      />
      <IconButton label="Swap the sides" keys={shortcuts.swap.keys[0]} icon={SwapIcon} onClick={swapPanes} />
    </div>
  );
}

function Shared({ data, error }: ReturnType<typeof useComparison>) {
  const { left, right } = useViewports();
  // An article that can't be shown says so in its own pane.
  if (!left || !right) return null;
  if (error) return sentenceOf(error);
  if (!data) return <span className="comparison-pending">Comparing…</span>;
  if (data.shared.length === 0) return 'Nothing shared word for word';
  const words = data.shared.reduce((sum, run) => sum + run.words, 0);
  const passages = formatCount(data.shared.length, 'passage', 'passages');
  return `Share ${formatCount(words, 'word', 'words')} in ${passages}`;
}

function focusPane(side: Side) {
  activatePane(side);
  viewportOf(side)?.scroller.focus({ preventScroll: true, focusVisible: true });
}
