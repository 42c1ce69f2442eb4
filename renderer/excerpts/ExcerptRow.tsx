import type { Excerpt, ExcerptMatch } from '../../electron/contract/index.ts';
import { IconButton } from '../design/Button.tsx';
import { formatNumber } from '../design/format.ts';
import { Highlighted } from '../design/Highlighted.tsx';
import { CheckIcon, CopyIcon, DragIcon, TrashIcon } from '../design/icons.tsx';
import { Popover } from '../design/Popover.tsx';
import { AnchorState } from './AnchorState.tsx';
import { citationOf, copyWithCitations } from './citation.ts';
import { ColourPicker } from './ColourPicker.tsx';
import { NoteField } from './NoteField.tsx';
import { RowMenu } from './RowMenu.tsx';
import { TagsField } from './TagsField.tsx';
import { useExcerptActions } from './useExcerptActions.ts';
import { useLists } from './useExcerpts.ts';
import { useRowPlace, type RowPlace } from './useRowPlace.ts';

/** One kept passage: its words, where they stand, and what was noted. */
export function ExcerptRow({
  excerpt,
  match,
  chosen,
  along,
  ...place
}: RowPlace & {
  readonly excerpt: Excerpt;
  readonly match: ExcerptMatch | null;
  readonly chosen: boolean;
  /** It moves with the row that is being dragged. */
  readonly along: boolean;
}) {
  const { remove, edit } = useExcerptActions();
  const { lists } = useLists();
  const { row, handle } = useRowPlace(place);
  const citation = citationOf(excerpt.article, excerpt);
  const list = match && lists.find(({ id }) => id === excerpt.list)?.name;

  return (
    <div
      className={`excerpt ink-${excerpt.colour}`}
      aria-selected={chosen}
      data-along={along || undefined}
      {...row}
    >
      <div role="gridcell" className="excerpt-signs">
        <span className="excerpt-tick">{chosen && <CheckIcon size={16} />}</span>
        <button
          type="button"
          className="excerpt-handle"
          {...handle}
          aria-label={`Move passage ${formatNumber(place.index + 1)}`}
        >
          <DragIcon size={16} />
        </button>
        <Popover
          label="Colour"
          trigger={
            <button type="button" className="excerpt-colour" aria-label={`Kept in ${excerpt.colour}: change`}>
              <span className="swatch" />
            </button>
          }
        >
          <ColourPicker
            label="Kept in"
            value={excerpt.colour}
            onChange={(colour) => void edit([excerpt], { colour })}
          />
        </Popover>
      </div>
      <div role="gridcell" className="excerpt-content">
        <div>
          <button type="button" className="excerpt-open" title="Open at this passage">
            <q className="excerpt-quote" dir="auto">
              <Highlighted text={excerpt.quote} highlights={match?.quote ?? []} />
            </q>
            <span className="excerpt-citation" dir="auto">
              {citation}
              {excerpt.pair !== null && ' · one side of a pair'}
              {list && ` · in “${list}”`}
            </span>
          </button>
          <AnchorState excerpt={excerpt} />
        </div>
        <div className="excerpt-said">
          <NoteField excerpt={excerpt} highlights={match?.note} placeholder="Add a note" />
          <TagsField excerpts={[excerpt]} highlights={match?.tags} />
        </div>
      </div>
      <div role="gridcell" className="excerpt-commands">
        <IconButton
          label="Copy with citation"
          icon={CopyIcon}
          size={16}
          onClick={() => void copyWithCitations([excerpt])}
        />
        <IconButton label="Remove" icon={TrashIcon} size={16} onClick={() => void remove([excerpt])} />
        <RowMenu excerpt={excerpt} />
      </div>
    </div>
  );
}
