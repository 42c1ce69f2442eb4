import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect } from 'react';
import { Group, Panel, useDefaultLayout } from 'react-resizable-panels';
import { IconButton } from '../design/Button.tsx';
import { FailedState } from '../design/EmptyState.tsx';
import { sentenceOf } from '../design/failure.ts';
import { CloseIcon } from '../design/icons.tsx';
import { Splitter } from '../design/Splitter.tsx';
import { ExcerptTray } from '../excerpts/ExcerptTray.tsx';
import { useApi } from '../host/context.tsx';
import { DropZone } from '../importing/DropZone.tsx';
import { ImportStrip } from '../importing/ImportStrip.tsx';
import { isImporting, useImport } from '../importing/store.ts';
import { useFollowing } from '../importing/useFollowing.ts';
import { useRecording } from '../log/recording.ts';
import { ReadingRoom } from '../reader/ReadingRoom.tsx';
import { ResultsColumn } from '../search/ResultsColumn.tsx';
import { leaveFocusMode, useFocusMode } from '../state/focus.ts';
import { keepFor, useKept } from '../state/keep.ts';
import { usePreferences } from '../state/preferences.ts';
import { usePanes } from '../state/panes.ts';
import { layouts } from '../state/remembered.ts';
import { nextView, useViews } from '../state/views.ts';
import { Boundary } from './Boundary.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { Dialogs } from './Dialogs.tsx';
import { FirstRun } from './FirstRun.tsx';
import { Header } from './Header.tsx';
import { ReadOnlyBanner } from './ReadOnlyBanner.tsx';
import { shortcuts, useShortcut } from './shortcuts.ts';
import { useArchiveChanges } from './useArchiveChanges.ts';
import { useCommands } from './useCommands.ts';
import './Desk.css';

/** The layout of the page, and what is there instead while the archive is empty or can't be had. */
export function Desk() {
  useArchiveChanges();
  useCommands();
  useFollowing();
  useRecording();
  const status = useQuery(useApi().archive.status.queryOptions());
  const importing = useImport(isImporting);
  const folder = status.data?.folder;
  const kept = useKept((state) => state.folder);
  // Before the first paint, so that a search left open doesn't begin with another one.
  useLayoutEffect(() => {
    if (folder !== undefined) keepFor(folder);
  }, [folder]);
  const archive = kept === folder ? status.data : undefined;
  const focused = useIsFocused();

  return (
    <div className="desk" data-focused={focused || undefined}>
      {!focused && <Header articles={archive?.articles ?? 0} />}
      <ConnectionBanner />
      <ReadOnlyBanner readOnly={archive?.readOnly ?? null} />
      <Boundary what="The desk">
        {status.isError ? (
          <main className="desk-main">
            <FailedState title="The archive can’t be opened" reason={sentenceOf(status.error)} />
          </main>
        ) : !archive ? (
          <main className="desk-main" aria-busy="true" />
        ) : archive.articles === 0 && !importing ? (
          <FirstRun />
        ) : (
          <Rooms />
        )}
      </Boundary>
      <ImportStrip />
      <Dialogs />
      <DropZone />
    </div>
  );
}

/** Whether only the texts are to be seen; never where none is open. */
function useIsFocused(): boolean {
  const on = useFocusMode((state) => state.on);
  const isReading = usePanes(({ left, right }) => left !== null || right !== null);
  return on && isReading;
}

function LeaveFocusMode() {
  return (
    <div className="desk-leave">
      <IconButton label="Leave" keys={shortcuts.box.keys[0]} icon={CloseIcon} onClick={leaveFocusMode} />
    </div>
  );
}

function Rooms() {
  const focused = useIsFocused();
  const listHidden = usePreferences((state) => state.listHidden) || focused;
  const view = useViews((state) => state.view);
  const isReading = usePanes(({ left, right }) => left !== null || right !== null);
  const wide = view !== 'articles' && !listHidden;
  useShortcut('view', nextView);
  // Lines and time want width: they have a layout of their own, and all of it while nothing is open.
  const panelIds = listHidden
    ? ['reading']
    : wide
      ? ['wide', ...(isReading ? ['reading'] : [])]
      : ['results', 'reading'];
  const layout = useDefaultLayout({ id: 'carrel.desk', storage: layouts, panelIds });
  return (
    <>
      <main className="desk-main">
        <Group id="carrel.desk" {...layout}>
          {!listHidden && (
            <>
              <Panel
                key={wide ? 'wide' : 'results'}
                id={wide ? 'wide' : 'results'}
                defaultSize={wide ? '60%' : '30%'}
                minSize={wide ? '480px' : '260px'}
                maxSize={wide ? undefined : '50%'}
                groupResizeBehavior="preserve-pixel-size"
              >
                <Boundary what="The results">
                  <ResultsColumn />
                </Boundary>
              </Panel>
              {(!wide || isReading) && <Splitter label="Width of the results" />}
            </>
          )}
          {(!wide || isReading) && (
            <Panel id="reading" minSize={wide ? '280px' : '40%'}>
              <Boundary what="The articles">
                <ReadingRoom />
              </Boundary>
            </Panel>
          )}
        </Group>
      </main>
      {focused ? <LeaveFocusMode /> : <ExcerptTray />}
    </>
  );
}
