import type { ExcerptList as List } from '../../electron/contract/index.ts';
import { shortcuts, useShortcut } from '../app/shortcuts.ts';
import { useHistory } from '../correcting/useHistory.ts';
import { Boundary } from '../app/Boundary.tsx';
import { Button, IconButton } from '../design/Button.tsx';
import { formatCount, formatNumber } from '../design/format.ts';
import { ChevronDownIcon, ChevronUpIcon, ExportIcon, QuoteCheckIcon } from '../design/icons.tsx';
import { Kbd } from '../design/Kbd.tsx';
import { showDialog } from '../state/dialogs.ts';
import { toggleTray, useTray } from '../state/tray.ts';
import { ExcerptList } from './ExcerptList.tsx';
import { HistoryButtons } from './HistoryButtons.tsx';
import { ListMenu } from './ListMenu.tsx';
import { ReviewButton } from './ReviewButton.tsx';
import { TrayFilter } from './TrayFilter.tsx';
import { TrayHandle } from './TrayHandle.tsx';
import { useLists } from './useExcerpts.ts';
import { useListRows } from './useListRows.ts';
import './ExcerptTray.css';

/** The kept passages, at the foot of the desk. */
export function ExcerptTray() {
  const { lists, list, pending } = useLists();
  const { expanded, height } = useTray();
  const { undo, redo } = useHistory();
  useShortcut('tray', toggleTray);
  useShortcut('undo', undo);
  useShortcut('redo', redo);

  return (
    <section className="tray" aria-label="Kept passages">
      {expanded && <TrayHandle />}
      <header className="tray-head">
        <IconButton
          label={expanded ? 'Hide the passages' : 'Show the passages'}
          keys={shortcuts.tray.keys[0]}
          icon={expanded ? ChevronDownIcon : ChevronUpIcon}
          aria-expanded={expanded}
          onClick={toggleTray}
        />
        {list ? (
          <p className="tray-words">
            <PassageCount list={list} /> in <ListMenu lists={lists} list={list} />
          </p>
        ) : (
          <p className="tray-words tray-invitation">
            {!pending && (
              <>
                Select a passage and press <Kbd keys={shortcuts.keep.keys[0]} /> to keep it
              </>
            )}
          </p>
        )}
        {expanded && <TrayFilter />}
        <IconButton
          label="Check a quotation"
          keys={shortcuts.quote.keys[0]}
          icon={QuoteCheckIcon}
          onClick={() => showDialog({ name: 'quote' })}
        />
        <HistoryButtons />
        <ReviewButton />
        <Button look="quiet" icon={ExportIcon} onClick={() => showDialog({ name: 'export' })}>
          Export…
        </Button>
      </header>
      {expanded && (
        <div className="tray-body" style={{ height }}>
          <Boundary what="The list">
            <ExcerptList key={list?.id} list={list} />
          </Boundary>
        </div>
      )}
    </section>
  );
}

/** How many passages a list holds, or how many of all are shown. */
function PassageCount({ list }: { readonly list: List }) {
  const { rows, filtering } = useListRows(list.id);
  if (!filtering) return formatCount(list.excerpts, 'passage', 'passages');
  return (
    <span role="status">
      {formatNumber(rows.length)} found; {formatNumber(list.excerpts)}
    </span>
  );
}
