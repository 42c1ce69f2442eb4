import { useQuery } from '@tanstack/react-query';
import { useId, useState, type KeyboardEvent } from 'react';
import type { Excerpt, Highlight } from '../../electron/contract/index.ts';
import { Highlighted } from '../design/Highlighted.tsx';
import { CloseIcon } from '../design/icons.tsx';
import { useApi } from '../host/context.tsx';
import { useExcerptActions } from './useExcerptActions.ts';
import './TagsField.css';

/** Longest tag the archive takes, in UTF-16 code units. */
const LONGEST = 100;

/** The tags of passages: written with Enter or a comma, taken away by their buttons or with Backspace. */
export function TagsField({
  excerpts,
  highlights,
}: {
  /** A tag of one of several is shown, and taken away from all. */
  readonly excerpts: readonly Excerpt[];
  /** What a search found, in each of the tags. */
  readonly highlights?: readonly (readonly Highlight[])[] | undefined;
}) {
  const { edit } = useExcerptActions();
  const [draft, setDraft] = useState('');
  const [writing, setWriting] = useState(false);
  const list = useId();
  const tags = [...new Set(excerpts.flatMap((one) => one.tags))];

  function add() {
    const name = draft.trim();
    setDraft('');
    const all = excerpts.every((one) => one.tags.includes(name));
    if (name !== '' && !all) void edit(excerpts, { addTags: [name] });
  }

  function onKeyDown(event: KeyboardEvent) {
    if ((event.key === 'Enter' || event.key === ',') && draft.trim() !== '') {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && draft === '' && tags.length > 0) {
      void edit(excerpts, { removeTags: [tags.at(-1)!] });
    }
  }

  return (
    <div className="tags">
      {tags.map((name, index) => (
        <span key={name} className="tag" dir="auto">
          <Highlighted text={name} highlights={highlights?.[index] ?? []} />
          <button
            type="button"
            className="tag-remove"
            aria-label={`Remove the tag ${name}`}
            onClick={() => void edit(excerpts, { removeTags: [name] })}
          >
            <CloseIcon size={16} />
          </button>
        </span>
      ))}
      <input
        className="tags-input"
        aria-label="Add a tag"
        placeholder={tags.length === 0 ? 'Add a tag' : '+'}
        dir="auto"
        list={list}
        maxLength={LONGEST}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={() => setWriting(true)}
        onBlur={() => {
          setWriting(false);
          add();
        }}
      />
      <datalist id={list}>{writing && <KnownTags />}</datalist>
    </div>
  );
}

/** The tags there are, to be proposed. */
function KnownTags() {
  const { data: known = [] } = useQuery(useApi().excerpts.tags.queryOptions());
  return known.map(({ name }) => (
    <option key={name} value={name}>
      {name}
    </option>
  ));
}
