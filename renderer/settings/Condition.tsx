import type { ReadOnly } from '../../electron/contract/index.ts';
import { Button } from '../design/Button.tsx';
import { formatMoment } from '../design/format.ts';
import { InfoIcon, WarningIcon } from '../design/icons.tsx';
import { ChooseBackup } from './ChooseBackup.tsx';
import type { Replacement } from './Replace.tsx';

/** Why an archive can only be read, and the ways back. */
export function Condition({
  readOnly,
  backUp,
  onReplace,
}: {
  readonly readOnly: ReadOnly;
  readonly backUp: () => void;
  readonly onReplace: (replacement: Replacement) => void;
}) {
  if (readOnly.kind === 'protected') {
    return (
      <div className="archive-condition">
        <p className="archive-condition-words">
          <InfoIcon size={20} /> {readOnly.message}
        </p>
        <p>
          To import or to mark passages, make its folder writable and open Carrel again, or back the archive
          up and open the copy.
        </p>
      </div>
    );
  }
  return (
    <div className="archive-condition archive-damaged">
      <p className="archive-condition-words">
        <WarningIcon size={20} /> {readOnly.message}
      </p>
      {readOnly.since !== null && <p>Found {formatMoment(readOnly.since)}. There are three ways on:</p>}
      <ol className="archive-ways">
        <li>Save what can be read as a file of its own, to be safe whatever comes.</li>
        <li>Restore a backup. What was imported since can be imported again.</li>
        <li>Go on with what can be read. The damaged file is kept aside.</li>
      </ol>
      <div className="archive-actions">
        <Button onClick={backUp}>Save what can be read…</Button>
        <ChooseBackup onChosen={onReplace} />
        <Button onClick={() => onReplace({ from: 'readable', name: 'what can be read of it' })}>
          Go on with it
        </Button>
      </div>
    </div>
  );
}
