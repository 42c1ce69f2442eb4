import { useState } from 'react';
import type { Excerpt } from '../../electron/contract/index.ts';
import { IconButton } from '../design/Button.tsx';
import { MoreIcon, NoteIcon, PlusIcon, SwapIcon, TrashIcon } from '../design/icons.tsx';
import { Menu, MenuItem, MenuRule } from '../design/Menu.tsx';
import { ListNameDialog } from './ListNameDialog.tsx';
import { useExcerptActions } from './useExcerptActions.ts';
import { useExcerptsIn, useLists } from './useExcerpts.ts';

/** What is done to a passage less often: a heading above it, another list, removing it. */
export function RowMenu({ excerpt }: { readonly excerpt: Excerpt }) {
  const { move, remove, addSection, moveToNewList } = useExcerptActions();
  const { lists } = useLists();
  const { excerpts } = useExcerptsIn(excerpt.list);
  const [naming, setNaming] = useState<'heading' | 'list' | null>(null);
  const others = lists.filter(({ id }) => id !== excerpt.list);

  function headingAbove(name: string) {
    const before = excerpts[excerpts.findIndex(({ id }) => id === excerpt.id) - 1];
    const inSection = before && before.section?.id === excerpt.section?.id;
    const own = excerpt.section ? { section: excerpt.section.id } : null;
    return addSection(excerpt.list, name, inSection ? { excerpt: before.id } : own);
  }

  return (
    <>
      <Menu trigger={<IconButton label="More about this passage" icon={MoreIcon} size={16} />}>
        <MenuItem icon={NoteIcon} onSelect={() => setNaming('heading')}>
          Put a heading above…
        </MenuItem>
        <MenuRule />
        {others.map(({ id, name }) => (
          <MenuItem key={id} icon={SwapIcon} onSelect={() => void move([{ excerpt: excerpt.id }], id, 'end')}>
            Move to “{name}”
          </MenuItem>
        ))}
        <MenuItem icon={PlusIcon} onSelect={() => setNaming('list')}>
          Move to a new list…
        </MenuItem>
        <MenuRule />
        <MenuItem icon={TrashIcon} onSelect={() => void remove([excerpt])}>
          Remove
        </MenuItem>
      </Menu>
      {naming === 'heading' && (
        <ListNameDialog
          title="New heading"
          action="Add it"
          onName={headingAbove}
          onClose={() => setNaming(null)}
        />
      )}
      {naming === 'list' && (
        <ListNameDialog
          title="New list"
          action="Make it and move there"
          onName={(name) => moveToNewList(name, [{ excerpt: excerpt.id }])}
          onClose={() => setNaming(null)}
        />
      )}
    </>
  );
}
