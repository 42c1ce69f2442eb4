import { useState } from 'react';
import type { SavedSearch } from '../../electron/contract/index.ts';
import { IconButton } from '../design/Button.tsx';
import { formatCount, formatNumber } from '../design/format.ts';
import { MoreIcon, SaveIcon } from '../design/icons.tsx';
import { Menu, MenuItem } from '../design/Menu.tsx';
import { ListNameDialog } from '../excerpts/ListNameDialog.tsx';
import { useSaved } from './useSaved.ts';
import './SavedSearches.css';

/** The saved searches, each with what is new in it; shown while nothing is searched. */
export function SavedSearches() {
  const { saved, rename, remove, run } = useSaved();
  const [renaming, setRenaming] = useState<SavedSearch | null>(null);
  if (saved.length === 0) return null;
  return (
    <section className="saved" aria-label="Saved searches">
      <h3 className="saved-heading">Saved searches</h3>
      <ul>
        {saved.map((one) => (
          <li key={one.id} className="saved-row">
            <button type="button" className="saved-search" title={one.query} onClick={() => void run(one)}>
              <SaveIcon size={16} />
              <bdi className="saved-name">{one.name}</bdi>
              {one.fresh > 0 ? (
                <b className="saved-fresh numbers">{formatNumber(one.fresh)} new</b>
              ) : (
                <span className="saved-count numbers">
                  {formatCount(one.articles, 'article', 'articles')}
                </span>
              )}
            </button>
            <Menu trigger={<IconButton label={`More about “${one.name}”`} icon={MoreIcon} size={16} />}>
              <MenuItem onSelect={() => setRenaming(one)}>Rename…</MenuItem>
              <MenuItem onSelect={() => void remove(one)}>Remove</MenuItem>
            </Menu>
          </li>
        ))}
      </ul>
      {renaming && (
        <ListNameDialog
          title="Rename the search"
          label="Name of the search"
          action="Rename"
          initial={renaming.name}
          onName={(name) => rename(renaming, name)}
          onClose={() => setRenaming(null)}
        />
      )}
    </section>
  );
}
