import { useQuery } from '@tanstack/react-query';
import { shortcuts } from '../app/shortcuts.ts';
import { IconButton } from '../design/Button.tsx';
import { RedoIcon, UndoIcon } from '../design/icons.tsx';
import { useApi } from '../host/context.tsx';
import { useExcerptActions } from './useExcerptActions.ts';

/** Takes changes to the kept passages back and makes them again; each says which. */
export function HistoryButtons() {
  const { data } = useQuery(useApi().excerpts.history.queryOptions());
  const { undo, redo } = useExcerptActions();
  if (!data?.undo && !data?.redo) return null;
  return (
    <span className="tray-history">
      <IconButton
        label={data.undo ? `Undo: ${data.undo}` : 'Nothing to undo'}
        keys={shortcuts.undo.keys[0]}
        icon={UndoIcon}
        size={16}
        aria-disabled={!data.undo}
        onClick={() => void undo()}
      />
      <IconButton
        label={data.redo ? `Redo: ${data.redo}` : 'Nothing to redo'}
        keys={shortcuts.redo.keys[0]}
        icon={RedoIcon}
        size={16}
        aria-disabled={!data.redo}
        onClick={() => void redo()}
      />
    </span>
  );
}
