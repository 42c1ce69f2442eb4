import { useMemo, useState } from 'react';
import type { Article } from '../../electron/contract/index.ts';
import { shortcuts, useShortcut } from '../app/shortcuts.ts';
import { IconButton } from '../design/Button.tsx';
import { OutlineIcon } from '../design/icons.tsx';
import { Menu, MenuChoice } from '../design/Menu.tsx';
import { usePanes, type Side } from '../state/panes.ts';
import { viewportOf } from './place/viewports.ts';
import { contentsOf, type Entry } from './text/contents.ts';

/** The headings and speakers of a text, to go to; the one that is being read is ticked. */
export function OutlineMenu({ side, article }: { readonly side: Side; readonly article: Article }) {
  const [open, setOpen] = useState(false);
  const entries = useMemo(() => contentsOf(article), [article]);
  const active = usePanes((state) => state.active === side);
  useShortcut('outline', () => {
    if (active && entries.length > 0) setOpen(true);
  });
  if (entries.length === 0) return null;
  return (
    <Menu
      open={open}
      onOpenChange={setOpen}
      trigger={
        <IconButton label="Headings and speakers" keys={shortcuts.outline.keys[0]} icon={OutlineIcon} />
      }
    >
      <MenuChoice
        label="In this article"
        value={String(currentEntry(side, article, entries))}
        options={entries.map(({ index, name, depth }) => ({
          value: String(index),
          name: `${'\u2003'.repeat(depth)}${name}`,
        }))}
        onChange={(value) => {
          const block = article.blocks[Number(value)];
          const viewport = viewportOf(side);
          if (block) viewport?.bring(block, viewport.readingLine);
        }}
      />
    </Menu>
  );
}

/** The last entry at or above where one reads. */
function currentEntry(side: Side, { blocks }: Article, entries: readonly Entry[]): number | undefined {
  const place = viewportOf(side)?.place() ?? 0;
  return entries.findLast(({ index }) => blocks[index]!.start <= place)?.index;
}
