import { useState } from 'react';
import type { Section } from '../../electron/contract/index.ts';
import { IconButton } from '../design/Button.tsx';
import { formatNumber } from '../design/format.ts';
import { ChevronDownIcon, ChevronRightIcon, DragIcon, NoteIcon, TrashIcon } from '../design/icons.tsx';
import { toggleSection } from '../state/tray.ts';
import { ListNameDialog } from './ListNameDialog.tsx';
import { useExcerptActions } from './useExcerptActions.ts';
import { useRowPlace, type RowPlace } from './useRowPlace.ts';

/** A heading within a list, which what stands under it can be folded away below. */
export function SectionRow({
  section,
  collapsed,
  ...place
}: RowPlace & { readonly section: Section; readonly collapsed: boolean }) {
  const { renameSection, removeSection } = useExcerptActions();
  const { row, handle } = useRowPlace(place);
  const [naming, setNaming] = useState(false);
  return (
    <div className="excerpt section-row" {...row}>
      <div role="gridcell">
        <button
          type="button"
          className="excerpt-handle"
          {...handle}
          aria-label={`Move the heading ${section.name}`}
        >
          <DragIcon size={16} />
        </button>
      </div>
      <div role="gridcell">
        <button
          type="button"
          className="section-name"
          aria-expanded={!collapsed}
          onClick={() => toggleSection(section.id)}
        >
          {collapsed ? <ChevronRightIcon size={16} /> : <ChevronDownIcon size={16} />}
          <span dir="auto">{section.name}</span>
          <span className="section-count">{formatNumber(section.excerpts)}</span>
        </button>
      </div>
      <div role="gridcell" className="excerpt-commands">
        <IconButton label="Rename the heading" icon={NoteIcon} size={16} onClick={() => setNaming(true)} />
        <IconButton
          label="Remove the heading; its passages stay"
          icon={TrashIcon}
          size={16}
          onClick={() => void removeSection(section)}
        />
      </div>
      {naming && (
        <ListNameDialog
          title="Rename the heading"
          action="Rename"
          initial={section.name}
          onName={(name) => renameSection(section, name)}
          onClose={() => setNaming(false)}
        />
      )}
    </div>
  );
}
