import { shortcuts, useShortcut } from '../app/shortcuts.ts';
import { announce } from '../design/Announcer.tsx';
import { IconButton } from '../design/Button.tsx';
import { formatCount, formatNumber } from '../design/format.ts';
import { AlignIcon, LinkScrollIcon, MarkIcon, NamesIcon, PinIcon } from '../design/icons.tsx';
import { Menu, MenuChoice, MenuItem, MenuRule } from '../design/Menu.tsx';
import { Steps } from '../reader/Steps.tsx';
import { usePanes } from '../state/panes.ts';
import { realign, useTiedScrolling } from './lock.ts';
import { pinHere } from './pinning.ts';
import { putPins } from './pins.ts';
import { scrollings, setScrolling, usePair, type Scrolling } from './state.ts';
import { useComparison } from './useComparison.ts';
import { useKeepBoth } from './useKeepBoth.ts';
import { useSharedSteps } from './useSharedSteps.ts';
import { usePinsHere, useTies } from './useTies.ts';

const names: Readonly<Record<Scrolling, string>> = {
  free: 'Each pane by itself',
  locked: 'Together, by the same distance',
  follow: 'Together, matching what corresponds',
};
const options = scrollings.map((value) => ({ value, name: names[value] }));

/** The commands for two texts beside each other: from passage to passage, scrolling together, pins. */
export function PassageTools() {
  const { data } = useComparison();
  const { shared, at, go } = useSharedSteps();
  const { scrolling, tied, common } = usePair();
  const pins = usePinsHere();
  const ties = useTies(shared);
  useTiedScrolling(ties);
  const keepBoth = useKeepBoth();

  const align = () => realign(usePanes.getState().active, ties);
  function scroll(how: Scrolling) {
    setScrolling(how);
    if (how === 'follow') align();
    announce(names[how]);
  }
  const toggleCommon = () => {
    usePair.setState({ common: !common });
    announce(common ? 'Names and figures are no longer marked' : 'Names and figures in both are marked');
  };
  function unpin() {
    const { left, right } = usePanes.getState();
    if (left && right) putPins(left.place, right.place, []);
  }
  const keepCurrent = () => void keepBoth();

  useShortcut('nextShared', () => go(1));
  useShortcut('previousShared', () => go(-1));
  useShortcut('lock', () => scroll(scrolling === 'free' ? tied : 'free'));
  useShortcut('scrolling', () =>
    scroll(scrollings[(scrollings.indexOf(scrolling) + 1) % scrollings.length]!),
  );
  useShortcut('align', align);
  useShortcut('pin', pinHere);
  useShortcut('common', toggleCommon);
  useShortcut('keepBoth', keepCurrent);

  return (
    <>
      {shared.length > 0 && (
        <>
          <Steps
            what="shared passage"
            at={at}
            total={shared.length}
            counted={false}
            keys={[shortcuts.nextShared.keys[0], shortcuts.previousShared.keys[0]]}
            onStep={go}
          />
          <IconButton
            label="Keep this passage from both articles"
            keys={shortcuts.keepBoth.keys[0]}
            icon={MarkIcon}
            disabled={at === null}
            onClick={keepCurrent}
          />
        </>
      )}
      <span className="pair-space" />
      <IconButton
        label={`Names, dates and figures in both (${formatNumber(data?.common.length ?? 0)})`}
        keys={shortcuts.common.keys[0]}
        icon={NamesIcon}
        aria-pressed={common}
        disabled={data?.common.length === 0}
        onClick={toggleCommon}
      />
      <IconButton
        label="Align the other pane here"
        keys={shortcuts.align.keys[0]}
        icon={AlignIcon}
        disabled={ties.length === 0}
        onClick={align}
      />
      <Menu
        trigger={
          <IconButton
            label={`Scrolling: ${names[scrolling].toLowerCase()}`}
            keys={shortcuts.lock.keys[0]}
            icon={LinkScrollIcon}
            aria-pressed={scrolling !== 'free'}
          />
        }
      >
        <MenuChoice label="Scrolling" value={scrolling} options={options} onChange={scroll} />
        <MenuRule />
        <MenuItem icon={PinIcon} keys={shortcuts.pin.keys[0]} onSelect={pinHere}>
          Pin these two paragraphs to each other
        </MenuItem>
        <MenuItem disabled={pins.length === 0} onSelect={unpin}>
          {pins.length === 0 ? 'No pins' : `Remove ${formatCount(pins.length, 'pin', 'pins')}`}
        </MenuItem>
      </Menu>
    </>
  );
}
