import { useQuery } from '@tanstack/react-query';
import { IconButton } from '../design/Button.tsx';
import { ChevronDownIcon, CloseIcon, SearchIcon } from '../design/icons.tsx';
import { Menu, MenuChoice } from '../design/Menu.tsx';
import { useApi } from '../host/context.tsx';
import { colours } from './colours.ts';
import { isFiltering, noFilter, setFilter, useFilter } from './filter.ts';
import './TrayFilter.css';

const ANY = '';

/** Looks for words in all lists, and narrows what is shown to a colour or a tag. */
export function TrayFilter() {
  const filter = useFilter();
  const { data: tags = [] } = useQuery(useApi().excerpts.tags.queryOptions());
  return (
    <search className="tray-filter" aria-label="Kept passages">
      <span className="tray-words-field">
        <SearchIcon size={16} />
        <input
          type="text"
          aria-label="Look in all lists"
          placeholder="Look in all lists"
          maxLength={500}
          dir="auto"
          value={filter.words}
          onChange={(event) => setFilter({ words: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            if (isFiltering(filter)) setFilter(noFilter);
            else event.currentTarget.blur();
          }}
        />
      </span>
      <Menu
        trigger={
          <button type="button" className="tray-choice" data-set={filter.colour !== null || undefined}>
            {filter.colour ? <span className={`swatch ink-${filter.colour}`} /> : null}
            {colours.find(({ colour }) => colour === filter.colour)?.name ?? 'Any colour'}
            <ChevronDownIcon size={16} />
          </button>
        }
      >
        <MenuChoice
          label="Colour"
          value={filter.colour ?? ANY}
          options={[
            { value: ANY, name: 'Any colour' },
            ...colours.map(({ colour, name }) => ({ value: colour, name })),
          ]}
          onChange={(value) =>
            setFilter({ colour: colours.find(({ colour }) => colour === value)?.colour ?? null })
          }
        />
      </Menu>
      {tags.length > 0 && (
        <Menu
          trigger={
            <button type="button" className="tray-choice" data-set={filter.tag !== null || undefined}>
              <span className="tray-choice-name">{filter.tag ?? 'Any tag'}</span>
              <ChevronDownIcon size={16} />
            </button>
          }
        >
          <MenuChoice
            label="Tag"
            value={filter.tag ?? ANY}
            options={[
              { value: ANY, name: 'Any tag' },
              ...tags.map(({ name, excerpts }) => ({ value: name, name: `${name} (${excerpts})` })),
            ]}
            onChange={(value) => setFilter({ tag: value || null })}
          />
        </Menu>
      )}
      {isFiltering(filter) && (
        <IconButton label="Show all" icon={CloseIcon} size={16} onClick={() => setFilter(noFilter)} />
      )}
    </search>
  );
}
