import { useEffect, useState, type KeyboardEvent } from 'react';
import type { Suggestion } from '../../electron/contract/index.ts';
import { shortcuts, type ShortcutName } from '../app/shortcuts.ts';
import { IconButton } from '../design/Button.tsx';
import { formatCount } from '../design/format.ts';
import { ChevronDownIcon, CloseIcon, SearchIcon } from '../design/icons.tsx';
import { isPressed } from '../design/keys.ts';
import { Kbd } from '../design/Kbd.tsx';
import { showDialog } from '../state/dialogs.ts';
import { showList } from '../state/preferences.ts';
import { submitQuery, typeQuery, useSearch } from '../state/search.ts';
import { focusSearch, SEARCH_BOX } from './focus.ts';
import { RESULT_LIST } from './selection.ts';
import { completionOf, endsInWholeWord } from './suggesting.ts';
import { SUGGESTION_LIST, suggestionId, SuggestionList, type Choice } from './SuggestionList.tsx';
import { useResultKeys } from './useResultKeys.ts';
import { useSuggestions } from './useSuggestions.ts';
import './SearchBox.css';

/** What the engine takes, in UTF-16 code units. */
const LONGEST_QUERY = 20_000;

/**
 * The search box. While the text is typed the arrow keys move through the results below; a completion stands behind the
 * text and is taken with →. Completions and earlier searches open as a list on demand, never over the results unasked:
 * only the values of a field show as soon as it is named, until Escape.
 */
export function SearchBox({ articles }: { readonly articles: number }) {
  const query = useSearch((state) => state.query);
  const recent = useSearch((state) => state.recent);
  const suggestions = useSuggestions();
  const results = useResultKeys();
  const [active, setActive] = useState<number | null>(null);
  const [dismissed, setDismissed] = useState(false);

  useEffect(() => {
    if (document.activeElement === document.body) focusSearch();
  }, []);

  // Whoever types `source:` wants to see the sources; anything else opens on demand.
  const namesField = suggestions[0]?.kind === 'value';
  const offered: readonly Choice[] = [
    ...suggestions.map((suggestion) => ({
      label: suggestion.text,
      kind: suggestion.kind,
      about: aboutOf(suggestion),
      query: suggestion.query,
    })),
    ...recent
      .filter((earlier) => earlier !== query && !namesField)
      .map((earlier) => ({ label: earlier, kind: null, about: 'earlier', query: earlier })),
  ];
  // A word and a title may make the same query: the first of them stands for both.
  const choices = offered.filter(
    (choice, index) => offered.findIndex((other) => other.query === choice.query) === index,
  );
  const open = (active !== null || (namesField && !dismissed)) && choices.length > 0;
  const activeChoice = active === null ? undefined : suggestionId(active);
  const completion = endsInWholeWord(query, results.results) ? '' : completionOf(query, suggestions[0]);

  function choose(choice: Choice) {
    // Behind a field its values follow.
    if (choice.kind === 'field') typeQuery(choice.query);
    else submitQuery(choice.query);
    close();
    setDismissed(choice.kind !== 'field');
    focusSearch();
  }

  function close() {
    setActive(null);
    setDismissed(true);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (open ? moveInList(event) : editOrHelp(event)) event.preventDefault();
    else results.onKeyDown(event);
  }

  /** Whether the key was meant for the open list. */
  function moveInList({ key, shiftKey }: KeyboardEvent): boolean {
    const choice = choices[active ?? 0];
    if (key === 'ArrowDown') setActive(active === null ? 0 : (active + 1) % choices.length);
    else if (key === 'ArrowUp') setActive(((active ?? 0) + choices.length - 1) % choices.length);
    else if (key === 'Escape') close();
    else if (key === 'Enter' && active !== null && choice) choose(choice);
    else if (key === 'Tab' && !shiftKey && choice) choose(choice);
    else return false;
    return true;
  }

  /** Whether the key did something to the box itself. */
  function editOrHelp(event: KeyboardEvent<HTMLInputElement>): boolean {
    const pressed = (name: ShortcutName) => isPressed(shortcuts[name].keys[0], event);
    if (pressed('suggestions')) setActive(0);
    else if (query === '' && pressed('shortcuts')) showDialog({ name: 'shortcuts' });
    else if (completion && pressed('complete') && isAtEnd(event.currentTarget)) typeQuery(query + completion);
    else return false;
    return true;
  }

  return (
    <search className="search-box" onBlur={close}>
      <SearchIcon className="search-sign" />
      <div className="search-field">
        <input
          id={SEARCH_BOX}
          className="search-input"
          type="text"
          role="combobox"
          aria-label="Search the archive"
          aria-expanded={open || results.activeId !== undefined}
          aria-controls={open ? SUGGESTION_LIST : RESULT_LIST}
          aria-activedescendant={open ? activeChoice : results.activeId}
          aria-autocomplete="both"
          placeholder={`Search ${formatCount(articles, 'article', 'articles')}`}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={LONGEST_QUERY}
          dir="auto"
          value={query}
          onChange={(event) => {
            setActive(null);
            setDismissed(false);
            showList();
            typeQuery(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
        {completion && (
          <span className="search-completion" aria-hidden="true" dir="auto">
            <span className="search-typed">{query}</span>
            {completion}
          </span>
        )}
      </div>
      {query ? (
        <IconButton
          label="Clear the search"
          icon={CloseIcon}
          size={16}
          onClick={() => {
            submitQuery('');
            focusSearch();
          }}
        />
      ) : (
        <span className="search-keys" aria-hidden="true">
          <Kbd keys={shortcuts.search.keys[0]} />
        </span>
      )}
      <IconButton
        label="Completions and earlier searches"
        keys={shortcuts.suggestions.keys[0]}
        icon={ChevronDownIcon}
        size={16}
        disabled={choices.length === 0}
        aria-expanded={open}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          focusSearch();
          if (open) close();
          else setActive(0);
        }}
      />
      {open && <SuggestionList choices={choices} active={active} onChoose={choose} />}
    </search>
  );
}

function aboutOf({ kind, about, articles }: Suggestion): string {
  if (articles !== null) return formatCount(articles, 'article', 'articles');
  return about ?? kind;
}

function isAtEnd(input: HTMLInputElement): boolean {
  return input.selectionStart === input.value.length && input.selectionEnd === input.value.length;
}
