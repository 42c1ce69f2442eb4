import { shortcuts } from '../app/shortcuts.ts';
import { useHistory } from '../correcting/useHistory.ts';
import { IconButton } from '../design/Button.tsx';
import { RedoIcon, UndoIcon } from '../design/icons.tsx';

/** Takes changes to the kept passages and corrections back and makes them again; each says which. */
export function HistoryButtons() {
  const { undoing, redoing, undo, redo } = useHistory();
  if (!undoing && !redoing) return null;
  return (
    <span className="tray-history">
      <IconButton
        label={undoing ? `Undo: ${undoing}` : 'Nothing to undo'}
        keys={shortcuts.undo.keys[0]}
        icon={UndoIcon}
        size={16}
        aria-disabled={!undoing}
        onClick={undo}
      />
      <IconButton
        label={redoing ? `Redo: ${redoing}` : 'Nothing to redo'}
        keys={shortcuts.redo.keys[0]}
        icon={RedoIcon}
        size={16}
        aria-disabled={!redoing}
        onClick={redo}
      />
    </span>
  );
}
