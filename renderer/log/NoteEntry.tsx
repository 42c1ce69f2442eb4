import { useState } from 'react';
import type { LogNote } from '../../electron/contract/index.ts';
import { Button, IconButton } from '../design/Button.tsx';
import { formatTime } from '../design/format.ts';
import { NoteIcon, TrashIcon } from '../design/icons.tsx';
import { useLogActions } from './useLog.ts';

/** Longest note the archive takes, in UTF-16 code units. */
const LONGEST = 20_000;

/** Where a note is written between the searches. */
export function NoteForm() {
  const { writeNote } = useLogActions();
  const [text, setText] = useState('');

  async function write() {
    if (text.trim() !== '' && (await writeNote(text))) setText('');
  }

  return (
    <form
      className="log-form"
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <textarea
        className="log-field"
        aria-label="Note for the log"
        placeholder="A note between your searches: why, what next"
        dir="auto"
        rows={1}
        maxLength={LONGEST}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void write();
        }}
      />
      <Button type="submit" icon={NoteIcon} disabled={text.trim() === ''}>
        Add note
      </Button>
    </form>
  );
}

/** What somebody wrote between two searches, to be changed where it stands. */
export function NoteEntry({ note: { id, at, text } }: { readonly note: LogNote }) {
  const actions = useLogActions();
  const [draft, setDraft] = useState<string | null>(null);

  function save() {
    const said = draft?.trim();
    if (said && said !== text) void actions.editNote(id, said).finally(() => setDraft(null));
    else setDraft(null);
  }

  return (
    <li className="log-entry log-note">
      <time className="log-time numbers" dateTime={at}>
        {formatTime(at)}
      </time>
      <textarea
        className="log-own"
        aria-label="Note"
        dir="auto"
        rows={1}
        maxLength={LONGEST}
        value={draft ?? text}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={save}
      />
      <IconButton
        label="Delete the note"
        icon={TrashIcon}
        size={16}
        onClick={() => void actions.remove([id])}
      />
    </li>
  );
}
