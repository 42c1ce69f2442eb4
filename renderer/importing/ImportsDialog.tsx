import { Dialog } from '../design/Dialog.tsx';

export function ImportsDialog({
  onClose,
}: {
  readonly job: number | undefined;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title="Imports" onClose={onClose}>
      <p>…</p>
    </Dialog>
  );
}
