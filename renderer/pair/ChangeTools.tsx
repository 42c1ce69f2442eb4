import { shortcuts, useShortcut } from '../app/shortcuts.ts';
import { Segmented } from '../design/Segmented.tsx';
import { Steps } from '../reader/Steps.tsx';
import { goToChange } from './goToChange.ts';
import { usePair } from './state.ts';
import { useChanges } from './useComparison.ts';

const layouts = [
  { value: 'side', name: 'Side by side' },
  { value: 'inline', name: 'In one text' },
] as const;

/** The commands for what changed between two texts. */
export function ChangeTools() {
  const { data } = useChanges(true);
  const layout = usePair((pair) => pair.layout);
  const changes = data?.rows.filter(({ kind }) => kind !== 'same').length ?? 0;
  useShortcut('nextShared', () => goToChange(1));
  useShortcut('previousShared', () => goToChange(-1));
  return (
    <>
      {changes > 0 && (
        <Steps
          what="change"
          at={null}
          total={changes}
          counted={false}
          keys={[shortcuts.nextShared.keys[0], shortcuts.previousShared.keys[0]]}
          onStep={goToChange}
        />
      )}
      <span className="pair-space" />
      <div className="pair-layout">
        <Segmented
          label="Layout"
          value={layout}
          options={layouts}
          onChange={(layout) => usePair.setState({ layout })}
        />
      </div>
    </>
  );
}
