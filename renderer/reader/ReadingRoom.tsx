import { Group, Panel, useDefaultLayout } from 'react-resizable-panels';
import { Splitter } from '../design/Splitter.tsx';
import { NotePopover } from '../excerpts/NotePopover.tsx';
import { SelectionBar } from '../excerpts/SelectionBar.tsx';
import { ChangesView } from '../pair/ChangesView.tsx';
import { PairBar } from '../pair/PairBar.tsx';
import { useChanging } from '../pair/state.ts';
import { isSameText } from '../pair/useComparison.ts';
import { ReusePopover } from '../reuse/ReusePopover.tsx';
import { RelatedPanel } from '../related/RelatedPanel.tsx';
import { usePanes, type Pane, type Side } from '../state/panes.ts';
import { layouts } from '../state/remembered.ts';
import { ArticlePane } from './ArticlePane.tsx';
import { EmptyDesk } from './EmptyDesk.tsx';
import './ReadingRoom.css';

/** The two panes; one alone takes the whole room. */
export function ReadingRoom() {
  const left = usePanes((state) => state.left);
  const right = usePanes((state) => state.right);
  const open: { side: Side; pane: Pane }[] = [];
  if (left) open.push({ side: 'left', pane: left });
  if (right) open.push({ side: 'right', pane: right });
  const layout = useDefaultLayout({
    storage: layouts,
    id: 'carrel.panes',
    panelIds: open.map(({ side }) => side),
  });

  const changing = useChanging();

  if (open.length === 0) return <EmptyDesk />;
  const changes = changing && left && right && !isSameText(left.place, right.place);
  return (
    <section className="reading-room" aria-label="Open articles">
      {left && right && <PairBar left={left} right={right} />}
      {changes ? (
        <ChangesView left={left} right={right} />
      ) : (
        <Group className="reading-panes" id="carrel.panes" {...layout}>
          {open.map(({ side, pane }, index) => [
            index > 0 && <Splitter key="splitter" label="Width of the articles" />,
            <Panel key={side} id={side} minSize="280px">
              <ArticlePane key={side} side={side} pane={pane} />
            </Panel>,
          ])}
        </Group>
      )}
      <RelatedPanel />
      <SelectionBar />
      <NotePopover />
      <ReusePopover />
    </section>
  );
}
