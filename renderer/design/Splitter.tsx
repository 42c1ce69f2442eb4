import { Separator } from 'react-resizable-panels';
import './Splitter.css';

/** The line between two panels: dragged, or moved with the arrow keys. */
export function Splitter({ label }: { readonly label: string }) {
  return <Separator className="splitter" aria-label={label} />;
}
