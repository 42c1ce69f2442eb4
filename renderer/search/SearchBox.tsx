import { useEffect } from 'react';
import { IconButton } from '../design/Button.tsx';
import { formatCount } from '../design/format.ts';
import { CloseIcon, SearchIcon } from '../design/icons.tsx';
import { Kbd } from '../design/Kbd.tsx';
import { shortcuts } from '../app/shortcuts.ts';
import { submitQuery, typeQuery, useSearch } from '../state/search.ts';
import { focusSearch, SEARCH_BOX } from './focus.ts';
import { RESULT_LIST } from './selection.ts';
import { useResultKeys } from './useResultKeys.ts';
import './SearchBox.css';

/** The search box. The arrow keys move through the results below while the text is being typed. */
export function SearchBox({ articles }: { readonly articles: number }) {
  const query = useSearch((state) => state.query);
  const { onKeyDown, activeId } = useResultKeys();

  useEffect(() => {
    if (document.activeElement === document.body) focusSearch();
  }, []);

  return (
    <search className="search-box">
      <SearchIcon className="search-sign" />
      <input
        id={SEARCH_BOX}
        className="search-input"
        type="text"
        role="combobox"
        aria-label="Search the archive"
        aria-expanded="true"
        aria-controls={RESULT_LIST}
        aria-activedescendant={activeId}
        aria-autocomplete="list"
        placeholder={`Search ${formatCount(articles, 'article', 'articles')}`}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        dir="auto"
        value={query}
        onChange={(event) => typeQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
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
    </search>
  );
}
