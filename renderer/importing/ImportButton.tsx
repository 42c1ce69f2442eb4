import { Button } from '../design/Button.tsx';
import { FileIcon, FolderIcon, ImportIcon } from '../design/icons.tsx';
import { Menu, MenuItem } from '../design/Menu.tsx';
import { shortcuts } from '../app/shortcuts.ts';
import { useHost } from '../host/context.tsx';
import { useImporting } from './useImporting.ts';

/** Where only folders can be chosen, choosing one is all the button does. */
export function ImportButton() {
  const { picker } = useHost();
  const { choose } = useImporting();
  const button = (
    <Button look="quiet" icon={ImportIcon}>
      Import
    </Button>
  );
  if (picker.kind === 'page') {
    return (
      <Button look="quiet" icon={ImportIcon} onClick={() => choose('folder')}>
        Import…
      </Button>
    );
  }
  return (
    <Menu trigger={button}>
      <MenuItem icon={FolderIcon} keys={shortcuts.import.keys[0]} onSelect={() => choose('folder')}>
        A folder…
      </MenuItem>
      <MenuItem icon={FileIcon} onSelect={() => choose('files')}>
        Single files…
      </MenuItem>
    </Menu>
  );
}
