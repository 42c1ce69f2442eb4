import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Excerpt, ExcerptList, Place } from '../../../electron/contract/index.ts';
import { Button } from '../../design/Button.tsx';
import { PlusIcon, SwapIcon } from '../../design/icons.tsx';
import { Menu, MenuItem, MenuRule } from '../../design/Menu.tsx';
import { useApi } from '../../host/context.tsx';
import { ListNameDialog } from '../ListNameDialog.tsx';
import { useExcerptActions } from '../useExcerptActions.ts';
import { useExcerptsIn, useLists } from '../useExcerpts.ts';

/** Moves the selected passages under a heading of the open list, or to the end of another list. */
export function MoveMenu({
  chosen,
  list,
}: {
  readonly chosen: readonly Excerpt[];
  readonly list: ExcerptList;
}) {
  const { move, moveToNewList } = useExcerptActions();
  const { lists } = useLists();
  const { excerpts } = useExcerptsIn(list.id);
  const { data: sections = [] } = useQuery(
    useApi().excerpts.sections.queryOptions({ input: { list: list.id } }),
  );
  const [naming, setNaming] = useState(false);
  const items = chosen.map(({ id }) => ({ excerpt: id }));
  const elsewhere = lists.filter(({ id }) => id !== list.id || chosen.some((one) => one.list !== id));

  /** Behind what stands under a heading, or under none. */
  function under(section: number | null): Place {
    const last = excerpts.findLast((one) => (one.section?.id ?? null) === section);
    if (last) return { excerpt: last.id };
    return section === null ? null : { section };
  }

  return (
    <>
      <Menu trigger={<Button look="quiet">Move…</Button>}>
        {sections.length > 0 && (
          <>
            <MenuItem icon={SwapIcon} onSelect={() => void move(items, list.id, under(null))}>
              Above the headings
            </MenuItem>
            {sections.map(({ id, name }) => (
              <MenuItem key={id} icon={SwapIcon} onSelect={() => void move(items, list.id, under(id))}>
                Under “{name}”
              </MenuItem>
            ))}
            <MenuRule />
          </>
        )}
        {elsewhere.map(({ id, name }) => (
          <MenuItem key={id} icon={SwapIcon} onSelect={() => void move(items, id, 'end')}>
            To “{name}”
          </MenuItem>
        ))}
        <MenuItem icon={PlusIcon} onSelect={() => setNaming(true)}>
          To a new list…
        </MenuItem>
      </Menu>
      {naming && (
        <ListNameDialog
          title="New list"
          action="Make it and move there"
          onName={(name) => moveToNewList(name, items)}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  );
}
