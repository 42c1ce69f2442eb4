import { useQuery } from '@tanstack/react-query';
import { useId, useState, type KeyboardEvent } from 'react';
import type { Excerpt } from '../../electron/contract/index.ts';
import { CloseIcon } from '../design/icons.tsx';
import { useApi } from '../host/context.tsx';
import { useExcerptActions } from './useExcerptActions.ts';
import './TagsField.css';

/** Longest tag the archive takes, in UTF-16 code units. */
const LONGEST = 100;

/** The tags of a passage: written with Enter or a comma, taken away by their buttons or with Backspace. */
export function TagsField({ excerpt }: { readonly excerpt: Excerpt }) {
  const { edit } = useExcerptActions();
  const { data: known = [] } = useQuery(useApi().excerpts.tags.queryOptions());
  const [draft, setDraft] = useState('');
  const list = useId();
  const { tags } = excerpt;

  function add() {
    const name = draft.trim();
    setDraft('');
    if (name !== '' && !tags.includes(name)) void edit([excerpt], { addTags: [name] });
  }

  function onKeyDown(event: KeyboardEvent) {
    if ((event.key === 'Enter' || event.key === ',') && draft.trim() !== '') {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && draft === '' && tags.length > 0) {
      void edit([excerpt], { removeTags: [tags.at(-1)!] });
    }
  }

  return (
    <div className="tags">
      {tags.map((name) => (
        <span key={name} className="tag" dir="auto">
          {name}
          <button
            type="button"
            className="tag-remove"
            aria-label={`Remove the tag ${name}`}
            onClick={() => void edit([excerpt], { removeTags: [name] })}
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
        onBlur={add}
      />
      <datalist id={list}>
        {known.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </div>
  );
}
