import { useState } from 'react';
import type { ExcerptList } from '../../electron/contract/index.ts';
import { useHistory } from '../correcting/useHistory.ts';
import { formatNumber } from '../design/format.ts';
import { ChevronDownIcon, NoteIcon, PlusIcon, RedoIcon, TrashIcon, UndoIcon } from '../design/icons.tsx';
import { Menu, MenuChoice, MenuItem, MenuRule } from '../design/Menu.tsx';
import { shortcuts } from '../app/shortcuts.ts';
import { chooseList } from '../state/tray.ts';
import { ListNameDialog } from './ListNameDialog.tsx';
import { useExcerptActions } from './useExcerptActions.ts';
import { useLastItem } from './useExcerpts.ts';

/** The lists of passages: goes from one to another, makes, renames and removes them. */
export function ListMenu({
  lists,
  list,
}: {
  readonly lists: readonly ExcerptList[];
  readonly list: ExcerptList;
}) {
  const actions = useExcerptActions();
  const last = useLastItem(list.id);
  const { undoing, redoing, undo, redo } = useHistory();
  const [naming, setNaming] = useState<'new' | 'heading' | 'rename' | null>(null);
  return (
    <>
      <Menu
        align="start"
        trigger={
          <button type="button" className="list-menu" aria-label={`List: ${list.name}`}>
            <span className="list-menu-name" dir="auto">
              “{list.name}”
            </span>
            <ChevronDownIcon size={16} />
          </button>
        }
      >
        <MenuChoice
          label="Lists"
          value={String(list.id)}
          options={lists.map(({ id, name, excerpts }) => ({
            value: String(id),
            name: `${name} (${formatNumber(excerpts)})`,
          }))}
          onChange={(id) => chooseList(Number(id))}
        />
        <MenuRule />
        <MenuItem icon={PlusIcon} onSelect={() => setNaming('new')}>
          New list…
        </MenuItem>
        <MenuItem icon={PlusIcon} onSelect={() => setNaming('heading')}>
          New heading…
        </MenuItem>
        <MenuItem icon={NoteIcon} onSelect={() => setNaming('rename')}>
          Rename…
        </MenuItem>
        <MenuItem icon={TrashIcon} onSelect={() => void actions.removeList(list)}>
          Remove this list
        </MenuItem>
        <MenuRule />
        <MenuItem icon={UndoIcon} keys={shortcuts.undo.keys[0]} disabled={!undoing} onSelect={undo}>
          Undo{undoing && `: ${undoing}`}
        </MenuItem>
        <MenuItem icon={RedoIcon} keys={shortcuts.redo.keys[0]} disabled={!redoing} onSelect={redo}>
          Redo{redoing && `: ${redoing}`}
        </MenuItem>
      </Menu>
      {naming === 'new' && (
        <ListNameDialog
          title="New list"
          action="Make the list"
          onName={actions.createList}
          onClose={() => setNaming(null)}
        />
      )}
      {naming === 'heading' && (
        <ListNameDialog
          title="New heading"
          action="Add it"
          onName={(name) => actions.addSection(list.id, name, last)}
          onClose={() => setNaming(null)}
        />
      )}
      {naming === 'rename' && (
        <ListNameDialog
          title="Rename the list"
          action="Rename"
          initial={list.name}
          onName={(name) => actions.renameList(list.id, name)}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  );
}
