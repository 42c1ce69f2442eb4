import type { ReadOnly } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { WarningIcon } from '../design/icons.tsx';
import { showDialog } from '../state/dialogs.ts';
import './ReadOnlyBanner.css';

/** Says that the archive can only be read, and why; of a damaged one it leads to the ways back. */
export function ReadOnlyBanner({ readOnly }: { readonly readOnly: ReadOnly | null }) {
  return (
    <div role="status">
      {readOnly && (
        <div className="read-only" data-kind={readOnly.kind}>
          <WarningIcon size={16} />
          <p>{readOnly.message}</p>
          {readOnly.kind === 'damaged' && (
            <Button look="quiet" onClick={() => showDialog({ name: 'archive' })}>
              Ways back…
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
