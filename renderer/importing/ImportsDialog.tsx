import { useState } from 'react';
import { Dialog } from '../design/Dialog.tsx';
import { ImportHistory } from './ImportHistory.tsx';
import { ImportReport } from './ImportReport.tsx';
import { WatchedFolders } from './WatchedFolders.tsx';

/** All imports, and the report of one of them. */
export function ImportsDialog({
  job,
  onClose,
}: {
  readonly job: number | undefined;
  readonly onClose: () => void;
}) {
  const [shown, setShown] = useState<number | null>(job ?? null);
  return (
    <Dialog title={shown === null ? 'Imports' : 'Import report'} wide onClose={onClose}>
      {shown === null ? (
        <>
          <ImportHistory onChoose={setShown} />
          <WatchedFolders onLeave={onClose} />
        </>
      ) : (
        <ImportReport job={shown} onBack={() => setShown(null)} onClose={onClose} />
      )}
    </Dialog>
  );
}
