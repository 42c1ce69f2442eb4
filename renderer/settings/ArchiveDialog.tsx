import { Dialog } from '../design/Dialog.tsx';

export function ArchiveDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Archive" onClose={onClose}>
      <p>…</p>
    </Dialog>
  );
}
