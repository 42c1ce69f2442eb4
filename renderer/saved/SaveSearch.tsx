import { useState } from 'react';
import { IconButton } from '../design/Button.tsx';
import { SaveIcon } from '../design/icons.tsx';
import { ListNameDialog } from '../excerpts/ListNameDialog.tsx';
import { useSaved } from './useSaved.ts';

/** Saves the search as it stands; pressed while it is saved already. */
export function SaveSearch({ query }: { readonly query: string }) {
  const { saved, save, remove } = useSaved();
  const [naming, setNaming] = useState(false);
  const own = saved.find((one) => one.query === query.trim());
  return (
    <>
      <IconButton
        label={own ? `Saved as “${own.name}”: remove` : 'Save this search'}
        icon={SaveIcon}
        aria-pressed={own !== undefined}
        disabled={query.trim() === ''}
        onClick={() => (own ? void remove(own) : setNaming(true))}
      />
      {naming && (
        <ListNameDialog
          title="Save this search"
          label="Name of the search"
          action="Save"
          initial={query.trim().slice(0, 200)}
          onName={(name) => save(name, query)}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  );
}
