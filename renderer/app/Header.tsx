import { SearchBox } from '../search/SearchBox.tsx';
import { ImportButton } from '../importing/ImportButton.tsx';
import { IconButton } from '../design/Button.tsx';
import {
  ArchiveIcon,
  ContrastIcon,
  HistoryIcon,
  InfoIcon,
  KeyboardIcon,
  LampIcon,
  LogIcon,
  MoonIcon,
  MoreIcon,
  QuoteCheckIcon,
  SearchIcon,
  SidebarIcon,
  SunIcon,
  type IconComponent,
} from '../design/icons.tsx';
import { Menu, MenuChoice, MenuItem, MenuRule } from '../design/Menu.tsx';
import { showDialog } from '../state/dialogs.ts';
import { setTheme, toggleList, usePreferences, type Theme } from '../state/preferences.ts';
import { shortcuts } from './shortcuts.ts';
import { Wordmark } from './Wordmark.tsx';
import './Header.css';

const themeChoices: readonly { value: Theme; name: string; icon: IconComponent }[] = [
  { value: 'light', name: 'Light', icon: SunIcon },
  { value: 'sepia', name: 'Sepia', icon: LampIcon },
  { value: 'dark', name: 'Dark', icon: MoonIcon },
  { value: 'system', name: 'As the system', icon: ContrastIcon },
];

export function Header({ articles }: { readonly articles: number }) {
  const theme = usePreferences((state) => state.theme);
  const listHidden = usePreferences((state) => state.listHidden);
  return (
    <header className="header">
      <Wordmark />
      {articles > 0 ? <SearchBox articles={articles} /> : <span />}
      <div className="header-commands">
        {articles > 0 && (
          <>
            <ImportButton />
            <IconButton
              label="Results"
              keys={shortcuts.list.keys[0]}
              icon={SidebarIcon}
              aria-pressed={!listHidden}
              onClick={toggleList}
            />
          </>
        )}
        <Menu
          trigger={
            <IconButton
              label="Theme"
              icon={themeChoices.find(({ value }) => value === theme)?.icon ?? ContrastIcon}
            />
          }
        >
          <MenuChoice label="Theme" value={theme} options={themeChoices} onChange={setTheme} />
        </Menu>
        <Menu trigger={<IconButton label="More" icon={MoreIcon} />}>
          <MenuItem icon={HistoryIcon} onSelect={() => showDialog({ name: 'imports' })}>
            Imports and their reports
          </MenuItem>
          <MenuItem icon={LogIcon} onSelect={() => showDialog({ name: 'log' })}>
            Research log
          </MenuItem>
          <MenuItem icon={ArchiveIcon} onSelect={() => showDialog({ name: 'archive' })}>
            Archive and backup
          </MenuItem>
          <MenuItem icon={QuoteCheckIcon} onSelect={() => showDialog({ name: 'verify' })}>
            Verify a document
          </MenuItem>
          <MenuRule />
          <MenuItem
            icon={SearchIcon}
            keys={shortcuts.syntax.keys[0]}
            onSelect={() => showDialog({ name: 'syntax' })}
          >
            What you can search for
          </MenuItem>
          <MenuItem
            icon={KeyboardIcon}
            keys={shortcuts.shortcuts.keys[0]}
            onSelect={() => showDialog({ name: 'shortcuts' })}
          >
            Keyboard
          </MenuItem>
          <MenuItem icon={InfoIcon} onSelect={() => showDialog({ name: 'about' })}>
            About Carrel
          </MenuItem>
        </Menu>
      </div>
    </header>
  );
}
