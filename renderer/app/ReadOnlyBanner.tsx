import type { ReadOnly } from '../../electron/contract/index.ts';
import './ConnectionBanner.css';

/** Says that the archive can only be read, and why. */
export function ReadOnlyBanner({ readOnly }: { readonly readOnly: ReadOnly | null }) {
  return <div role="status">{readOnly && <p className="connection">{readOnly.message}</p>}</div>;
}
