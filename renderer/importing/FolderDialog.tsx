import { Dialog } from '../design/Dialog.tsx';

export function FolderDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Choose a folder" onClose={onClose}>
      <p>…</p>
    </Dialog>
  );
}
