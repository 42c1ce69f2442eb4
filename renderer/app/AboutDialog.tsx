import { Dialog } from '../design/Dialog.tsx';
import './AboutDialog.css';

export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Carrel" onClose={onClose}>
      <div className="about">
        <p>
          A carrel is the small desk among a library’s stacks where a reader spreads several texts out and
          works in peace.
        </p>
        <p>
          This one keeps your articles on your own computer, finds any sentence in them, shows two side by
          side, and hands on the passages you marked with their sources. It never asks the network for
          anything.
        </p>
        <p>
          Carrel is free software under the MIT licence. Its typefaces, Source and Noto, are under the SIL
          Open Font License.
        </p>
      </div>
    </Dialog>
  );
}
