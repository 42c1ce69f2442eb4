import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { Excerpt } from '../../electron/contract/index.ts';
import { IconButton } from '../design/Button.tsx';
import { Floating } from '../design/Floating.tsx';
import { CopyIcon, TrashIcon } from '../design/icons.tsx';
import { copy } from '../design/copy.ts';
import { useApi } from '../host/context.tsx';
import { viewportOf } from '../reader/place/viewports.ts';
import { usePanes, type Side } from '../state/panes.ts';
import { AnchorState } from './AnchorState.tsx';
import { citationOf, quoteOf } from './citation.ts';
import { NoteField } from './NoteField.tsx';
import { closeNote, useOpenNote } from './noteState.ts';
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
  const excerpt = data?.find(({ id }) => id === open?.excerpt);
  return open && excerpt ? <Note key={excerpt.id} excerpt={excerpt} side={open.side} /> : null;
}

function Note({ excerpt, side }: { readonly excerpt: Excerpt; readonly side: Side }) {
  const { remove } = useExcerptActions();
  const { lists } = useLists();
  const field = useRef<HTMLTextAreaElement>(null);
  const list = lists.find(({ id }) => id === excerpt.list)?.name;
  const { id } = excerpt;
  const anchor = useMemo(() => ({ getBoundingClientRect: () => markRect(side, id) }), [side, id]);

  return (
    <Floating label="Kept passage" anchor={anchor} initialFocus={field} onClose={closeNote}>
      <div className="note">
        <AnchorState excerpt={excerpt} />
        <NoteField ref={field} excerpt={excerpt} placeholder="Write a note" onDone={closeNote} />
        <footer className="note-foot">
          <span className="note-list">{list && `In “${list}”`}</span>
          <IconButton
            label="Copy with citation"
            icon={CopyIcon}
            size={16}
            onClick={() =>
              void copy(
                quoteOf(excerpt.quote, citationOf(excerpt.article, excerpt.paragraph)),
                'Copied with its citation',
              )
            }
          />
          <IconButton
            label="Remove from the list"
            icon={TrashIcon}
            size={16}
            onClick={() => {
              closeNote();
              void remove(excerpt);
            }}
          />
        </footer>
      </div>
    </Floating>
  );
}

/** Where the mark ends, so that the note doesn't hide it; its drawing may be renewed meanwhile. */
function markRect(side: Side, id: number): DOMRect {
  const marks = viewportOf(side)?.scroller.querySelectorAll(`mark[data-excerpt="${id}"]`);
  const last = marks && [...marks].at(-1)?.getClientRects();
  return last?.[last.length - 1] ?? new DOMRect();
}
