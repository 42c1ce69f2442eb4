import { useEffect } from 'react';
import type { Excerpt, ExcerptList } from '../../../electron/contract/index.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { announce } from '../../design/Announcer.tsx';
import { Button, IconButton } from '../../design/Button.tsx';
import { formatCount, formatNumber } from '../../design/format.ts';
import { CloseIcon } from '../../design/icons.tsx';
import { Popover } from '../../design/Popover.tsx';
import { showDialog } from '../../state/dialogs.ts';
import { copyWithCitations } from '../citation.ts';
import { ColourPicker } from '../ColourPicker.tsx';
import { TagsField } from '../TagsField.tsx';
import { useExcerptActions } from '../useExcerptActions.ts';
import { MoveMenu } from './MoveMenu.tsx';
import './ChosenBar.css';

/** Passages that can be exported at one stroke. */
const MOST_EXPORTED = 2000;

/** Under the list while passages in it are selected: how many, and what can be done with all of them. */
export function ChosenBar({
  chosen,
  total,
  list,
  onAll,
  onClear,
  onRemove,
}: {
  /** In the order they are shown. */
  readonly chosen: readonly Excerpt[];
  /** How many there are to be selected. */
  readonly total: number;
  readonly list: ExcerptList;
  readonly onAll: () => void;
  readonly onClear: () => void;
  readonly onRemove: () => void;
}) {
  const { edit } = useExcerptActions();
  const count = chosen.length;
  const words = formatCount(count, 'passage', 'passages');
  useEffect(() => announce(`${words} selected`), [words]);
  const [colour = null, ...otherColours] = new Set(chosen.map((one) => one.colour));
  return (
    <div
      role="toolbar"
      tabIndex={-1}
      className="chosen-bar"
      aria-label="Selected passages"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !event.currentTarget.contains(event.target as Element)) return;
        event.preventDefault();
        onClear();
      }}
    >
      <p className="chosen-count numbers">{words}</p>
      {count < total && (
        <Button look="quiet" onClick={onAll}>
          Select all {formatNumber(total)}
        </Button>
      )}
      <span className="chosen-actions">
        <ColourPicker
          label="Mark all of them in"
          value={otherColours.length > 0 ? null : colour}
          onChange={(one) => void edit(chosen, { colour: one })}
        />
        <Popover label="Tags of all of them" trigger={<Button look="quiet">Tags…</Button>}>
          <TagsField excerpts={chosen} />
        </Popover>
        <MoveMenu chosen={chosen} list={list} />
        <Button look="quiet" onClick={() => void copyWithCitations(chosen)}>
          Copy
        </Button>
        <Button
          look="quiet"
          disabled={count > MOST_EXPORTED}
          title={count > MOST_EXPORTED ? 'At most 2,000 passages in one document' : undefined}
          onClick={() => showDialog({ name: 'export', passages: chosen.map(({ id }) => id) })}
        >
          Export…
        </Button>
        <Button look="quiet" onClick={onRemove}>
          Remove
        </Button>
        <IconButton
          label="Select none"
          keys={shortcuts.clearChosen.keys[0]}
          icon={CloseIcon}
          size={16}
          onClick={onClear}
        />
      </span>
    </div>
  );
}
