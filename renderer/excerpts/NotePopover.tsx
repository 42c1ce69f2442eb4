import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Excerpt } from '../../electron/contract/index.ts';
import { IconButton } from '../design/Button.tsx';
import { Floating } from '../design/Floating.tsx';
import { CopyIcon, TrashIcon } from '../design/icons.tsx';
import { formatNumber } from '../design/format.ts';
import { useApi } from '../host/context.tsx';
import { BLOCK } from '../reader/place/points.ts';
import { viewportOf } from '../reader/place/viewports.ts';
import { usePanes, type Side } from '../state/panes.ts';
import { AnchorState } from './AnchorState.tsx';
import { copyWithCitations } from './citation.ts';
import { NoteField } from './NoteField.tsx';
import { ColourPicker } from './ColourPicker.tsx';
import { TagsField } from './TagsField.tsx';
import { closeNote, showNextNote, useOpenNote, type OpenNote } from './noteState.ts';
import { useExcerptActions } from './useExcerptActions.ts';
import { useLists } from './useExcerpts.ts';
import './NotePopover.css';

/** The note of a kept passage, beside its mark in the text. */
export function NotePopover() {
  const open = useOpenNote((state) => state.open);
  const article = usePanes((state) => open && state[open.side]?.place.article);
  const { data } = useQuery(
    useApi().excerpts.inArticle.queryOptions({
      input: { article: article ?? 0 },
      enabled: typeof article === 'number',
    }),
  );
  const drawn = useDrawn(open);
  const excerpt = data?.find(({ id }) => id === open?.excerpt);
  return open && excerpt && drawn ? (
    <Note key={excerpt.id} excerpt={excerpt} among={open.among} side={open.side} />
  ) : null;
}

/** Frames to wait for the mark of a passage that was just kept. */
const PATIENCE = 60;

/** Whether the mark is there for the note to stand beside. */
function useDrawn(open: OpenNote | null): boolean {
  const [drawn, setDrawn] = useState<OpenNote | null>(null);
  useEffect(() => {
    if (!open) return;
    let frame = 0;
    function look(patience: number) {
      if (marksOf(open!.side, open!.excerpt).length > 0) setDrawn(open);
      else if (patience > 0) frame = requestAnimationFrame(() => look(patience - 1));
      else closeNote();
    }
    look(PATIENCE);
    return () => cancelAnimationFrame(frame);
  }, [open]);
  return open !== null && drawn === open;
}

function Note({
  excerpt,
  among,
  side,
}: {
  readonly excerpt: Excerpt;
  readonly among: readonly number[];
  readonly side: Side;
}) {
  const { remove, edit } = useExcerptActions();
  const { lists } = useLists();
  const field = useRef<HTMLTextAreaElement>(null);
  const list = lists.find(({ id }) => id === excerpt.list)?.name;
  const { id } = excerpt;
  const anchor = useMemo(() => ({ getBoundingClientRect: () => endOf(side, id) }), [side, id]);

  return (
    <Floating
      label="Kept passage"
      anchor={anchor}
      initialFocus={field}
      finalFocus={() => readingOn(side, id)}
      onClose={closeNote}
    >
      <div className="note">
        {among.length > 1 && (
          <button type="button" className="note-among" onClick={showNextNote}>
            <q dir="auto">{excerpt.quote}</q>
            <span>
              {formatNumber(among.indexOf(id) + 1)} of {formatNumber(among.length)} here: next
            </span>
          </button>
        )}
        <AnchorState excerpt={excerpt} />
        <NoteField ref={field} excerpt={excerpt} placeholder="Write a note" onDone={closeNote} />
        <TagsField excerpts={[excerpt]} />
        <ColourPicker
          label="Kept in"
          value={excerpt.colour}
          onChange={(colour) => void edit([excerpt], { colour })}
        />
        <footer className="note-foot">
          <span className="note-list">{list && `In “${list}”`}</span>
          <IconButton
            label="Copy with citation"
            icon={CopyIcon}
            size={16}
            onClick={() => void copyWithCitations([excerpt])}
          />
          <IconButton
            label="Remove from the list"
            icon={TrashIcon}
            size={16}
            onClick={() => {
              closeNote();
              void remove([excerpt]);
            }}
          />
        </footer>
      </div>
    </Floating>
  );
}

/** Where the mark ends, so that the note doesn't hide it. */
function endOf(side: Side, id: number): DOMRect {
  const lines = marksOf(side, id).at(-1)?.getClientRects();
  return lines?.[lines.length - 1] ?? new DOMRect();
}

/** The paragraph of the mark, or the text: reading goes on there. */
function readingOn(side: Side, id: number): HTMLElement | null {
  return marksOf(side, id)[0]?.closest<HTMLElement>(`[${BLOCK}]`) ?? viewportOf(side)?.scroller ?? null;
}

/** Looked up each time, since the text may have been drawn anew. */
function marksOf(side: Side, id: number): readonly Element[] {
  return [...(viewportOf(side)?.scroller.querySelectorAll(`mark[data-excerpt~="${id}"]`) ?? [])];
}
