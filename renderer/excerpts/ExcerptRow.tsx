import { useSortable } from '@dnd-kit/sortable';
import type { MouseEvent } from 'react';
import type { Excerpt } from '../../electron/contract/index.ts';
import { announce } from '../design/Announcer.tsx';
import { IconButton } from '../design/Button.tsx';
import { formatNumber } from '../design/format.ts';
import { CopyIcon, DragIcon, TrashIcon } from '../design/icons.tsx';
import { takesText } from '../design/keys.ts';
import { copy } from '../design/copy.ts';
import { openPassage } from '../reader/state.ts';
import { AnchorState } from './AnchorState.tsx';
import { citationOf, quoteOf } from './citation.ts';
import { NoteField } from './NoteField.tsx';
import { useExcerptActions } from './useExcerptActions.ts';

/** One kept passage: its words, where they stand, and what was noted. */
export function ExcerptRow({
  excerpt,
  index,
  total,
  offset,
  ref,
  onMove,
}: {
  readonly excerpt: Excerpt;
  readonly index: number;
  readonly total: number;
  /** Distance from the top of the list in CSS pixels. */
  readonly offset: number;
  readonly ref: (row: HTMLElement | null) => void;
  readonly onMove: (by: 1 | -1) => void;
}) {
  const { remove } = useExcerptActions();
  const { setNodeRef, setActivatorNodeRef, listeners, attributes, transform, transition, isDragging } =
    useSortable({
      id: excerpt.id,
    });
  const citation = citationOf(excerpt.article, excerpt.paragraph);

  return (
    <li
      ref={(row) => {
        setNodeRef(row);
        ref(row);
      }}
      className="excerpt"
      data-index={index}
      data-dragging={isDragging || undefined}
      aria-posinset={index + 1}
      aria-setsize={total}
      style={{ top: offset, transform: `translateY(${transform?.y ?? 0}px)`, transition }}
      onKeyDownCapture={(event) => {
        const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key];
        if (by === undefined || !event.altKey || takesText(event.target)) return;
        event.preventDefault();
        onMove(by);
        announce(`Now at place ${formatNumber(Math.min(Math.max(index + by, 0), total - 1) + 1)}`);
      }}
    >
      <button
        type="button"
        className="excerpt-handle"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        aria-label={`Move passage ${formatNumber(index + 1)}`}
      >
        <DragIcon size={16} />
      </button>
      <div className="excerpt-content">
        <button
          type="button"
          className="excerpt-open"
          title="Open at this passage"
          onClick={(event) => open(excerpt, event)}
        >
          <q className="excerpt-quote" dir="auto">
            {excerpt.quote}
          </q>
          <span className="excerpt-citation" dir="auto">
            {citation}
          </span>
        </button>
        <AnchorState excerpt={excerpt} />
        <NoteField excerpt={excerpt} placeholder="Add a note" />
      </div>
      <div className="excerpt-commands">
        <IconButton
          label="Copy with citation"
          icon={CopyIcon}
          size={16}
          onClick={() => void copy(quoteOf(excerpt.quote, citation), 'Copied with its citation')}
        />
        <IconButton label="Remove" icon={TrashIcon} size={16} onClick={() => void remove([excerpt])} />
      </div>
    </li>
  );
}

/** In the newest text where it is found there; otherwise in the version it was marked in. */
function open({ article, revision, start, end, anchor }: Excerpt, { shiftKey }: MouseEvent) {
  const side = shiftKey ? 'right' : 'left';
  if (anchor.start !== null && anchor.end !== null) {
    openPassage(side, { article: article.id }, { start: anchor.start, end: anchor.end });
  } else {
    openPassage(side, { article: article.id, revision }, { start, end });
  }
}
