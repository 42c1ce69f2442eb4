import { useEffect, useEffectEvent, useRef, useState, type Ref } from 'react';
import type { Excerpt, Highlight } from '../../electron/contract/index.ts';
import { Highlighted } from '../design/Highlighted.tsx';
import { useExcerptActions } from './useExcerptActions.ts';
import './NoteField.css';

/** Longest note the archive takes, in UTF-16 code units. */
const LONGEST = 20_000;

const noHighlights: readonly Highlight[] = [];

/** The note on a passage, written where it is read; saved on leaving it. */
export function NoteField({
  excerpt,
  highlights = noHighlights,
  placeholder,
  onDone,
  ref,
}: {
  readonly excerpt: Excerpt;
  /** What a search found in the note. */
  readonly highlights?: readonly Highlight[] | undefined;
  readonly placeholder: string;
  /** After `Escape` or `Mod+Enter`; what is written stays. */
  readonly onDone?: () => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}) {
  const { edit } = useExcerptActions();
  const [draft, setDraft] = useState<string | null>(null);
  const [before, setBefore] = useState(excerpt.note);
  const sent = useRef<string | null>(null);

  // What is written stays until the archive has it, or another change to the note, such as its being taken back.
  if (before !== excerpt.note) {
    setBefore(excerpt.note);
    setDraft(null);
  }

  const save = useEffectEvent(() => {
    const note = draft?.trim();
    if (note === undefined || note === excerpt.note || note === sent.current) return;
    sent.current = note;
    void edit([excerpt], { note });
  });
  // A popover that closes takes the field away without its losing the focus first.
  useEffect(() => () => save(), []);

  // A field can't mark words: they are marked behind it, in the same letters.
  const marked = highlights.length > 0 && draft === null;
  return (
    <div className="note-marked">
      {marked && (
        <div className="note-marks" dir="auto" aria-hidden>
          <Highlighted text={excerpt.note} highlights={highlights} />
        </div>
      )}
      <textarea
        ref={ref}
        className="note-field"
        aria-label="Note"
        placeholder={placeholder}
        dir="auto"
        rows={1}
        maxLength={LONGEST}
        value={draft ?? excerpt.note}
        onChange={(event) => {
          sent.current = null;
          setDraft(event.target.value);
        }}
        onBlur={save}
        onKeyDown={(event) => {
          const done = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
          if (!done) return;
          event.preventDefault();
          event.stopPropagation();
          save();
          event.currentTarget.blur();
          onDone?.();
        }}
      />
    </div>
  );
}
